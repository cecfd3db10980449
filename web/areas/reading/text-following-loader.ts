import { html, nothing, type ReactiveElement } from 'lit';
import { msg } from '../../i18n/index.ts';
import { turnRefusal } from '../../app/refusals.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import '../history/bv-corrected-words.ts';
import type { ChangedWords } from '../history/changed-words.ts';
import { wordsOfRefusedTurn } from '../history/refused-turn-loader.ts';
import { readingRefusal } from './reading-refusals.ts';

/** What was not done, and the words because of which it was not. */
interface Refused {
  readonly heading: string;
  readonly words: readonly ChangedWords[];
}

interface TextFollowingOptions {
  readonly projectId: () => string;
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
  #refused: Refused | undefined;

  constructor(host: ReactiveElement, options: TextFollowingOptions) {
    this.#host = host;
    this.#options = options;
  }

  get hasNotice(): boolean {
    return this.#refused !== undefined;
  }

  /** Words as they were and as somebody corrected them, while something was refused because of that. */
  notice() {
    if (!this.#refused) return nothing;
    const { heading, words } = this.#refused;
    return html`
      <div class="notice">
        <bv-corrected-words
          heading=${heading}
          .words=${words}
          @bv-closed=${() => this.close()}
        ></bv-corrected-words>
      </div>
    `;
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
    else {
      const words = [{ was, now: this.#options.selectedWords() }];
      this.#set({ heading: msg('reading.wordsChanged'), words });
    }
  }

  /** Something could not be taken back, or done again; where its words are others by now, shows them then and now. */
  async turnRefused(error: unknown): Promise<void> {
    const words = await wordsOfRefusedTurn(this.#options.projectId(), error);
    if (words.length === 0) this.#say(turnRefusal(error));
    else this.#set({ heading: msg('history.wordsCorrected'), words });
  }

  #say(text: string): void {
    this.#host.dispatchEvent(new BvToastWanted({ text }));
  }

  #set(refused: Refused | undefined): void {
    this.#refused = refused;
    this.#host.requestUpdate();
  }
}
