import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DraftPassageDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import '../../research/bv-quote-card.ts';
import { shortQuote } from '../../research/short-quote.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-show-more.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange, BvToggle } from '../../ui/events.ts';
import { passageLinkOf } from '../reading/citation.ts';
import { voicesTemplate } from '../themes/voices-template.ts';
import { BvGroupKept } from './draft-events.ts';
import type { OpenGroup } from './drafts-loader.ts';

const SHOWN_AT_ONCE = 50;

/**
 * All passages of a group. Whoever keeps it gives it a name and says which of them belong.
 *
 * @fires bv-group-kept - It is to become a theme.
 */
@customElement('bv-draft-group')
export class BvDraftGroup extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      form {
        position: sticky;
        inset-block-start: 0;
        z-index: var(--bv-z-sticky);
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--bv-space-2);
        margin-block: var(--bv-space-3);
        padding-block: var(--bv-space-2);
        background: var(--bv-raised);
        border-block-end: 1px solid var(--bv-line);
      }
      bv-text-field {
        flex: 1 1 12rem;
      }
      bv-note {
        margin-block: var(--bv-space-3);
      }
      li {
        display: flex;
        align-items: flex-start;
        gap: var(--bv-space-2);
        padding-block: var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
      bv-checkbox {
        flex: none;
      }
      bv-quote-card {
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) group: OpenGroup | undefined;
  @property() projectId = '';
  @property({ type: Boolean }) busy = false;

  @state() private label = '';
  @state() private left: ReadonlySet<number> = new Set();
  @state() private shown = SHOWN_AT_ONCE;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('group') as OpenGroup | undefined;
    const isSame = before?.position === this.group?.position && before?.label === this.group?.label;
    if (!changed.has('group') || isSame) return;
    this.label = this.group?.label ?? '';
    this.left = new Set();
    this.shown = SHOWN_AT_ONCE;
  }

  override render() {
    const { group } = this;
    if (!group) return nothing;
    const { counts, passages, themeId } = group;
    return html`
      <p class="meta">${group.terms.join(', ')}</p>
      <p>${voicesTemplate(counts)}</p>
      ${themeId ? this.#kept(themeId) : this.#form(passages)}
      <ul>
        ${repeat(
          passages.slice(0, this.shown),
          ({ index }) => index,
          (passage) => this.#passage(passage, themeId !== null),
        )}
      </ul>
      <bv-show-more
        .shown=${Math.min(this.shown, passages.length)}
        .total=${passages.length}
        .step=${SHOWN_AT_ONCE}
        @bv-more=${() => (this.shown += SHOWN_AT_ONCE)}
      ></bv-show-more>
    `;
  }

  #kept(themeId: string) {
    return html`
      <bv-note tone="info">
        ${msg('drafts.isTheme')}
        <a href=${`/projects/${this.projectId}/themes?theme=${themeId}`}>${msg('drafts.toTheme')}</a>
      </bv-note>
    `;
  }

  #form(passages: readonly DraftPassageDto[]) {
    const count = passages.length - this.left.size;
    return html`
      <form @submit=${this.#keep}>
        <bv-text-field
          label=${msg('themes.name')}
          .value=${this.label}
          maxlength="120"
          @bv-input=${({ value }: BvChange) => (this.label = value)}
        ></bv-text-field>
        <bv-button
          type="submit"
          variant="primary"
          ?disabled=${count === 0 || this.label.trim() === ''}
          ?loading=${this.busy}
          loading-label=${msg('drafts.keeping')}
        >
          ${msg('drafts.keep', { count })}
        </bv-button>
      </form>
    `;
  }

  #passage(passage: DraftPassageDto, isKept: boolean) {
    const { index, quote, sourceId, sourceTitle, start, end, pseudonym, method, heldOn } = passage;
    const isIn = !this.left.has(index);
    return html`
      <li>
        ${
          isKept
            ? nothing
            : html`
                <bv-checkbox
                  label=${msg('highlights.choose', { quote: shortQuote(quote) })}
                  ?checked=${isIn}
                  @bv-toggle=${({ checked }: BvToggle) => this.#choose(index, checked)}
                ></bv-checkbox>
              `
        }
        <bv-quote-card quote=${quote}>
          ${
            pseudonym
              ? html`
                  <bv-person-chip slot="cite" name=${pseudonym}></bv-person-chip>
                `
              : nothing
          }
          <span slot="cite">${msg(`method.${method}`)}</span>
          <span slot="cite">${formatDate(heldOn, 'short')}</span>
          <a
            slot="cite"
            href=${passageLinkOf(this.projectId, sourceId, { start, end })}
            title=${msg('suggestions.inSource')}
            >${sourceTitle}</a
          >
        </bv-quote-card>
      </li>
    `;
  }

  #choose(index: number, isIn: boolean): void {
    const left = new Set(this.left);
    if (isIn) left.delete(index);
    else left.add(index);
    this.left = left;
  }

  readonly #keep = (event: Event): void => {
    event.preventDefault();
    const { group, label } = this;
    if (!group || this.busy || label.trim() === '') return;
    const passages = group.passages.map(({ index }) => index).filter((one) => !this.left.has(one));
    if (passages.length === 0) return;
    this.dispatchEvent(new BvGroupKept(group.position, label.trim(), passages));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-draft-group': BvDraftGroup;
  }
}
