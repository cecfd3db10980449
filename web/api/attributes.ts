import * as endpoints from '../../core/api/attributes.ts';
import { call, type BodyOf } from './call.ts';

/** What is kept about the participants of a project, archived attributes too. */
export const listAttributes = async (projectId: string, signal?: AbortSignal) => {
  const { attributes } = await call(endpoints.listAttributes, { params: { projectId }, signal });
  return attributes;
};

/** Adds an attribute that participants may have. */
export const createAttribute = (
  projectId: string,
  body: BodyOf<typeof endpoints.createAttribute>,
) => call(endpoints.createAttribute, { params: { projectId }, body });

/** Changes an attribute, and with it the values of all participants. */
export const changeAttribute = (
  attributeId: string,
  body: BodyOf<typeof endpoints.changeAttribute>,
) => call(endpoints.changeAttribute, { params: { attributeId }, body });
