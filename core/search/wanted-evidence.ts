import type { EvidenceRow, EvidenceRows } from './evidence-rows.ts';
import { Numbering } from './numbering.ts';
import type { PersonasOf } from './personas-of.ts';

type SentimentFilter =
  'negative' | 'neutral' | 'positive' | 'none' | 'computed_negative' | 'computed_positive';

/** What narrows a list of evidence by what is known of highlights; all of it must hold. */
export interface EvidenceFilter {
  readonly personaId?: string | undefined;
  readonly phaseId?: string | undefined;
  readonly tagId?: string | undefined;
  readonly studyId?: string | undefined;
  readonly participantId?: string | undefined;
  readonly hypothesisId?: string | undefined;
  readonly direction?: 'supports' | 'contradicts' | 'neutral' | undefined;
  readonly sourceId?: string | undefined;
  /** Who marked it. */
  readonly coderId?: string | undefined;
  /** As set; `computed_…`: nobody set one, and the words say so. */
  readonly sentiment?: SentimentFilter | undefined;
  readonly has?: 'note' | 'keyQuote' | 'untagged' | 'unlinked' | undefined;
}

/** Which facets of a filter a row does not meet, as bits. */
export const PERSONA = 1;
export const PHASE = 2;
export const TAG = 4;
export const STUDY = 8;
export const PARTICIPANT = 16;
export const HYPOTHESIS = 32;
export const DIRECTION = 64;

/** Contradicts, neutral, supports. */
export const SIDES = new Numbering();
for (const side of ['contradicts', 'neutral', 'supports']) SIDES.of(side);

/** What is asked for that is not known of a row. */
export interface Among {
  /** Only these highlights. */
  readonly ids?: ReadonlySet<string> | undefined;
  /** Only these carry the tag, or else the phase, that is asked for in the way it is asked for. */
  readonly asTagged?: ReadonlySet<string> | undefined;
}

/** What is asked of a row, with numbers for ids. */
export class Wanted {
  readonly hypothesis: number | undefined;
  readonly #filter: EvidenceFilter;
  readonly #ids: ReadonlySet<string> | undefined;
  readonly #asTagged: ReadonlySet<string> | undefined;
  readonly #personas: PersonasOf;
  readonly #persona: number | undefined;
  readonly #phase: number | undefined;
  readonly #tag: number | undefined;
  /** The facet that decides about `asTagged`. */
  readonly #tagging: number;
  readonly #study: number | undefined;
  readonly #person: number | undefined;
  readonly #side: number | undefined;

  constructor(
    rows: EvidenceRows,
    filter: EvidenceFilter,
    personas: PersonasOf,
    { ids, asTagged }: Among,
  ) {
    this.#ids = ids;
    this.#asTagged = asTagged;
    const number = (numbers: Numbering, id: string | undefined) =>
      id ? numbers.find(id) : undefined;
    this.#filter = filter;
    this.#personas = personas;
    this.#persona = number(personas.numbers, filter.personaId);
    this.#phase = number(rows.tags, filter.phaseId);
    this.#tag = number(rows.tags, filter.tagId);
    this.#tagging = filter.tagId ? TAG : PHASE;
    this.#study = number(rows.studies, filter.studyId);
    this.#person = number(rows.people, filter.participantId);
    this.hypothesis = number(rows.hypotheses, filter.hypothesisId);
    // A direction alone asks for nothing.
    this.#side = filter.hypothesisId ? number(SIDES, filter.direction) : undefined;
  }

  /** Whether a row meets what is no facet. */
  has(row: EvidenceRow): boolean {
    const { sourceId, coderId, sentiment, has } = this.#filter;
    if (this.#ids && !this.#ids.has(row.id)) return false;
    if (sourceId && row.source.id !== sourceId) return false;
    if (coderId && row.coderId !== coderId) return false;
    return (!sentiment || isFelt(row, sentiment)) && (!has || hasWhat(row, has));
  }

  /** Which facets it does not meet, as bits. */
  missedBy(row: EvidenceRow): number {
    const misses = (wanted: number | undefined, numbers: readonly number[], bit: number) =>
      wanted === undefined || numbers.includes(wanted) ? 0 : bit;
    const differs = (wanted: number | undefined, number: number, bit: number) =>
      wanted === undefined || number === wanted ? 0 : bit;
    return (
      (this.#persona === undefined
        ? 0
        : misses(this.#persona, this.#personas.of(row.person), PERSONA)) |
      (this.#asTagged?.has(row.id) === false ? this.#tagging : 0) |
      misses(this.#phase, row.tags, PHASE) |
      misses(this.#tag, row.tags, TAG) |
      differs(this.#study, row.study, STUDY) |
      differs(this.#person, row.person, PARTICIPANT) |
      misses(this.hypothesis, row.hypotheses, HYPOTHESIS) |
      (this.#side === undefined ? 0 : misses(this.#side, sidesOf(row, this.hypothesis), DIRECTION))
    );
  }
}

function isFelt({ sentiment, computedSentiment }: EvidenceRow, asked: SentimentFilter): boolean {
  if (asked === 'negative' || asked === 'neutral' || asked === 'positive') {
    const sign = { negative: -1, neutral: 0, positive: 1 }[asked];
    return sentiment !== null && Math.sign(sentiment) === sign;
  }
  if (sentiment !== null) return false;
  if (asked === 'none') return true;
  const sign = asked === 'computed_negative' ? -1 : 1;
  return computedSentiment !== null && Math.sign(computedSentiment) === sign;
}

function hasWhat(row: EvidenceRow, asked: NonNullable<EvidenceFilter['has']>): boolean {
  switch (asked) {
    case 'note':
      return row.hasNote;
    case 'keyQuote':
      return row.keyQuote;
    case 'untagged':
      return row.tags.length === 0;
    case 'unlinked':
      return row.hypotheses.length === 0;
  }
}

/** On which sides of a hypothesis a row is. */
export function sidesOf(row: EvidenceRow, hypothesis: number | undefined): number[] {
  return row.directions.flatMap((direction, at) =>
    row.hypotheses[at] === hypothesis ? [Math.sign(direction) + 1] : [],
  );
}
