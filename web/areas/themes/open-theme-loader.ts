import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { getTheme, listParts } from '../../api/themes.ts';
import type { ThemePartDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import type { OpenTheme } from './bv-theme-quotes.ts';
import type { Opened } from './bv-theme-side.ts';

/** Loads the theme that is open with all its quotes, and what is in it when somebody asks. */
export class OpenThemeLoader {
  readonly #host: ReactiveControllerHost;
  readonly #openId: () => string;
  readonly #open: Task<readonly [string], OpenTheme | undefined>;
  readonly #parts: Task<readonly [string], readonly ThemePartDto[] | undefined>;
  #lookedIntoId = '';

  /** @param openId - The theme that is open; empty for none. */
  constructor(host: ReactiveControllerHost, openId: () => string) {
    this.#host = host;
    this.#openId = openId;
    this.#open = new Task(host, {
      args: () => [openId()] as const,
      task: async ([themeId], { signal }) => (themeId ? getTheme(themeId, signal) : undefined),
    });
    this.#parts = new Task(host, {
      args: () => [this.#lookedIntoId] as const,
      task: async ([themeId], { signal }) =>
        themeId ? (await listParts(themeId, signal)).parts : undefined,
    });
  }

  /** What there is to show of it. */
  get state(): Opened {
    const theme = this.#open.value;
    const { error } = this.#parts;
    return {
      theme: theme?.id === this.#openId() ? theme : undefined,
      error: this.#open.error,
      isLookedInto: this.#isLookedInto,
      parts: this.#parts.value,
      partsError: error
        ? refusalText(error, { 'theme.too_few_highlights': 'themes.tooFewForParts' })
        : '',
    };
  }

  /** Shows what is in a theme, once it is open. */
  lookInto(themeId: string): void {
    this.#lookedIntoId = themeId;
    this.#host.requestUpdate();
  }

  async run(): Promise<void> {
    if (!this.#openId()) return;
    await Promise.all([this.#open.run(), this.#isLookedInto && this.#parts.run()]);
  }

  get #isLookedInto(): boolean {
    return this.#lookedIntoId !== '' && this.#lookedIntoId === this.#openId();
  }
}
