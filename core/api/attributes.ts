import { z } from 'zod';
import {
  ATTRIBUTE_KINDS,
  ATTRIBUTE_NAME_MAX,
  ATTRIBUTE_VALUE_MAX,
  ATTRIBUTES_MAX,
  CHOICES_MAX,
} from '../participants/attributes.ts';
import { endpoint } from './endpoint.ts';
import { idOf, instant, nameOf, revision } from './fields.ts';
import { projectParams } from './projects.ts';

export const AttributeDto = z.object({
  id: idOf('attribute'),
  projectId: idOf('project'),
  name: z.string(),
  kind: z.enum(ATTRIBUTE_KINDS),
  /** Of `one_of`, in order; else empty. */
  choices: z.array(z.string()).max(CHOICES_MAX),
  /** It is a column of the list of participants. */
  listed: z.boolean(),
  archivedAt: instant.nullable(),
  revision,
});
export type AttributeDto = z.infer<typeof AttributeDto>;

const attributeBody = {
  name: nameOf(ATTRIBUTE_NAME_MAX),
  kind: z.enum(ATTRIBUTE_KINDS),
  choices: z.array(nameOf(ATTRIBUTE_VALUE_MAX)).max(CHOICES_MAX),
  listed: z.boolean(),
};

export const listAttributes = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/attributes',
  summary:
    'What is kept about the participants of a project besides who they are, and of which kind it is.',
  access: 'stakeholder',
  params: projectParams,
  response: z.object({ attributes: z.array(AttributeDto).max(ATTRIBUTES_MAX * 50) }),
  status: 200,
  errors: ['project.not_found'],
});

export const createAttribute = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/attributes',
  summary: 'Add an attribute that participants may have.',
  access: 'researcher',
  params: projectParams,
  body: z.object(attributeBody).partial({ choices: true, listed: true }),
  response: AttributeDto,
  status: 201,
  errors: [
    'project.not_found',
    'attribute.name_taken',
    'attribute.choices_missing',
    'attribute.too_many',
  ],
});

export const changeAttribute = endpoint({
  method: 'PATCH',
  path: '/api/attributes/:attributeId',
  summary: 'Change an attribute; the values of all participants must fit its kind.',
  access: 'researcher',
  params: z.object({ attributeId: idOf('attribute') }),
  body: z
    .object({ ...attributeBody, archived: z.boolean() })
    .partial()
    .extend({ revision }),
  response: AttributeDto,
  status: 200,
  errors: [
    'attribute.not_found',
    'attribute.changed_meanwhile',
    'attribute.name_taken',
    'attribute.choices_missing',
    'attribute.values_unfit',
  ],
});
