import { z } from 'zod';
import {
  CHANGES_TOLD_MAX,
  CORRECTED_WORDS_MAX,
  HISTORY_PAGE_SIZE,
  TURNS_MAX,
} from '../history/page-sizes.ts';
import { endpoint } from './endpoint.ts';
import { idOf, instant } from './fields.ts';
import { projectParams } from './projects.ts';

/** One thing that somebody did, and what it changed: ids, ranges and counts, never words of a source. */
export const ActionDto = z.object({
  id: z.string(),
  at: instant,
  /** A person's id, or `system`. */
  actorId: z.string(),
  /** The one source it was done in; null when there were several or none. */
  sourceId: idOf('source').nullable(),
  kind: z.enum(['done', 'taken_back', 'done_again']),
  /** The action that this one took back or did again. */
  ofId: z.string().nullable(),
  takenBackAt: instant.nullable(),
  /** Whoever asks can take it back. */
  canTakeBack: z.boolean(),
  /** How many changes of each type, most first. */
  counts: z.array(z.object({ type: z.string(), count: z.int() })),
  /** The first changes. */
  changes: z
    .array(z.object({ type: z.string(), subject: z.record(z.string(), z.unknown()) }))
    .max(CHANGES_TOLD_MAX),
});
export type ActionDto = z.infer<typeof ActionDto>;

/** Ids of people are made by the accounts, in a form of their own. */
const name = z.string().regex(/^[\w-]{1,64}$/);

export const listHistory = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/history',
  summary: 'What was done in a project, newest first: who, when, and which changes it made.',
  access: 'researcher',
  params: projectParams,
  query: z.object({
    /** Only what was done in this source. */
    sourceId: idOf('source').optional(),
    /** Only what this person did. */
    actorId: name.optional(),
    /** Where the page before ended. */
    before: name.optional(),
  }),
  response: z.object({
    actions: z.array(ActionDto).max(HISTORY_PAGE_SIZE),
    /** What to send as `before` for the next page; null on the last. */
    next: z.string().nullable(),
  }),
  status: 200,
  errors: ['project.not_found', 'source.not_found'],
});

const turned = z.object({
  /** What was turned, newest first; empty when there is nothing left to turn. */
  actions: z.array(ActionDto).max(TURNS_MAX),
});
const where = {
  /** Where somebody looks: what they did in other sources is left alone. */
  sourceId: idOf('source').nullable().default(null),
};

export const takeBack = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/take-back',
  summary:
    'Take back what the caller did last, or one action, or all since one. Refused as a whole when others changed the same things since.',
  access: 'strategist',
  params: projectParams,
  body: z.object({
    ...where,
    /** This action instead of the last. */
    actionId: idOf('action').or(idOf('change')).nullable().default(null),
    /** That action and every later one of the caller. */
    isSince: z.boolean().default(false),
  }),
  response: turned,
  status: 200,
  errors: [
    'project.not_found',
    'action.not_found',
    'action.changed_since',
    'source.words_changed',
    'action.too_many',
    'tag.name_taken',
    'tag.parent_invalid',
    'participant.not_found',
    'participant.withdrew',
    'source.changed_meanwhile',
    'source.nothing_to_restore',
  ],
});

export const doAgain = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/do-again',
  summary: 'Do again what the caller took back last, unless they did something else since.',
  access: 'strategist',
  params: projectParams,
  body: z.object(where),
  response: turned,
  status: 200,
  errors: [
    'project.not_found',
    'action.changed_since',
    'source.words_changed',
    'tag.name_taken',
    'tag.parent_invalid',
    'participant.not_found',
    'participant.withdrew',
    'source.changed_meanwhile',
    'source.nothing_to_restore',
  ],
});

export const correctedWords = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/actions/:actionId/corrected-words',
  summary:
    'The words that an action of the caller would bring back, as they were and as somebody corrected them since.',
  access: 'strategist',
  params: projectParams.extend({ actionId: idOf('action').or(idOf('change')) }),
  response: z.object({
    words: z
      .array(
        z.object({
          sourceId: idOf('source'),
          was: z.string(),
          /** Empty when they were taken out. */
          now: z.string(),
        }),
      )
      .max(CORRECTED_WORDS_MAX),
  }),
  status: 200,
  errors: ['project.not_found', 'action.not_found'],
});
