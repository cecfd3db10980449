/** What of a thing an action changed, as JSON: field by field, nothing else. */
export type State = Readonly<Record<string, unknown>>;

/** A thing before and after an action, only where the two differ. */
export interface StateChange {
  readonly before: State;
  readonly after: State;
}

/** What differs between two states of a thing, or null when nothing does. */
export function stateChange(before: State, after: State): StateChange | null {
  const names = Object.keys({ ...before, ...after }).filter(
    (name) => !isSame(before[name], after[name]),
  );
  if (names.length === 0) return null;
  return { before: pick(before, names), after: pick(after, names) };
}

/** Whether a thing still is as an action left it. Fields that the action did not touch may be anything. */
export function isStill(now: State, left: State): boolean {
  return Object.keys(left).every((name) => isSame(now[name], left[name]));
}

function pick(state: State, names: readonly string[]): State {
  return Object.fromEntries(names.map((name) => [name, state[name] ?? null]));
}

/** Values are JSON; what is not there is null. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a ?? null) === canonical(b ?? null);
}

/** JSON with the names of objects in order: a database and a program may give them in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
