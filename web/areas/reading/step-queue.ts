import {
  doAgain,
  NOTHING_DONE,
  pushStep,
  takeBack,
  type UndoStack,
} from '../../../core/reading/undo.ts';

/** A thing that was done and can be taken back. */
export interface QueuedStep {
  readonly run: () => Promise<void>;
  readonly revert: () => Promise<void>;
}

/**
 * Does steps one after the other, however fast they are asked for, and takes them back in turn. A step that
 * fails is not remembered.
 */
export class StepQueue<Step extends QueuedStep> {
  #stack: UndoStack<Step> = NOTHING_DONE;
  #last: Promise<unknown> = Promise.resolve();

  /** @throws What the step throws. */
  async run(step: Step): Promise<void> {
    await this.#after(async () => {
      await step.run();
      this.#stack = pushStep(this.#stack, step);
    });
  }

  /** @returns The step that was taken back; undefined when there is none. @throws What the step throws. */
  async undo(): Promise<Step | undefined> {
    return this.#after(async () => {
      const back = takeBack(this.#stack);
      if (!back) return undefined;
      await back.step.revert();
      this.#stack = back.stack;
      return back.step;
    });
  }

  /** @returns The step that was done again; undefined when there is none. @throws What the step throws. */
  async redo(): Promise<Step | undefined> {
    return this.#after(async () => {
      const again = doAgain(this.#stack);
      if (!again) return undefined;
      await again.step.run();
      this.#stack = again.stack;
      return again.step;
    });
  }

  /** Another text is shown: nothing of the earlier one is taken back here. */
  clear(): void {
    this.#stack = NOTHING_DONE;
  }

  #after<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work);
    // A failed step must not keep the next from being done.
    this.#last = next.catch(() => undefined);
    return next;
  }
}
