import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MergePreviewDto, ParticipantDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-skeleton.ts';
import type { BvChange } from '../../ui/events.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { dialogStyles } from '../sources/dialog-styles.ts';
import { differenceName, differenceValue } from './merge-words.ts';
import { BvMergeChosen, BvMergeConfirmed } from './merge-events.ts';

/**
 * Merging somebody into a participant: who it is, what moves, what holds afterwards, and who is right where the two
 * differ.
 *
 * @fires bv-merge-chosen - Somebody was chosen, so what would it do?
 * @fires bv-merge-confirmed - The two are one.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-merge-dialog')
export class BvMergeDialog extends LitElement {
  static override styles = [
    reset,
    text,
    dialogStyles,
    css`
      ul {
        padding-inline-start: var(--bv-space-5);
        list-style: disc;
      }
      li {
        margin-block-end: var(--bv-space-1);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** The one who stays. */
  @property({ attribute: false }) participant: ParticipantDto | undefined;
  @property({ attribute: false }) others: readonly ParticipantDto[] = [];
  @property({ attribute: 'other-id' }) otherId = '';
  /** `undefined` while nobody is chosen, and while it is on its way. */
  @property({ attribute: false }) preview: MergePreviewDto | undefined;
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { participant } = this;
    return formDialog(this, {
      heading: msg('merging.heading', { name: participant?.pseudonym ?? '' }),
      open: this.open && participant !== undefined,
      sending: this.sending,
      disabled: !this.preview,
      action: msg('merging.confirm'),
      form: () => participant && this.#form(participant),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form({ pseudonym }: ParticipantDto) {
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <p>${msg('merging.text', { name: pseudonym })}</p>
        <bv-select
          data-autofocus
          label=${msg('merging.other')}
          placeholder=${msg('merging.choose')}
          value=${this.otherId}
          .options=${this.others.map((other) => ({
            value: other.id,
            label: other.pseudonym,
            detail: other.organisation ?? undefined,
          }))}
          @bv-change=${({ value }: BvChange) => this.dispatchEvent(new BvMergeChosen(value))}
        ></bv-select>
        ${this.#foreseen(pseudonym)}
      </form>
    `;
  }

  #foreseen(pseudonym: string) {
    const { preview } = this;
    if (preview) return this.#effects(preview, pseudonym);
    if (!this.otherId || this.error) return nothing;
    return html`
      <bv-skeleton kind="text" count="3"></bv-skeleton>
    `;
  }

  #effects(preview: MergePreviewDto, survivor: string) {
    const other = this.others.find(({ id }) => id === this.otherId)?.pseudonym ?? '';
    return html`
      <div role="status">
        <ul>
          ${effectsOf(preview).map(
            (effect) => html`
              <li>${effect}</li>
            `,
          )}
        </ul>
      </div>
      ${repeat(
        preview.differences,
        ({ key }) => key,
        (difference) => html`
          <bv-radio-group
            name=${difference.key}
            label=${differenceName(difference.key)}
            value="survivor"
            .options=${[
              {
                value: 'survivor',
                label: differenceValue(difference.key, difference.survivor),
                detail: survivor,
              },
              {
                value: 'other',
                label: differenceValue(difference.key, difference.other),
                detail: other,
              },
            ]}
          ></bv-radio-group>
        `,
      )}
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !this.preview) return;
    const values = new FormData(this.form);
    const taken = this.preview.differences.filter(({ key }) => values.get(key) === 'other');
    this.dispatchEvent(new BvMergeConfirmed(taken.map(({ key }) => key)));
  };
}

/** What happens, one sentence each. */
function effectsOf(preview: MergePreviewDto): readonly string[] {
  const { sources, highlights, values, hypotheses } = preview;
  const { consent, consentScope, consentExpiresOn } = preview;
  const terms = [
    msg(`consent.${consent}`),
    msg(`consentScope.${consentScope ?? 'none'}`),
    consentExpiresOn && msg('consent.until', { date: formatDate(consentExpiresOn, 'short') }),
  ].filter(Boolean);
  return [
    msg('merging.moves', {
      sources: msg('merging.sources', { count: sources }),
      highlights: msg('merging.highlights', { count: highlights }),
      values: msg('merging.values', { count: values }),
    }),
    msg('merging.consent', { terms: terms.join(' · ') }),
    msg('merging.hypotheses', { count: hypotheses }),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-merge-dialog': BvMergeDialog;
  }
}
