import { type EvidenceBlock, NO_SENTIMENT } from './evidence-block.ts';
import type { EvidenceRows } from './evidence-rows.ts';
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

/** Which facets of a filter a highlight does not meet, as bits. */
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

/** What is asked for that is not known of a highlight. */
export interface Among {
  /** Only these highlights. */
  readonly ids?: ReadonlySet<string> | undefined;
  /** Only these carry the tag, or else the phase, that is asked for in the way it is asked for. */
  readonly asTagged?: ReadonlySet<string> | undefined;
}

/** Asks it of the highlight that stands there in a block. */
type Check = (block: EvidenceBlock, at: number) => boolean;

/** What is asked of a highlight, with numbers for ids: only what is asked is looked at. */
export class Wanted {
  /** The number of the hypothesis asked for. */
  readonly hypothesis: number | undefined;
  readonly #checks: readonly Check[];
  readonly #facets: readonly { readonly bit: number; readonly isMet: Check }[];

  constructor(
    rows: EvidenceRows,
    filter: EvidenceFilter,
    personas: PersonasOf,
    { ids, asTagged }: Among,
  ) {
    const { personaId, phaseId, tagId, studyId, participantId, hypothesisId, direction } = filter;
    const hypothesis = hypothesisId ? rows.hypotheses.find(hypothesisId) : undefined;
    this.hypothesis = hypothesis;
    this.#checks = checksOf(filter, ids);
    const facet = (bit: number, id: string | undefined, numbers: Numbering, has: HasNumber) => {
      const number = id ? numbers.find(id) : undefined;
      if (number === undefined) return [];
      return [{ bit, isMet: (block: EvidenceBlock, at: number) => has(block, at, number) }];
    };
    const hasTag: HasNumber = (block, at, tag) => block.hasTag(at, tag);
    this.#facets = [
      ...facet(PERSONA, personaId, personas.numbers, (block, at, persona) =>
        personas.of(block.person(at)).includes(persona),
      ),
      ...facet(PHASE, phaseId, rows.tags, hasTag),
      ...facet(TAG, tagId, rows.tags, hasTag),
      ...(asTagged ? [{ bit: tagId ? TAG : PHASE, isMet: isOneOf(asTagged) }] : []),
      ...facet(STUDY, studyId, rows.studies, ({ study }, _, number) => study === number),
      ...facet(PARTICIPANT, participantId, rows.people, (block, at, person) =>
        // Nobody has the number of somebody who is not there.
        person >= 0 ? block.person(at) === person : false,
      ),
      ...facet(
        HYPOTHESIS,
        hypothesisId,
        rows.hypotheses,
        (block, at, number) => block.sidesOn(at, number).length > 0,
      ),
      // A direction alone asks for nothing.
      ...facet(DIRECTION, hypothesisId && direction, SIDES, (block, at, side) =>
        sidesOf(block, at, hypothesis).includes(side),
      ),
    ];
  }

  /** Whether a highlight meets what is no facet. */
  has(block: EvidenceBlock, at: number): boolean {
    return this.#checks.every((isMet) => isMet(block, at));
  }

  /** Which facets it does not meet, as bits. */
  missedBy(block: EvidenceBlock, at: number): number {
    let missed = 0;
    for (const { bit, isMet } of this.#facets) if (!isMet(block, at)) missed |= bit;
    return missed;
  }
}

type HasNumber = (block: EvidenceBlock, at: number, number: number) => boolean;

function isOneOf(ids: ReadonlySet<string>): Check {
  return (block, at) => ids.has(block.ids[at] ?? '');
}

function checksOf(
  { sourceId, coderId, sentiment, has }: EvidenceFilter,
  ids: ReadonlySet<string> | undefined,
): readonly Check[] {
  const checks: Check[] = [];
  if (sourceId) checks.push(({ source }) => source.id === sourceId);
  if (ids) checks.push(isOneOf(ids));
  if (coderId) checks.push(({ coders }, at) => coders[at] === coderId);
  if (sentiment) checks.push((block, at) => isFelt(block, at, sentiment));
  if (has) checks.push((block, at) => hasWhat(block, at, has));
  return checks;
}

const SIGNS = { negative: -1, neutral: 0, positive: 1 } as const;

function isFelt(block: EvidenceBlock, at: number, asked: SentimentFilter): boolean {
  const set = block.sentiments[at] ?? NO_SENTIMENT;
  if (asked === 'negative' || asked === 'neutral' || asked === 'positive')
    return hasSign(set, SIGNS[asked]);
  if (set !== NO_SENTIMENT) return false;
  const computed = block.computedSentiments[at] ?? NO_SENTIMENT;
  return asked === 'none' || hasSign(computed, asked === 'computed_negative' ? -1 : 1);
}

function hasSign(sentiment: number, sign: number): boolean {
  return sentiment !== NO_SENTIMENT && Math.sign(sentiment) === sign;
}

function hasWhat(
  block: EvidenceBlock,
  at: number,
  asked: NonNullable<EvidenceFilter['has']>,
): boolean {
  switch (asked) {
    case 'note':
      return block.notes[at] === 1;
    case 'keyQuote':
      return block.keyQuotes[at] === 1;
    case 'untagged':
      return !block.isTagged(at);
    case 'unlinked':
      return !block.isLinked(at);
  }
}

/** On which sides of a hypothesis a highlight is, as `SIDES` numbers them. */
export function sidesOf(
  block: EvidenceBlock,
  at: number,
  hypothesis: number | undefined,
): readonly number[] {
  return hypothesis === undefined ? [] : block.sidesOn(at, hypothesis).map((sign) => sign + 1);
}
