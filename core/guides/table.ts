import type { Span } from '../anchoring/passage.ts';

/**
 * What became of a question with a person. `raised`: they spoke of it although nobody asked. `never`: neither, as
 * far as the sources tell.
 */
export const ANSWER_STATES = ['answered', 'unanswered', 'raised', 'never'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** A source with whose words it holds. */
export interface GuideSource {
  readonly id: string;
  readonly participantId: string | null;
}

/** Where a question was asked or spoken of. */
export interface AnswerPlace {
  readonly questionId: string;
  readonly sourceId: string;
  /** Of a passage that a person marked; null for a question that was asked. */
  readonly highlightId: string | null;
  /** Whose words they are; undefined: the source's. */
  readonly participantId?: string | null;
  readonly question: Span | null;
  readonly answer: Span | null;
}

/** One person, or a source that is nobody's in particular, with all questions that came up. */
export interface GuideRow {
  readonly participantId: string | null;
  readonly sourceIds: readonly string[];
  /** Questions that never came up are left out. */
  readonly cells: readonly GuideCell[];
}

/** What became of one question, with the places that show it in reading order. */
export interface GuideCell {
  readonly questionId: string;
  readonly state: Exclude<AnswerState, 'never'>;
  readonly places: readonly AnswerPlace[];
}

/** Puts places in rows of people; sources without a person are rows of their own. In the order of the sources. */
export function tableOf(
  sources: readonly GuideSource[],
  places: readonly AnswerPlace[],
): GuideRow[] {
  const owners = new Map(sources.map(({ id, participantId }) => [id, participantId]));
  const rows = new Map<string, { row: Omit<GuideRow, 'cells'>; places: AnswerPlace[] }>();
  const rowOf = (participantId: string | null, sourceId: string) => {
    const key = participantId ?? sourceId;
    const known = rows.get(key);
    const sourceIds = [...new Set([...(known?.row.sourceIds ?? []), sourceId])];
    const made = { row: { participantId, sourceIds }, places: known?.places ?? [] };
    rows.set(key, made);
    return made;
  };
  for (const { id, participantId } of sources) rowOf(participantId, id);
  for (const place of places) {
    const owner = owners.get(place.sourceId);
    if (owner === undefined) continue;
    rowOf(place.participantId ?? owner, place.sourceId).places.push(place);
  }
  return [...rows.values()].map(({ row, places: all }) => ({ ...row, cells: cellsOf(all) }));
}

function cellsOf(places: readonly AnswerPlace[]): GuideCell[] {
  const questions = [...new Set(places.map(({ questionId }) => questionId))];
  return questions.map((questionId) => {
    const own = places.filter((place) => place.questionId === questionId);
    return { questionId, state: stateOf(own), places: own };
  });
}

function stateOf(places: readonly AnswerPlace[]): GuideCell['state'] {
  const wasAsked = places.some(({ question }) => question !== null);
  if (!wasAsked) return 'raised';
  return places.some(({ answer }) => answer !== null) ? 'answered' : 'unanswered';
}
