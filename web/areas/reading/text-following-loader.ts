import { nothing, type ReactiveElement } from 'lit';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { readingRefusal } from './reading-refusals.ts';
import { type ChangedWords, wordsChangedNotice } from './words-changed-notice.ts';

interface TextFollowingOptions {
  /** Shows what others did. @returns Whether they corrected the text. */
  readonly refresh: () => Promise<boolean>;
  /** Done when what was loaded is drawn. */
  readonly drawn: () => Promise<unknown>;
  /** What is selected in the text that is shown. */
  readonly selectedWords: () => string;
}

/** Keeps the page with what others do, and says when they corrected the text, or the very words that were meant. */
export class TextFollowing {
  readonly #host: ReactiveElement;
  readonly #options: TextFollowingOptions;
  #changed: ChangedWords | undefined;

  constructor(host: ReactiveElement, options: TextFollowingOptions) {
    this.#host = host;
    this.#options = options;
  }

  get hasNotice(): boolean {
    return this.#changed !== undefined;
  }

  /** Words that could not be marked as they were and as somebody corrected them; nothing when all could. */
  notice() {
    return this.#changed ? wordsChangedNotice(this.#changed, () => this.close()) : nothing;
  }

  close(): void {
    this.#set(undefined);
  }

  /** Shows what others did. The text goes on where it is read, their corrections in it. */
  async refresh(): Promise<void> {
    try {
      if (await this.#options.refresh()) this.#say(msg('reading.textFollowed'));
    } catch (error) {
      this.#say(readingRefusal(error));
    }
  }

  /** Something was refused as its words are others by now: shows what was selected, then and now. */
  async refused(): Promise<void> {
    const was = this.#options.selectedWords();
    try {
      await this.#options.refresh();
    } catch (error) {
      this.#say(readingRefusal(error));
      return;
    }
    await this.#options.drawn();
    if (was === '') this.#say(msg('reading.wordsOther'));
    else this.#set({ was, now: this.#options.selectedWords() });
  }

  #say(text: string): void {
    this.#host.dispatchEvent(new BvToastWanted({ text }));
  }

  #set(changed: ChangedWords | undefined): void {
    this.#changed = changed;
    this.#host.requestUpdate();
  }
}
