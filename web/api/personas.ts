import * as endpoints from '../../core/api/personas.ts';
import { call, type QueryOf } from './call.ts';

/** The personas of a project, and who stands behind each. */
export const listPersonas = async (projectId: string, signal?: AbortSignal) => {
  const { personas } = await call(endpoints.listPersonas, { params: { projectId }, signal });
  return personas;
};

/** What people of a persona said, or what one of its fields rests on. */
export const getPersonaQuotes = (
  personaId: string,
  query: QueryOf<typeof endpoints.getPersonaQuotes> = {},
  signal?: AbortSignal,
) => call(endpoints.getPersonaQuotes, { params: { personaId }, query, signal });
