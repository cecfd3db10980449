import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber, LanguageController, msg, type PlainMessageKey } from '../../i18n/index.ts';
import { TAG_KINDS, type TagKind } from '../../research/tag-kinds.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-kbd.ts';
import '../../ui/bv-search-field.ts';
import type { BvInput } from '../../ui/events.ts';
import { filterOptions } from '../../ui/match.ts';
import { BvTagPicked } from './picker-events.ts';
import type { ShownTag } from './reading-view.ts';

/** Groups of the panel, in the order of the work. */
const GROUPS: readonly {
  readonly word: PlainMessageKey;
  readonly has: (kind: TagKind) => boolean;
}[] = [
  { word: 'reading.codes', has: (kind) => kind === 'code' },
  { word: 'reading.phases', has: (kind) => kind === 'phase' },
  { word: 'reading.touchpoints', has: (kind) => kind === 'touchpoint' },
  { word: 'reading.personas', has: (kind) => kind === 'persona' },
  {
    word: 'reading.lanes',
    has: (kind) => !['code', 'phase', 'touchpoint', 'persona'].includes(kind),
  },
];

/** A tag is to be put on the digits, or taken off them. */
export class BvFavouriteToggled extends Event {
  readonly tagId: string;

  constructor(tagId: string) {
    super('bv-favourite-toggled', { bubbles: true });
    this.tagId = tagId;
  }
}

/**
 * The codebook beside the text: favourites with their digit, then tags by kind with the people behind them. A
 * press gives the tag to what is selected.
 *
 * @fires bv-tag-picked - A tag was pressed.
 * @fires bv-favourite-toggled - The star of a tag was pressed.
 */
@customElement('bv-codebook-panel')
export class BvCodebookPanel extends LitElement {
  static override styles = [
    reset,
    text,
    hues,
    css`
      :host {
        display: flex;
        flex-direction: column;
      }
      bv-search-field {
        padding: var(--bv-space-4) var(--bv-space-3) var(--bv-space-2);
      }
      .groups {
        flex: 1;
        min-block-size: 0;
        overflow: auto;
        padding: 0 var(--bv-space-3) var(--bv-space-6);
      }
      h2 {
        padding: var(--bv-space-3) var(--bv-space-1h) var(--bv-space-1);
      }
      li {
        display: flex;
        align-items: center;
        border-radius: var(--bv-radius-2);
      }
      li:hover {
        background: var(--bv-hover);
      }
      .tag {
        flex: 1;
        min-inline-size: 0;
        display: flex;
        align-items: center;
        gap: var(--bv-space-2);
        min-block-size: 1.75rem;
        padding-inline: var(--bv-space-1h);
      }
      .tag bv-icon {
        color: var(--hue-solid, var(--bv-ink-3));
      }
      .name {
        flex: 1;
        min-inline-size: 0;
      }
      .count {
        color: var(--bv-ink-3);
        font-size: var(--bv-text-sm);
      }
      .star {
        display: inline-grid;
        place-items: center;
        inline-size: var(--bv-control-sm);
        block-size: var(--bv-control-sm);
        color: var(--bv-ink-3);
        opacity: 0;
      }
      li:hover .star,
      .star:focus-visible {
        opacity: 1;
      }
      .none {
        padding: var(--bv-space-3) var(--bv-space-1h);
        color: var(--bv-ink-2);
      }
    `,
  ];

  @property({ attribute: false }) tags: readonly ShownTag[] = [];
  @property({ attribute: false }) favourites: readonly string[] = [];

  @state() private query = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const found = filterOptions(
      this.tags.map((tag) => ({ value: tag.id, label: tag.name, detail: tag.definition, tag })),
      this.query,
    ).map(({ tag }) => tag);
    return html`
      <bv-search-field
        quiet
        placeholder=${msg('reading.filterTags')}
        label=${msg('reading.filterTags')}
        @bv-input=${(event: BvInput) => (this.query = event.value)}
      ></bv-search-field>
      <div class="groups">
        ${this.query === '' ? this.#favouriteGroup() : nothing}
        ${GROUPS.map(({ word, has }) =>
          this.#group(
            msg(word),
            found.filter(({ kind }) => has(kind)),
          ),
        )}
        ${
          found.length === 0
            ? html`
                <p class="none">
                  ${this.query ? msg('common.noMatch', { query: this.query }) : msg('reading.noTags')}
                </p>
              `
            : nothing
        }
      </div>
    `;
  }

  #favouriteGroup() {
    const favourites = this.favourites.flatMap(
      (id) => this.tags.find((tag) => tag.id === id) ?? [],
    );
    return this.#group(msg('reading.favourites'), favourites, true);
  }

  #group(title: string, tags: readonly ShownTag[], withDigits = false) {
    if (tags.length === 0) return nothing;
    return html`
      <section>
        <h2 class="label">${title}</h2>
        <ul>
          ${repeat(
            tags,
            ({ id }) => id,
            (tag) => this.#tag(tag, withDigits),
          )}
        </ul>
      </section>
    `;
  }

  #tag(tag: ShownTag, withDigits: boolean) {
    const digit = this.favourites.indexOf(tag.id) + 1;
    const isFavourite = digit > 0;
    return html`
      <li>
        <button
          type="button"
          class="tag"
          title=${tag.definition || tag.name}
          @pointerdown=${keepSelection}
          @click=${() => this.dispatchEvent(new BvTagPicked(tag.id, false))}
        >
          <bv-icon name=${TAG_KINDS[tag.kind].icon} size="s" data-hue=${tag.hue}></bv-icon>
          <span class="name truncate">${tag.name}</span>
          ${
            withDigits
              ? html`
                  <bv-kbd keys=${digit}></bv-kbd>
                `
              : html`
                  <span class="count">${formatNumber(tag.people)}</span>
                `
          }
        </button>
        <button
          type="button"
          class="star"
          aria-pressed=${isFavourite}
          aria-label=${msg(isFavourite ? 'reading.notFavourite' : 'reading.asFavourite', {
            name: tag.name,
          })}
          @click=${() => this.dispatchEvent(new BvFavouriteToggled(tag.id))}
        >
          <bv-icon name=${isFavourite ? 'star-off' : 'star'} size="s"></bv-icon>
        </button>
      </li>
    `;
  }
}

/** A press here must leave what is selected in the text. */
function keepSelection(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-codebook-panel': BvCodebookPanel;
  }
  interface HTMLElementEventMap {
    'bv-favourite-toggled': BvFavouriteToggled;
  }
}
