import type { EvidenceDto, EvidenceSuggestionDto } from '../../api/types.ts';
import type { Direction } from '../../research/bv-direction.ts';
import type { LinkRating } from '../../research/bv-link-rating.ts';

type Rated = Pick<EvidenceDto, keyof LinkRating>;

/** What somebody has said of a suggestion before it is linked. */
export type Draft = Readonly<Rated> & {
  /** It says so strongly, whichever way. */
  readonly strongly: boolean;
  /** The question before it seems to lead, and does not. */
  readonly leadsNot: boolean;
};

/** What is said of a draft now; the rest stays. */
export type Said = { readonly [Name in keyof Draft]?: Draft[Name] | undefined };

/** What is decided: a side, that it is no evidence, or what was proposed. */
export type Wish = -1 | 0 | 1 | 'none' | 'proposed';

/** A decision as it is sent. */
export type Decision =
  | ({
      readonly id: EvidenceSuggestionDto['id'];
      readonly state: 'accepted';
      readonly direction: Direction;
      /** The question that stands there does not lead. */
      readonly neutralQuestion?: NonNullable<EvidenceSuggestionDto['leadingQuestion']>['place'];
    } & Rated)
  | { readonly id: EvidenceSuggestionDto['id']; readonly state: 'rejected' };

const UNSAID = { leadingQuestion: false, secondHand: false, strongly: false, leadsNot: false };

/** A suggestion as it is rated when nobody says otherwise. */
export function usualDraft({ usual }: EvidenceSuggestionDto): Draft {
  return { ...usual, ...UNSAID };
}

/** A draft with what is said of it now: that its question leads takes back that it does not, and the other way round. */
export function withSaid(draft: Draft, said: Said): Draft {
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return {
    ...draft,
    ...(said.leadsNot ? { leadingQuestion: false } : {}),
    ...(said.leadingQuestion ? { leadsNot: false } : {}),
    ...Object.fromEntries(known),
  };
}

/** What some have in common; what differs is left out. */
export function commonDraft(drafts: readonly Draft[]): Said {
  const [first, ...others] = drafts;
  if (!first) return {};
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) =>
      others.every((other) => other[name as keyof Draft] === value),
    ),
  );
}

/** What becomes of a suggestion; undefined where what was proposed is wanted and nothing was. */
export function decisionOf(
  { id, proposed, leadingQuestion }: EvidenceSuggestionDto,
  { strongly, leadsNot, ...rating }: Draft,
  wish: Wish,
): Decision | undefined {
  if (wish === 'none') return { id, state: 'rejected' };
  const side = wish === 'proposed' ? sideOf(proposed) : wish;
  if (side === undefined) return undefined;
  const direction = directionOf(side, strongly);
  const neutral = leadsNot && leadingQuestion ? { neutralQuestion: leadingQuestion.place } : {};
  return { id, state: 'accepted', direction, ...rating, ...neutral };
}

function sideOf(proposed: EvidenceSuggestionDto['proposed']): -1 | 1 | undefined {
  if (proposed === null) return undefined;
  return proposed === 'supports' ? 1 : -1;
}

function directionOf(side: -1 | 0 | 1, strongly: boolean): Direction {
  if (!strongly || side === 0) return side;
  return side === 1 ? 2 : -2;
}
