import type { LitElement } from 'lit';
import { CallError } from '../../api/call.ts';
import { createTag, getCodebook } from '../../api/codebook.ts';
import { changeHighlights } from '../../api/highlights.ts';
import { takeBackLast } from '../../api/history.ts';
import {
  editTheme,
  getTheme,
  keepApart,
  liftKeptApart,
  mergeThemes,
  placeQuotes,
} from '../../api/themes.ts';
import type { ThemeDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { withLeading } from '../evidence/leading-words.ts';
import { changeMany } from '../evidence/many-loader.ts';
import type { WantedChange } from '../evidence/highlight-events.ts';
import { apartWords } from './apart-words.ts';
import type { ApartFrom, QuotesPlace } from './theme-events.ts';

const REFUSALS = {
  'theme.changed_meanwhile': 'themes.changedMeanwhile',
  'theme.not_found': 'themes.gone',
  'theme.too_many': 'themes.tooMany',
  'theme.too_many_apart': 'themes.tooManyApart',
  'kept_apart.not_found': 'themes.apartGone',
  'tag.too_many': 'themes.tooManyTags',
  'action.changed_since': 'history.changedSince',
} as const;

/** What somebody wants, if they mean it also where it brings together what is kept apart. */
type ActWith = (wish: { readonly together?: true }) => Promise<string>;

/** Does to themes what people want, says what happened, and offers to take it back. */
export class ThemeArrangingLoader {
  readonly #host: LitElement;
  readonly #projectId: () => string;
  readonly #onDone: () => Promise<void>;
  #asked: ActWith | null = null;

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
    await this.#unlessApart(async (wish) => {
      const { label } = await mergeThemes(theme.id, { intoId, ...wish });
      return msg('themes.merged', { name: theme.label, into: label });
    });
  }

  /** Says that quotes do not belong in a theme, or not with another quote. @param names - Of themes, by id. */
  async keepApart(
    highlightIds: readonly string[],
    from: ApartFrom,
    names: ReadonlyMap<string, string>,
  ): Promise<void> {
    await this.#do(async () => {
      const { left } = await keepApart(this.#projectId(), { highlightIds, from });
      return apartWords(highlightIds.length, from, left, names);
    });
  }

  /** Lets be together again what was kept apart. */
  async liftApart(keptApartId: string): Promise<void> {
    await this.#do(async () => {
      await liftKeptApart(keptApartId);
      return msg('themes.apartLifted');
    });
  }

  /** What was asked for would bring together what is kept apart: whether that is meant. */
  get isAsking(): boolean {
    return this.#asked !== null;
  }

  /** It is meant, or not. */
  async answer(isMeant: boolean): Promise<void> {
    const asked = this.#asked;
    this.#asked = null;
    this.#host.requestUpdate();
    if (isMeant && asked) await this.#do(() => asked({ together: true }));
  }

  /** @param names - What themes are called, by id. */
  async place(
    highlightIds: readonly string[],
    to: QuotesPlace,
    names: ReadonlyMap<string, string>,
  ): Promise<void> {
    const count = highlightIds.length;
    await this.#unlessApart(async (wish) => {
      await placeQuotes(this.#projectId(), { highlightIds, to, ...wish });
      return to
        ? msg('themes.moved', { count, name: nameOf(to, names) })
        : msg('themes.takenOut', { count });
    });
  }

  /** Tags all quotes of a theme with a code of its name, which is created unless there is one. */
  async makeCode(theme: ThemeDto): Promise<void> {
    await this.#do(async () => {
      const { quotes } = await getTheme(theme.id);
      const { tagId, isNew } = await this.#codeCalled(theme.label);
      await changeHighlights(this.#projectId(), {
        highlightIds: quotes.map(({ highlightId }) => highlightId),
        addTagIds: [tagId],
        removeTagIds: [],
      });
      const text = msg('themes.codeMade', { name: theme.label, count: quotes.length });
      return { text, actions: isNew ? 2 : 1 };
    });
  }

  /** Tags, rates or links chosen quotes, as the evidence page does. */
  async change(highlightIds: readonly string[], change: WantedChange): Promise<void> {
    await this.#do(async () => {
      const leading = await changeMany(this.#projectId(), highlightIds, change);
      return withLeading(msg('highlights.changed', { count: highlightIds.length }), leading);
    });
  }

  async #codeCalled(name: string) {
    try {
      const { id } = await createTag(this.#projectId(), { kind: 'code', name });
      return { tagId: id, isNew: true };
    } catch (error) {
      const isTaken = error instanceof CallError && error.code === 'tag.name_taken';
      const { tags } = isTaken ? await getCodebook(this.#projectId()) : { tags: [] };
      const known = tags.find((tag) => tag.kind === 'code' && tag.name === name);
      if (!known) throw error;
      return { tagId: known.id, isNew: false };
    }
  }

  /** Does it unless that brings together what is kept apart; then it asks first. */
  async #unlessApart(act: ActWith): Promise<void> {
    await this.#do(async () => {
      try {
        return await act({});
      } catch (error) {
        if (!(error instanceof CallError && error.code === 'theme.kept_apart')) throw error;
        this.#asked = act;
        this.#host.requestUpdate();
        return null;
      }
    });
  }

  /** @param act - Answers what happened, in words, and in how many actions if not in one; null: nothing yet. */
  async #do(
    act: () => Promise<string | { readonly text: string; readonly actions: number } | null>,
  ): Promise<void> {
    try {
      const done = await act();
      if (done === null) return;
      const { text, actions } = typeof done === 'string' ? { text: done, actions: 1 } : done;
      const undo = () => void this.#takeBack(actions);
      this.#host.dispatchEvent(new BvToastWanted({ text, undo }));
    } catch (error) {
      this.#host.dispatchEvent(new BvToastWanted({ text: refusalText(error, REFUSALS) }));
    }
    await this.#onDone();
  }

  async #takeBack(actions: number): Promise<void> {
    try {
      for (let count = 0; count < actions; count += 1) await takeBackLast(this.#projectId());
    } catch (error) {
      this.#host.dispatchEvent(new BvToastWanted({ text: refusalText(error, REFUSALS) }));
    }
    await this.#onDone();
  }
}

function nameOf(to: NonNullable<QuotesPlace>, names: ReadonlyMap<string, string>): string {
  if ('label' in to) return to.label;
  return 'computedLabel' in to ? to.computedLabel : (names.get(to.themeId) ?? '');
}
