/** What is to be saved, and where two people wrote different things. */
export interface MergedEdit<Input> {
  /** Everything of mine, and of theirs what I did not touch. */
  readonly mine: Input;
  /** The same, with theirs where we clash. */
  readonly theirs: Input;
  /** Fields that both of us changed, to different values. */
  readonly clashes: readonly (keyof Input & string)[];
}

/**
 * Puts an edit on top of what somebody else saved meanwhile, field by field. Values are JSON; a list is the same
 * in whatever order.
 *
 * @param seen - The thing as whoever edits saw it.
 * @param now - The thing as it is saved now.
 * @param edit - What is to be saved; fields that it holds unchanged are no edit.
 */
export function mergeEdit<Input extends object>(
  seen: Partial<Input>,
  now: Partial<Input>,
  edit: Input,
): MergedEdit<Input> {
  const mine = { ...edit };
  const theirs = { ...edit };
  const clashes: (keyof Input & string)[] = [];
  // An edit is a plain object: its names are its fields.
  for (const name of Object.keys(edit) as (keyof Input & string)[]) {
    const saved = now[name];
    if (saved === undefined || isSame(saved, edit[name]) || isSame(saved, seen[name])) continue;
    theirs[name] = saved;
    if (isSame(edit[name], seen[name])) mine[name] = saved;
    else clashes.push(name);
  }
  return { mine, theirs, clashes };
}

function isSame(a: unknown, b: unknown): boolean {
  return written(a) === written(b);
}

function written(value: unknown): string {
  const plain = Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value;
  return JSON.stringify(plain ?? null);
}
