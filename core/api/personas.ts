import { z } from 'zod';
import { FIELD_BASES, PERSONA_FIELDS } from '../codebook/tags.ts';
import { endpoint } from './endpoint.ts';
import { hue, idOf, revision } from './fields.ts';
import { projectParams } from './projects.ts';
import { QuotesBehindDto } from './quotes-behind.ts';

/** A persona with who stands behind it. People are participants whose words count today; nobody counts twice. */
export const PersonaDto = z.object({
  id: idOf('tag'),
  name: z.string(),
  hue,
  definition: z.string(),
  revision,
  /** Participants who are of it, whether or not they have said anything. */
  participants: z.int(),
  /** People behind its quotes: theirs, or those that are tagged with it. */
  people: z.int(),
  mentions: z.int(),
  /** In the order of a profile; those that nobody has written are left out. */
  fields: z
    .array(
      z.object({
        field: z.enum(PERSONA_FIELDS),
        text: z.string(),
        basis: z.enum(FIELD_BASES),
        highlightIds: z.array(idOf('highlight')),
        /** Behind the quotes that it rests on. */
        people: z.int(),
        mentions: z.int(),
      }),
    )
    .max(PERSONA_FIELDS.length),
});
export type PersonaDto = z.infer<typeof PersonaDto>;

export const listPersonas = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/personas',
  summary: 'The personas of a project, what is known of each, and how many people stand behind it.',
  access: 'stakeholder',
  params: projectParams,
  response: z.object({ personas: z.array(PersonaDto).max(1000) }),
  status: 200,
  errors: ['project.not_found'],
});

export const getPersonaQuotes = endpoint({
  method: 'GET',
  path: '/api/personas/:personaId/quotes',
  summary:
    'What people of a persona said, or only what one of its fields rests on; key quotes first, then the newest.',
  access: 'stakeholder',
  params: z.object({ personaId: idOf('tag') }),
  query: z.object({ field: z.enum(PERSONA_FIELDS).optional() }),
  response: QuotesBehindDto,
  status: 200,
  errors: ['tag.not_found'],
});
