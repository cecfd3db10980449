import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { EvidencePageDto, TagDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-show-more.ts';
import '../../ui/bv-skeleton.ts';
import '../../ui/bv-text-area.ts';
import '../../ui/bv-text-field.ts';
import { BvMore, type BvToggle } from '../../ui/events.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvTagSplit } from './codebook-events.ts';

type Quote = EvidencePageDto['quotes'][number];

/**
 * Splitting a tag: the new one, and which of the highlights go to it.
 *
 * @fires bv-tag-split - With the order.
 * @fires bv-more - Further highlights are wished for.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-split-tag-dialog')
export class BvSplitTagDialog extends LitElement {
  static override styles = [
    reset,
    text,
    dialogStyles,
    css`
      ul {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-1);
        padding: 0;
        list-style: none;
      }
      .quote {
        font-family: var(--bv-font-voice);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) tag: TagDto | undefined;
  /** Highlights of the tag; `undefined` while they are on their way. */
  @property({ attribute: false }) quotes: readonly Quote[] | undefined;
  /** How many there are. */
  @property({ type: Number }) total = 0;
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @state() private chosenIds: ReadonlySet<string> = new Set();

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open) this.chosenIds = new Set();
  }

  override render() {
    return formDialog(this, {
      size: 'large',
      heading: msg('tagSplit.heading', { name: this.tag?.name ?? '' }),
      open: this.open && this.tag !== undefined,
      sending: this.sending,
      disabled: this.chosenIds.size === 0,
      action: msg('tagSplit.confirm', { count: this.chosenIds.size }),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <p>${msg('tagSplit.text')}</p>
        <bv-text-field
          data-autofocus
          required
          name="name"
          maxlength="120"
          label=${msg('tagSplit.name')}
        ></bv-text-field>
        <bv-text-area
          optional
          name="definition"
          rows="2"
          maxlength="4000"
          label=${msg('codebook.definition')}
        ></bv-text-area>
        <fieldset>
          <legend class="field-label">${msg('tagSplit.which')}</legend>
          ${this.#list()}
        </fieldset>
      </form>
    `;
  }

  #list() {
    const { quotes } = this;
    if (!quotes)
      return html`
        <bv-skeleton kind="text" count="4"></bv-skeleton>
      `;
    if (quotes.length === 0)
      return html`
        <p class="muted">${msg('tagSplit.none')}</p>
      `;
    return html`
      <ul>
        ${repeat(
          quotes,
          ({ highlightId }) => highlightId,
          (quote) => html`
            <li>
              <bv-checkbox
                .checked=${this.chosenIds.has(quote.highlightId)}
                hint=${[quote.pseudonym, quote.sourceTitle].filter(Boolean).join(' · ')}
                @bv-toggle=${({ checked }: BvToggle) => this.#toggle(quote.highlightId, checked)}
              >
                <span class="quote">${quote.quote}</span>
              </bv-checkbox>
            </li>
          `,
        )}
      </ul>
      <bv-show-more
        shown=${quotes.length}
        total=${this.total}
        @bv-more=${() => this.dispatchEvent(new BvMore())}
      ></bv-show-more>
    `;
  }

  #toggle(id: string, isChosen: boolean): void {
    const chosen = new Set(this.chosenIds);
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    this.chosenIds = chosen;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const { tag } = this;
    if (this.sending || !tag || this.chosenIds.size === 0 || !validateFields(this.form)) return;
    const value = formValues(this.form);
    this.dispatchEvent(
      new BvTagSplit(tag, {
        name: value('name'),
        definition: value('definition'),
        highlightIds: [...this.chosenIds],
      }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-split-tag-dialog': BvSplitTagDialog;
  }
}
