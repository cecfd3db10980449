import { BvToastWanted } from '../../ui/bv-toast.ts';
import { doneToast } from './done-toast.ts';
import type { Done, ReadingActions } from './reading-actions.ts';
import { readingRefusal } from './reading-refusals.ts';
import type { TextFollowing } from './text-following-loader.ts';

interface OutcomesOptions {
  readonly actions: ReadingActions;
  readonly following: TextFollowing;
  /** What was selected has become this highlight. */
  readonly settle: (highlightId: string | undefined, undone: boolean) => void;
  /** Tags may be used more or less often. */
  readonly recount: () => void;
}

/** Says what came of what somebody did in the reading view, with the way back. */
export class ReadingOutcomes {
  readonly #host: HTMLElement;
  readonly #options: OutcomesOptions;

  constructor(host: HTMLElement, options: OutcomesOptions) {
    this.#host = host;
    this.#options = options;
  }

  done({ text, highlightId, undone, twinId }: Done): void {
    const { actions, following, settle, recount } = this.#options;
    settle(highlightId, undone);
    recount();
    following.close();
    const undo = undone ? undefined : () => void actions.undo();
    const join = highlightId && twinId ? () => void actions.join(highlightId, twinId) : undefined;
    this.#host.dispatchEvent(new BvToastWanted(doneToast(text, undo, join)));
  }

  /** @param doing - `turn`: something was to be taken back, so what is selected has nothing to do with it. */
  failed(error: unknown, doing: 'step' | 'turn' = 'step'): void {
    const { following } = this.#options;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (doing === 'turn') void following.turnRefused(error);
    else if (code === 'source.words_changed') void following.refused();
    else this.#host.dispatchEvent(new BvToastWanted({ text: readingRefusal(error) }));
    if (code === 'source.version_changed' || code === 'highlight.changed_meanwhile')
      void following.refresh();
  }
}
