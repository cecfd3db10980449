/** A passage that may bear on a hypothesis, in the order of how likely it does. */
export interface Candidate {
  /** Whose words they are; passages of nobody in particular are by their source. */
  readonly person: string;
  /** Something of theirs is linked to the hypothesis already: another passage brings no further voice. */
  readonly isHeard: boolean;
  readonly proposed: 'supports' | 'refutes' | null;
}

/** So many are put before a person. */
const SHOWN_MAX = 40;
/** What speaks against a statement is looked for this many times deeper down the ranking. */
const DEPTH_AGAINST = 5;
const PER_PERSON_MAX = 6;

/**
 * Chooses what is suggested, and in which order: by turns something that seems to speak against the statement and the
 * next likeliest, different people before a second passage of the same, and who was not heard before who was. So whoever works through the first few has met
 * the strongest opposition there is.
 *
 * @param candidates - Likeliest first.
 * @returns Rows of the candidates.
 */
export function orderCandidates(candidates: readonly Candidate[]): number[] {
  const rows = [...candidates.keys()];
  const against = byPeople(
    candidates,
    rows
      .slice(0, SHOWN_MAX * DEPTH_AGAINST)
      .filter((row) => candidates[row]?.proposed === 'refutes'),
  );
  const rest = byPeople(
    candidates,
    rows.slice(0, SHOWN_MAX * 2).filter((row) => candidates[row]?.proposed !== 'refutes'),
  );
  const order: number[] = [];
  for (let turn = 0; order.length < SHOWN_MAX; turn += 1) {
    const pair = [against[turn], rest[turn]].filter((row) => row !== undefined);
    if (pair.length === 0) break;
    order.push(...pair);
  }
  return order.slice(0, SHOWN_MAX);
}

/**
 * Everybody's first, then everybody's second, and so on, each round in the order of the rows. Of whoever was heard
 * the first is as good as a second.
 */
function byPeople(candidates: readonly Candidate[], rows: readonly number[]): number[] {
  const rounds: number[][] = [];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const { person = '', isHeard = false } = candidates[row] ?? {};
    const round = counts.get(person) ?? (isHeard ? 1 : 0);
    counts.set(person, round + 1);
    if (round < PER_PERSON_MAX) (rounds[round] ??= []).push(row);
  }
  return rounds.flat();
}
