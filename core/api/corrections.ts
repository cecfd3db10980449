import { z } from 'zod';
import { LIKENESSES } from '../sources/corrections.ts';
import { SEGMENT_KINDS } from '../sources/kinds.ts';
import { endpoint } from './endpoint.ts';
import { idOf, instant, Nothing } from './fields.ts';

/** What people said of the segments of a study, and how far it goes. */
export const StudyCorrectionDto = z.object({
  id: idOf('correction'),
  /** null: it holds for the whole study, sources that come later among them. */
  sourceId: idOf('source').nullable(),
  match: z.enum(LIKENESSES),
  /** The label of the speaker or the code that its segments have; '' of one segment and of a form. */
  value: z.string(),
  /** What they are to be; null: as they were read. */
  kind: z.enum(SEGMENT_KINDS).nullable(),
  /** Whether it says who speaks; `speaker` is null then for nobody in particular. */
  saysSpeaker: z.boolean(),
  speaker: z.string().nullable(),
  codeMeaning: z.string().nullable(),
  /** How many segments it is about in the texts as they are now, and in how many sources. */
  segments: z.int().nonnegative(),
  sources: z.int().nonnegative(),
  /** The first of them; null when there is none any more. */
  example: z
    .object({
      sourceId: idOf('source'),
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      words: z.string(),
    })
    .nullable(),
  createdAt: instant,
});
export type StudyCorrectionDto = z.infer<typeof StudyCorrectionDto>;

const studyParams = z.object({ studyId: idOf('study') });

export const listCorrections = endpoint({
  method: 'GET',
  path: '/api/studies/:studyId/corrections',
  summary:
    'What people said of the segments of a study (who speaks, what they are, what codes mean), newest first, with how many segments each is about.',
  access: 'researcher',
  params: studyParams,
  response: z.object({ corrections: z.array(StudyCorrectionDto) }),
  status: 200,
  errors: ['study.not_found'],
});

export const removeStudyCorrection = endpoint({
  method: 'DELETE',
  path: '/api/studies/:studyId/corrections/:correctionId',
  summary: 'Take back what a person said of the segments of a study; its sources follow.',
  access: 'researcher',
  params: studyParams.extend({ correctionId: idOf('correction') }),
  response: Nothing,
  status: 200,
  errors: ['study.not_found', 'segment.correction_not_found'],
});
