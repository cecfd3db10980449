import { type MapHighlight, peopleIn } from './highlight.ts';

/** A quote that stands for what people of a cell say. */
export interface Statement {
  readonly highlightId: string;
  /** People of the cell who say it: those with a quote under one of its codes, its speaker at least. */
  readonly people: number;
}

/** A quote with what it is ranked by. */
interface Candidate {
  readonly highlight: MapHighlight;
  readonly people: number;
}

/** As many fit in a cell. */
export const STATEMENTS_MAX = 3;

/**
 * The statements that most people of a cell hold, each by a different person, and as far as possible each
 * under other codes. What people coded alike is one statement; of its quotes a key quote goes first, then
 * the most central of its theme. Linear in the highlights times their codes, but for sorting.
 */
export function typicalStatements(ofCell: readonly MapHighlight[]): readonly Statement[] {
  const ranked = rank(ofCell);
  const chosen: Candidate[] = [];
  const speakers = new Set<string>();
  const codes = new Set<string>();
  const choose = (from: readonly Candidate[], mayRepeat: boolean): void => {
    for (const candidate of from) {
      if (chosen.length === STATEMENTS_MAX) return;
      const { participantId, codeIds } = candidate.highlight;
      if (participantId === null || speakers.has(participantId)) continue;
      if (!mayRepeat && codeIds.some((id) => codes.has(id))) continue;
      chosen.push(candidate);
      speakers.add(participantId);
      for (const id of codeIds) codes.add(id);
    }
  };
  choose(ranked, false);
  choose(ranked, true);
  return chosen.map(({ highlight, people }) => ({ highlightId: highlight.id, people }));
}

function rank(ofCell: readonly MapHighlight[]): readonly Candidate[] {
  const byCode = new Map<string, MapHighlight[]>();
  for (const highlight of ofCell) {
    for (const id of highlight.codeIds) {
      const own = byCode.get(id);
      if (own) own.push(highlight);
      else byCode.set(id, [highlight]);
    }
  }
  const peopleByCode = new Map([...byCode].map(([id, alike]) => [id, peopleIn(alike)]));
  return ofCell
    .map((highlight) => ({ highlight, people: holdersOf(highlight, peopleByCode) }))
    .sort(
      (one, other) =>
        other.people - one.people ||
        Number(other.highlight.keyQuote) - Number(one.highlight.keyQuote) ||
        other.highlight.centrality - one.highlight.centrality ||
        (one.highlight.id < other.highlight.id ? -1 : 1),
    );
}

function holdersOf(
  { participantId, codeIds }: MapHighlight,
  peopleByCode: ReadonlyMap<string, ReadonlySet<string>>,
): number {
  const [only, ...others] = codeIds;
  if (only === undefined) return participantId === null ? 0 : 1;
  if (others.length === 0) return peopleByCode.get(only)?.size ?? 0;
  return new Set(codeIds.flatMap((id) => [...(peopleByCode.get(id) ?? [])])).size;
}
