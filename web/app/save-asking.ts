import { mergeEdit, type MergedEdit } from '../../core/edits/merge-edit.ts';
import { CallError } from '../api/call.ts';
import { BvConflictFound, type Clash, type ConflictAnswer } from '../ui/bv-conflict-dialog.ts';

/** An edit of something with a revision. */
export interface AskedEdit<Thing extends { readonly revision: number }, Input extends object> {
  /** The thing as whoever edits saw it. */
  readonly seen: Thing;
  readonly input: Input;
  readonly save: (revision: number, input: Input) => Promise<Thing>;
  /** The thing as it is saved now. */
  readonly load: () => Promise<Thing>;
  /** A field in words; none for what is too small to ask about, such as a colour: the last one wins. */
  readonly words: Partial<{ readonly [Field in keyof Input]: FieldWords<Input[Field]> }>;
}

interface FieldWords<Value> {
  readonly label: string;
  readonly text: (value: Value) => string;
  /** How both stand together, where they can: a note below another one. */
  readonly both?: (theirs: Value, mine: Value) => Value;
}

/** What is saved now, and what it was before this edit. */
export interface Saved<Thing> {
  readonly now: Thing;
  readonly before: Thing;
}

/**
 * Saves an edit. When somebody else saved meanwhile, what only one of the two changed is kept from both; where both
 * wrote, the shell shows both and asks which stays.
 *
 * @param host - An element of the page, from where the shell is asked.
 * @throws CallError also the refusal itself, when somebody closed the question: what was typed is still there
 */
export async function saveAsking<
  Thing extends { readonly revision: number } & Partial<Input>,
  Input extends object,
>(host: HTMLElement, edit: AskedEdit<Thing, Input>): Promise<Saved<Thing>> {
  let { seen: before, input } = edit;
  for (;;) {
    try {
      return { now: await edit.save(before.revision, input), before };
    } catch (error) {
      if (!isChangedMeanwhile(error)) throw error;
      const now = await edit.load();
      if (now.revision === before.revision) throw error;
      const saved: Partial<Input> = now;
      const { mine, theirs, clashes } = mergeEdit<Input>(before, saved, input);
      const shown = clashes.flatMap((name) =>
        clashOf(edit.words[name], saved[name], input[name], edit.words[name]?.both !== undefined),
      );
      const answer = shown.length === 0 ? 'mine' : await ask(host, shown);
      if (answer === undefined) throw error;
      before = now;
      input =
        answer === 'both'
          ? bothOf(edit.words, { mine, theirs, clashes })
          : { mine, theirs }[answer];
    }
  }
}

/** Whether a change was refused because somebody else saved since. */
export function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof CallError && error.code.endsWith('.changed_meanwhile');
}

function clashOf<Value>(
  words: Pick<FieldWords<Value>, 'label' | 'text'> | undefined,
  theirs: Value | undefined,
  mine: Value,
  canKeepBoth: boolean,
): readonly Clash[] {
  if (!words || theirs === undefined) return [];
  return [{ label: words.label, theirs: words.text(theirs), mine: words.text(mine), canKeepBoth }];
}

/** What is mine, with theirs beside it where we clash. */
function bothOf<Input extends object>(
  words: AskedEdit<{ readonly revision: number }, Input>['words'],
  { mine, theirs, clashes }: MergedEdit<Input>,
): Input {
  const both = { ...mine };
  for (const name of clashes)
    both[name] = words[name]?.both?.(theirs[name], mine[name]) ?? mine[name];
  return both;
}

async function ask(
  host: HTMLElement,
  clashes: readonly Clash[],
): Promise<ConflictAnswer | undefined> {
  const found = new BvConflictFound(clashes);
  host.dispatchEvent(found);
  return found.answer;
}
