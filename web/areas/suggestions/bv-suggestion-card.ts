import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TagDto, TagSuggestionDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import '../../research/bv-quote-card.ts';
import '../../research/bv-tag-chip.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-kbd.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import { passageLinkOf } from '../reading/citation.ts';
import { shownTags } from '../reading/reading-view.ts';
import { BvSuggestionDecided } from './suggestion-events.ts';
import { reasonText } from './suggestion-reason.ts';

/**
 * A tag that is suggested for a passage: the words, the tag drawn hollow, why, and what is to become of it.
 *
 * @fires bv-suggestion-decided - Accepted, rejected, given another tag.
 */
@customElement('bv-suggestion-card')
export class BvSuggestionCard extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        scroll-margin: var(--bv-space-10);
      }
      article {
        display: grid;
        gap: var(--bv-space-2);
        padding: var(--bv-space-3) var(--bv-space-4);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
      }
      :host([current]) article {
        border-color: var(--bv-accent);
      }
      .tag {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--bv-space-1) var(--bv-space-2);
      }
      .why {
        flex: 1;
        min-inline-size: 12rem;
        overflow-wrap: anywhere;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--bv-space-2);
      }
      bv-select {
        inline-size: 16rem;
        max-inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) suggestion: TagSuggestionDto | undefined;
  /** Tags in use, by id. */
  @property({ attribute: false }) tags: ReadonlyMap<string, TagDto> = new Map();
  @property({ attribute: 'project-id' }) projectId = '';
  /** The keys act on this one. */
  @property({ type: Boolean, reflect: true }) current = false;

  @state() private isChoosing = false;
  @query('bv-select') private readonly choice!: HTMLElementTagNameMap['bv-select'] | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { suggestion } = this;
    const tag = suggestion && this.tags.get(suggestion.tagId);
    if (!suggestion || !tag) return nothing;
    return html`
      <article aria-current=${this.current ? 'true' : nothing}>
        <bv-quote-card quote=${suggestion.quote}>${this.#cite(suggestion)}</bv-quote-card>
        <div class="tag">
          ${shownTags([tag]).map(
            ({ kind, name, hue }) => html`
              <bv-tag-chip proposed kind=${kind} name=${name} hue=${hue}></bv-tag-chip>
            `,
          )}
          <span class="meta why">${reasonText(suggestion.reason)}</span>
        </div>
        ${this.#buttons(suggestion)}
      </article>
    `;
  }

  /** Opens the choice of another tag. */
  choose(): void {
    this.isChoosing = true;
    void this.updateComplete.then(() => this.choice?.focus());
  }

  #cite({ pseudonym, sourceTitle, sourceId, start, end }: TagSuggestionDto) {
    const place = passageLinkOf(this.projectId, sourceId, { start, end });
    return html`
      ${
        pseudonym
          ? html`
              <bv-person-chip slot="cite" name=${pseudonym}></bv-person-chip>
            `
          : nothing
      }
      <a slot="cite" href=${place} title=${msg('suggestions.inSource')}>${sourceTitle}</a>
    `;
  }

  #buttons(suggestion: TagSuggestionDto) {
    return html`
      <footer>
        <bv-button
          size="small"
          icon="check"
          @click=${() => this.dispatchEvent(new BvSuggestionDecided(suggestion, 'accepted'))}
        >
          ${msg('suggestions.accept')} ${keyHint('y', this.current)}
        </bv-button>
        <bv-button
          size="small"
          icon="x"
          @click=${() => this.dispatchEvent(new BvSuggestionDecided(suggestion, 'rejected'))}
        >
          ${msg('suggestions.reject')} ${keyHint('n', this.current)}
        </bv-button>
        ${
          this.isChoosing
            ? this.#choice(suggestion)
            : html`
                <bv-button size="small" variant="ghost" @click=${() => this.choose()}>
                  ${msg('suggestions.change')} ${keyHint('e', this.current)}
                </bv-button>
              `
        }
      </footer>
    `;
  }

  #choice(suggestion: TagSuggestionDto) {
    const others = shownTags([...this.tags.values()])
      .filter(({ id }) => id !== suggestion.tagId)
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((one, other) => one.label.localeCompare(other.label));
    return html`
      <bv-select
        label=${msg('suggestions.change')}
        placeholder=${msg('suggestions.change')}
        .options=${others}
        @bv-change=${({ value }: BvChange) => {
          this.isChoosing = false;
          this.dispatchEvent(new BvSuggestionDecided(suggestion, 'accepted', value));
        }}
      ></bv-select>
    `;
  }
}

function keyHint(key: string, current: boolean) {
  return current
    ? html`
        <bv-kbd keys=${key}></bv-kbd>
      `
    : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-suggestion-card': BvSuggestionCard;
  }
}
