import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { instant } from './fields.ts';
import { projectParams } from './projects.ts';

/** The name of the event that says that too much was missed to be told: load everything again. */
export const MISSED_EVENT = 'missed';

/** One change, as it is sent to open pages: ids, ranges and hashes, never words of a source. */
export const ChangeDto = z.object({
  id: z.string(),
  /** `area.verb`, past tense: `highlight.created`. */
  type: z.string(),
  /** A person's id, or `system`. */
  actorId: z.string(),
  subject: z.record(z.string(), z.unknown()),
  at: instant,
});
export type ChangeDto = z.infer<typeof ChangeDto>;

export const followChanges = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/live',
  summary:
    'Changes of a project as they happen (server-sent events). `Last-Event-ID` brings what was missed, or the event `missed`.',
  access: 'stakeholder',
  params: projectParams,
  response: ChangeDto,
  status: 200,
  errors: ['project.not_found'],
});
