import { z } from 'zod';
import { JOURNEY_TEMPLATES } from '../codebook/templates.ts';
import { idOf, language, nameOf } from './fields.ts';

/** The journey that a phase opens into. */
export const InsideDto = z.object({
  journeyId: idOf('journey'),
  name: z.string(),
  people: z.int(),
  mentions: z.int(),
  /** Of its highlights, those that are not in the phase, too: nothing inside counts in the phase. */
  onlyThere: z.int(),
});

/** A phase that a journey is the inside of. */
export const WithinDto = z.object({
  journeyId: idOf('journey'),
  name: z.string(),
  phaseId: idOf('tag'),
  phaseName: z.string(),
});

/** What a phase is to open into. */
export const WantedOpeningDto = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  /** The inside of one phase at most, and not of one within it. */
  z.object({ kind: z.literal('journey'), journeyId: idOf('journey') }),
  z.object({
    kind: z.literal('new'),
    name: nameOf(),
    template: z.enum(JOURNEY_TEMPLATES),
    language,
  }),
]);
export type WantedOpeningDto = z.infer<typeof WantedOpeningDto>;
