import './messages.ts';
import { z } from 'zod';
import { NAME_LENGTH_MAX, NOT_IN_NAMES, TEXT_LENGTH_MAX } from '../kernel/text-limits.ts';
import { type Id, type IdKind, isId } from '../kernel/ids.ts';
import { type Day, type Instant, isDay } from '../kernel/time.ts';
import { LANGUAGES } from '../kernel/languages.ts';

export const LIST_LENGTH_MAX = 200;

/** PostgreSQL counts in 32 bits, and the next one must fit, too. */
const COUNT_MAX = 2 ** 31 - 2;

// NUL cannot be stored in PostgreSQL and means nothing in prose.
const NUL = '\u0000';

/** An id of one kind, e.g. `hl_01jx…`. */
export const idOf = <Kind extends IdKind>(kind: Kind) =>
  z.custom<Id<Kind>>((value) => typeof value === 'string' && isId(kind, value), {
    message: `Must be the id of a ${kind}.`,
  });

/** A name on one line, 1 to `max` characters, no control characters; outer spaces are cut, halves of characters replaced. */
export const nameOf = (max = NAME_LENGTH_MAX) =>
  z
    .string()
    .max(max * 4, `Must be at most ${max} characters.`)
    // A database replaces halves of characters as well, and two names would become one behind our back.
    .transform((text) => text.trim().normalize('NFC').toWellFormed())
    .pipe(
      z
        .string()
        .min(1, 'Must not be empty.')
        .max(max, `Must be at most ${max} characters.`)
        .refine((text) => !NOT_IN_NAMES.test(text), {
          message: 'Must be on one line, without control characters.',
        }),
    );

/** Prose of up to `max` characters; may be empty. */
export const proseOf = (max = TEXT_LENGTH_MAX) =>
  z
    .string()
    .max(max, `Must be at most ${max} characters.`)
    .refine((text) => !text.includes(NUL), { message: 'Must not contain the NUL character.' })
    .transform((text) => text.normalize('NFC'))
    // A few signs are longer that way.
    .pipe(z.string().max(max, `Must be at most ${max} characters.`));

/** A day, `YYYY-MM-DD`, that exists. */
export const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value), {
  message: 'Must be a date such as 2026-05-04.',
});

/** A moment, ISO 8601 in UTC with milliseconds. */
export const instant = z.custom<Instant>(
  (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
  { message: 'Must be a moment such as 2026-05-04T09:15:00.000Z.' },
);

/** A screen or text language. */
export const language = z.enum(LANGUAGES);

/** One of the twelve tag hues of the design. */
export const hue = z.int().min(1).max(12);

/** The state an edit started from; an old one is a conflict. */
export const revision = z.int().nonnegative().max(COUNT_MAX);

/** The version of a source's text that somebody saw, from 1. */
export const textVersion = z.int().positive().max(COUNT_MAX);

/** A place in a text, in UTF-16 code units from its start. */
export const offset = z.int().nonnegative().max(COUNT_MAX);

/** Where a stretch of a text ends: after its last code unit. */
export const endOffset = offset.positive();

/** −2 strongly negative … +2 strongly positive; also a direction of evidence. */
export const fivePoint = z.union([
  z.literal(-2),
  z.literal(-1),
  z.literal(0),
  z.literal(1),
  z.literal(2),
]);

/** How often something occurs: people first, then sources, then mentions. */
export const CountsDto = z.object({
  people: z.int().nonnegative(),
  sources: z.int().nonnegative(),
  mentions: z.int().nonnegative(),
});
export type CountsDto = z.infer<typeof CountsDto>;

/** An empty answer. */
export const Nothing = z.object({});
