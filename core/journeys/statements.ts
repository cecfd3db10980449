import { type MapHighlight, peopleIn } from './highlight.ts';
import { type PersonaSplit, personaSplit } from './persona-split.ts';

/** A quote that stands for what people of a cell say. */
export interface Statement {
  readonly highlightId: string;
  /** People of the cell who say it: those with a quote under one of its codes, its speaker at least. */
  readonly people: number;
  /** Of which personas these people are. */
  readonly split: PersonaSplit;
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
 * the most central of its theme. Linear in the highlights times their codes.
 *
 * @param personaIds - Those by which the people of a statement are split.
 * @param most - As many at most.
 */
export function typicalStatements(
  ofCell: readonly MapHighlight[],
  personaIds: readonly string[],
  most = STATEMENTS_MAX,
): readonly Statement[] {
  const byCode = groupedByCode(ofCell);
  const candidates = candidatesOf(ofCell, byCode);
  const chosen: Candidate[] = [];
  const speakers = new Set<string | null>();
  const codes = new Set<string>();
  const choose = (mayRepeat: boolean): void => {
    while (chosen.length < most) {
      const best = bestOf(
        candidates,
        ({ highlight: { participantId, codeIds } }) =>
          !speakers.has(participantId) && (mayRepeat || !codeIds.some((id) => codes.has(id))),
      );
      if (best === null) return;
      chosen.push(best);
      speakers.add(best.highlight.participantId);
      for (const id of best.highlight.codeIds) codes.add(id);
    }
  };
  choose(false);
  choose(true);
  return chosen.map(({ highlight, people }) => ({
    highlightId: highlight.id,
    people,
    split: personaSplit(saidAlike(highlight, byCode), personaIds),
  }));
}

type ByCode = ReadonlyMap<string, readonly MapHighlight[]>;

function groupedByCode(ofCell: readonly MapHighlight[]): ByCode {
  const byCode = new Map<string, MapHighlight[]>();
  for (const highlight of ofCell) {
    for (const id of highlight.codeIds) {
      const own = byCode.get(id);
      if (own) own.push(highlight);
      else byCode.set(id, [highlight]);
    }
  }
  return byCode;
}

/** The quotes that say the same: it, and those under its codes; one under two of them comes twice. */
function saidAlike(highlight: MapHighlight, byCode: ByCode): readonly MapHighlight[] {
  return [highlight, ...highlight.codeIds.flatMap((id) => byCode.get(id) ?? [])];
}

/** Quotes of somebody, each with how many people say it. */
function candidatesOf(ofCell: readonly MapHighlight[], byCode: ByCode): readonly Candidate[] {
  const peopleByCode = new Map([...byCode].map(([id, alike]) => [id, peopleIn(alike)]));
  return ofCell
    .filter(({ participantId }) => participantId !== null)
    .map((highlight) => ({ highlight, people: holdersOf(highlight, peopleByCode) }));
}

function bestOf(
  candidates: readonly Candidate[],
  isOpen: (candidate: Candidate) => boolean,
): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if ((best === null || goesBefore(candidate, best)) && isOpen(candidate)) best = candidate;
  }
  return best;
}

function goesBefore(one: Candidate, other: Candidate): boolean {
  if (one.people !== other.people) return one.people > other.people;
  const [own, its] = [one.highlight, other.highlight];
  if (own.keyQuote !== its.keyQuote) return own.keyQuote;
  if (own.centrality !== its.centrality) return own.centrality > its.centrality;
  return own.id < its.id;
}

function holdersOf(
  { codeIds }: MapHighlight,
  peopleByCode: ReadonlyMap<string, ReadonlySet<string>>,
): number {
  const [only, ...others] = codeIds;
  if (only === undefined) return 1;
  if (others.length === 0) return peopleByCode.get(only)?.size ?? 0;
  return new Set(codeIds.flatMap((id) => [...(peopleByCode.get(id) ?? [])])).size;
}
