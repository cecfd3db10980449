/** How many steps can be taken back. */
export const UNDO_MAX = 200;

/** What was done, newest last, and what was taken back of it. A value: every change gives a new one. */
export interface UndoStack<Step> {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Nothing was done yet. */
export const NOTHING_DONE: UndoStack<never> = { done: [], undone: [] };

/** After a new step nothing can be done again. */
export function pushStep<Step>(stack: UndoStack<Step>, step: Step): UndoStack<Step> {
  return { done: [...stack.done, step].slice(-UNDO_MAX), undone: [] };
}

/** The step to take back, and the stack without it. */
export function takeBack<Step>(
  stack: UndoStack<Step>,
): { readonly step: Step; readonly stack: UndoStack<Step> } | undefined {
  const step = stack.done.at(-1);
  if (step === undefined) return undefined;
  return { step, stack: { done: stack.done.slice(0, -1), undone: [...stack.undone, step] } };
}

/** The step to do again, and the stack with it. */
export function doAgain<Step>(
  stack: UndoStack<Step>,
): { readonly step: Step; readonly stack: UndoStack<Step> } | undefined {
  const step = stack.undone.at(-1);
  if (step === undefined) return undefined;
  return { step, stack: { done: [...stack.done, step], undone: stack.undone.slice(0, -1) } };
}
