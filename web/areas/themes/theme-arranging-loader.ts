import type { LitElement } from 'lit';
import { CallError } from '../../api/call.ts';
import { createTag, getCodebook } from '../../api/codebook.ts';
import { changeHighlights } from '../../api/highlights.ts';
import { takeBackLast } from '../../api/history.ts';
import { editTheme, getTheme, mergeThemes, placeQuotes } from '../../api/themes.ts';
import type { ThemeDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { changeMany } from '../evidence/many-loader.ts';
import type { WantedChange } from '../evidence/highlight-events.ts';
import type { QuotesPlace } from './theme-events.ts';

const REFUSALS = {
  'theme.changed_meanwhile': 'themes.changedMeanwhile',
  'theme.not_found': 'themes.gone',
  'theme.too_many': 'themes.tooMany',
  'tag.too_many': 'themes.tooManyTags',
  'action.changed_since': 'history.changedSince',
} as const;

/** Does to themes what people want, says what happened, and offers to take it back. */
export class ThemeArrangingLoader {
  readonly #host: LitElement;
  readonly #projectId: () => string;
  readonly #onDone: () => Promise<void>;

  /** @param onDone - Loads what is shown anew. */
  constructor(host: LitElement, projectId: () => string, onDone: () => Promise<void>) {
    this.#host = host;
    this.#projectId = projectId;
    this.#onDone = onDone;
  }

  async rename(theme: ThemeDto, label: string): Promise<void> {
    await this.#do(async () => {
      const { label: name } = await editTheme(theme.id, { revision: theme.revision, label });
      return msg('themes.renamed', { name });
    });
  }

  async setState(theme: ThemeDto, state: ThemeDto['state']): Promise<void> {
    await this.#do(async () => {
      await editTheme(theme.id, { revision: theme.revision, state });
      return msg(`themes.is.${state}`, { name: theme.label });
    });
  }

  async merge(theme: ThemeDto, intoId: string): Promise<void> {
    await this.#do(async () => {
      const { label } = await mergeThemes(theme.id, { intoId });
      return msg('themes.merged', { name: theme.label, into: label });
    });
  }

  /** @param names - What themes are called, by id. */
  async place(
    highlightIds: readonly string[],
    to: QuotesPlace,
    names: ReadonlyMap<string, string>,
  ): Promise<void> {
    const count = highlightIds.length;
    await this.#do(async () => {
      await placeQuotes(this.#projectId(), { highlightIds, to });
      if (!to) return msg('themes.takenOut', { count });
      const name = 'label' in to ? to.label : (names.get(to.themeId) ?? '');
      return msg('themes.moved', { count, name });
    });
  }

  /** Tags all quotes of a theme with a code of its name, which is created unless there is one. */
  async makeCode(theme: ThemeDto): Promise<void> {
    await this.#do(async () => {
      const { quotes } = await getTheme(theme.id);
      const tagId = await this.#codeCalled(theme.label);
      await changeHighlights(this.#projectId(), {
        highlightIds: quotes.map(({ highlightId }) => highlightId),
        addTagIds: [tagId],
        removeTagIds: [],
      });
      return msg('themes.codeMade', { name: theme.label, count: quotes.length });
    });
  }

  /** Tags, rates or links chosen quotes, as the evidence page does. */
  async change(highlightIds: readonly string[], change: WantedChange): Promise<void> {
    await this.#do(async () => {
      await changeMany(this.#projectId(), highlightIds, change);
      return msg('highlights.changed', { count: highlightIds.length });
    });
  }

  async #codeCalled(name: string) {
    try {
      return (await createTag(this.#projectId(), { kind: 'code', name })).id;
    } catch (error) {
      const isTaken = error instanceof CallError && error.code === 'tag.name_taken';
      const { tags } = isTaken ? await getCodebook(this.#projectId()) : { tags: [] };
      const known = tags.find((tag) => tag.kind === 'code' && tag.name === name);
      if (!known) throw error;
      return known.id;
    }
  }

  /** @param act - Answers what happened, in words. */
  async #do(act: () => Promise<string>): Promise<void> {
    try {
      const text = await act();
      const undo = () => void this.#takeBack();
      this.#host.dispatchEvent(new BvToastWanted({ text, undo }));
    } catch (error) {
      this.#host.dispatchEvent(new BvToastWanted({ text: refusalText(error, REFUSALS) }));
    }
    await this.#onDone();
  }

  async #takeBack(): Promise<void> {
    try {
      await takeBackLast(this.#projectId());
    } catch (error) {
      this.#host.dispatchEvent(new BvToastWanted({ text: refusalText(error, REFUSALS) }));
    }
    await this.#onDone();
  }
}
