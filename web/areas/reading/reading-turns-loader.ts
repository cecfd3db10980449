import { doAgainLast, takeBackLast } from '../../api/history.ts';
import type { ActionDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import { actionWords } from '../history/action-words.ts';
import { reloadMarks } from './reading-loader.ts';
import type { ReadingStore } from './reading-steps-loader.ts';

/** Takes back and does again what somebody did in a source. The server remembers it, so a reload loses nothing. */
export class ReadingTurns {
  readonly #store: ReadingStore;

  constructor(store: ReadingStore) {
    this.#store = store;
  }

  /** @returns What was taken back, in words; undefined when there was nothing. @throws CallError */
  async takeBack(): Promise<string | undefined> {
    const { source } = this.#store.data();
    const text = await this.#turned(await takeBackLast(source.projectId, source.id));
    return text && msg('reading.undone', { text });
  }

  /** @returns What was done again, in words; undefined when there was nothing. @throws CallError */
  async doAgain(): Promise<string | undefined> {
    const { source } = this.#store.data();
    return this.#turned(await doAgainLast(source.projectId, source.id));
  }

  /**
   * Shows what others did meanwhile, their corrections of the text too.
   *
   * @returns Whether they corrected it. @throws CallError
   */
  async refresh(): Promise<boolean> {
    const { source } = this.#store.data();
    const marks = await reloadMarks(this.#store.data());
    if (this.#store.data().source.id !== marks.source.id) return false;
    this.#store.set({ ...this.#store.data(), ...marks });
    return marks.source.textVersion !== source.textVersion;
  }

  async #turned(action: ActionDto | undefined): Promise<string | undefined> {
    if (!action) return undefined;
    this.#store.set({ ...this.#store.data(), ...(await reloadMarks(this.#store.data())) });
    const { tags, hypotheses } = this.#store.data();
    return actionWords(action, { tags, hypotheses });
  }
}
