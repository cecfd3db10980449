import { html, nothing, type ReactiveElement } from 'lit';
import { may, type Session } from '../../app/session.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { msg } from '../../i18n/index.ts';
import type { Hue } from '../../styles/hues.ts';
import '../../ui/bv-button.ts';
import { highlightInAddress } from './citation.ts';
import './bv-filter-bar.ts';
import type { BvFilterWanted } from './bv-filter-bar.ts';
import { BY_WHOM, filterHighlights, type HighlightFilter, isNarrowed } from './highlight-filter.ts';
import type { BvReadingCommand } from './reading-events.ts';
import type { ReadingData } from './reading-loader.ts';
import { shownHighlights } from './reading-view.ts';

interface FilterOptions {
  readonly data: () => ReadingData | undefined;
  readonly session: () => Session | undefined;
  /** Back to the text. */
  readonly onClosed: () => void;
}

/** Which highlights of a text are shown, kept in the address, with the bar that says so. */
export class ReadingFilters {
  readonly #host: ReactiveElement;
  readonly #options: FilterOptions;
  readonly #query: QueryController;
  #isOpen = false;
  #last:
    { readonly key: string; readonly data: unknown; readonly filter: HighlightFilter } | undefined;

  constructor(host: ReactiveElement, options: FilterOptions) {
    this.#host = host;
    this.#options = options;
    this.#query = new QueryController(host);
  }

  /** The same object as long as it says the same, so that the text rests. */
  get filter(): HighlightFilter {
    const data = this.#options.data()?.participants;
    const personaId = this.#query.get('persona');
    const values = {
      tagId: this.#query.get('tag'),
      personaId,
      by: BY_WHOM.find((by) => by === this.#query.get('by')) ?? 'all',
      ownId: this.#options.session()?.person.id ?? '',
      backlight: this.#query.get('backlight') === '1',
      keptId: highlightInAddress(location),
    };
    const key = JSON.stringify(values);
    if (this.#last?.key === key && this.#last.data === data) return this.#last.filter;
    const people = (personaId === '' ? [] : (data ?? [])).filter(({ personaIds }) =>
      personaIds.some((id) => id === personaId),
    );
    const filter = { ...values, peopleIds: new Set<string>(people.map(({ id }) => id)) };
    this.#last = { key, data, filter };
    return filter;
  }

  /** Opens the bar, for the tools at the top. */
  button() {
    return html`
      <bv-button
        slot="actions"
        variant="ghost"
        icon="list-filter"
        label=${msg('readingFilter.open')}
        @click=${this.#open}
      ></bv-button>
    `;
  }

  /** The bar: while it is open, and while anything is narrowed, so that nobody wonders what is missing. */
  bar() {
    const data = this.#options.data();
    const { filter } = this;
    if (!data || !(this.#isOpen || isNarrowed(filter))) return nothing;
    const inUse = data.tags.filter(({ archivedAt }) => archivedAt === null);
    const shown = filterHighlights(shownHighlights(data.highlights, data), filter);
    return html`
      <bv-filter-bar
        slot="tools"
        .filter=${filter}
        .tags=${inUse.map(({ id, name, aliases, hue }) => ({
          ...{ value: id, label: name, aliases },
          // The contract keeps hues between 1 and 12.
          hue: hue as Hue,
        }))}
        .personas=${inUse
          .filter(({ kind }) => kind === 'persona')
          .map(({ id, name }) => ({ value: id, label: name }))}
        shown=${shown.length}
        total=${data.highlights.length}
        ?own=${may(this.#options.session(), 'researcher')}
        @bv-filter-wanted=${({ values }: BvFilterWanted) => this.#query.set(values)}
        @bv-closed=${this.#close}
      ></bv-filter-bar>
    `;
  }

  /** Keys in the text. */
  readonly commanded = ({ command }: BvReadingCommand): void => {
    if (command.kind === 'filter') this.#open();
    else if (command.kind === 'backlight')
      this.#query.set({ backlight: this.filter.backlight ? '' : '1' });
  };

  readonly #open = (): void => {
    this.#isOpen = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector('bv-filter-bar')?.focusFirst(),
    );
  };

  readonly #close = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#options.onClosed();
  };
}
