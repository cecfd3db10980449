import { z } from 'zod';
import { LIST_LINES_MAX, LISTED_FIELDS, SKIP_REASONS } from '../codebook/import-codes.ts';
import { TAGS_MAX } from '../codebook/tags.ts';
import { endpoint } from './endpoint.ts';
import { proseOf } from './fields.ts';
import { projectParams } from './projects.ts';

/** The longest list of codes that can be imported, in characters. */
export const LIST_TEXT_MAX = 1_000_000;

const listBody = z.object({
  /** CSV with a header (`name`, `path` or `parent`, `colour`, `definition`, …), or indented text. */
  text: proseOf(LIST_TEXT_MAX).pipe(z.string().min(1, 'Must not be empty.')),
});

/** What becomes of each line of a list of codes, in the order of the list. */
export const ImportPlanDto = z.object({
  created: z.int(),
  changed: z.int(),
  skipped: z.int(),
  codes: z
    .array(
      z.object({
        line: z.int(),
        path: z.array(z.string()),
        action: z.enum(['create', 'change', 'skip']),
        /** What is said anew. */
        fields: z.array(z.enum(LISTED_FIELDS)),
        reason: z.enum(SKIP_REASONS).nullable(),
      }),
    )
    // Codes above those that are listed are created, too.
    .max(LIST_LINES_MAX + TAGS_MAX),
});
export type ImportPlanDto = z.infer<typeof ImportPlanDto>;

export const previewImport = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/codebook/import/preview',
  summary: 'What importing a list of codes would create, change and pass over.',
  access: 'researcher',
  params: projectParams,
  body: listBody,
  response: ImportPlanDto,
  status: 200,
  errors: ['project.not_found', 'tag.list_unreadable', 'tag.too_many'],
});

export const importCodes = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/codebook/import',
  summary:
    'Create and change codes as a list says. Nothing is moved, emptied or removed. One action, taken back at once.',
  access: 'researcher',
  params: projectParams,
  body: listBody,
  response: ImportPlanDto,
  status: 200,
  errors: ['project.not_found', 'tag.list_unreadable', 'tag.name_taken', 'tag.too_many'],
});

export const exportOutline = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/codebook/outline',
  summary: 'The codes in use as indented text, each with its definition.',
  access: 'stakeholder',
  params: projectParams,
  response: z.string(),
  status: 200,
  errors: ['project.not_found'],
});
