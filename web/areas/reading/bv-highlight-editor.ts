import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { computedOf, SENTIMENTS } from '../../../core/highlights/sentiment.ts';
import type { ParticipantId } from '../../../core/kernel/ids.ts';
import type { HighlightDto } from '../../api/types.ts';
import { formatSigned, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-computed-sentiment.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-segmented.ts';
import type { BvChange } from '../../ui/events.ts';
import type { IconName } from '../../ui/icons.ts';
import type { Option } from '../../ui/options.ts';
import './bv-highlight-ends.ts';
import './bv-note-field.ts';
import {
  BvCardAction,
  BvHighlightEdited,
  type CardAction,
  type HighlightPatch,
  type UnsavedNote,
} from './card-events.ts';
import { findingFields } from './finding-fields.ts';
import { NOT_SET } from './finding-options.ts';
import { labelledSelect } from './labelled-select.ts';
import type { ShownHighlight } from './reading-view.ts';

const NOBODY = 'nobody';

/**
 * What can be done with the active highlight: note, sentiment, person, finding, and buttons to tag, link, split,
 * join, copy and remove. Each change is asked for as soon as it is made.
 *
 * @fires bv-highlight-edited - Something about it is to be changed.
 * @fires bv-card-action - A button was pressed.
 */
@customElement('bv-highlight-editor')
export class BvHighlightEditor extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .fields {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: var(--bv-space-1h) var(--bv-space-2h);
        margin-block-start: var(--bv-space-2);
        font-size: var(--bv-text-sm);
        color: var(--bv-ink-2);
      }
      .wide {
        grid-column: 1 / -1;
      }
      .sentiment {
        display: flex;
        align-items: center;
        gap: var(--bv-space-2);
      }
      /* The signs say it alone where the faces have no room. */
      @container (max-width: 15rem) {
        .sentiment bv-icon {
          display: none;
        }
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-half);
        margin-block-start: var(--bv-space-2);
        margin-inline-start: calc(-1 * var(--bv-space-1h));
      }
      .end {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) highlight: ShownHighlight | undefined;
  @property({ attribute: false }) people: readonly Option[] = [];
  @property({ type: Boolean }) finding = false;
  /** There is another one that it can be joined with. */
  @property({ type: Boolean, attribute: 'can-join' }) canJoin = false;
  /** Nothing may be changed; it can still be copied. */
  @property({ type: Boolean, attribute: 'only-read' }) onlyRead = false;
  /** It may not be changed, but linked. */
  @property({ type: Boolean, attribute: 'only-link' }) onlyLink = false;

  /** A note that was written here and is not saved. */
  @property({ attribute: false }) unsaved: UnsavedNote | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { highlight } = this;
    if (!highlight) return nothing;
    return html`
      ${this.onlyRead ? nothing : this.#fields(highlight.dto)}
      <div class="actions" role="toolbar" aria-label=${msg('reading.actions')}>
        ${this.#changeButtons(highlight.dto)}
        ${this.#button('copy', 'copy', msg('reading.copyQuote'))}
        ${this.#button('copyLink', 'link', msg('reading.copyLink'))}
        ${
          this.onlyRead
            ? nothing
            : html`
                <span class="end">
                  ${this.#button('remove', 'trash-2', msg('reading.removeHighlight'))}
                </span>
              `
        }
      </div>
    `;
  }

  focusNote(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('bv-note-field')?.focus());
  }

  #fields(dto: HighlightDto) {
    return html`
      <div class="fields">
        <bv-note-field class="wide" .on=${dto} .unsaved=${this.unsaved}></bv-note-field>
        <div class="wide sentiment" title=${msg('reading.sentiment')}>
          <bv-icon name="frown"></bv-icon>
          <bv-segmented
            label=${msg('reading.sentiment')}
            .value=${dto.sentiment === null ? NOT_SET : String(dto.sentiment)}
            .options=${sentimentOptions()}
            @bv-change=${(event: BvChange) => this.#setSentiment(event.value)}
          ></bv-segmented>
          <bv-icon name="smile"></bv-icon>
        </div>
        ${this.#computed(dto)}
        <bv-highlight-ends class="wide" .highlight=${this.highlight}></bv-highlight-ends>
        ${labelledSelect(msg('reading.participant'), {
          value: dto.participantId ?? NOBODY,
          options: [{ value: NOBODY, label: msg('reading.nobody') }, ...this.people],
          onChange: (value) => this.#setParticipant(value),
        })}
        ${this.finding ? findingFields(dto, (patch) => this.#edit(patch)) : nothing}
      </div>
    `;
  }

  #computed(dto: HighlightDto) {
    const value = computedOf(dto);
    if (value === null) return nothing;
    return html`
      <bv-computed-sentiment
        class="wide"
        wordy
        .value=${value}
        @bv-computed-taken=${() => this.#edit({ sentiment: dto.computedSentiment })}
      ></bv-computed-sentiment>
    `;
  }

  #changeButtons(dto: HighlightDto) {
    const link = this.#button('link', 'flask-conical', msg('reading.linkAction'));
    if (this.onlyRead) return this.onlyLink ? link : nothing;
    return html`
      ${this.#button('tag', 'tag', msg('reading.tagAction'))} ${link}
      <bv-button
        variant="ghost"
        size="small"
        icon="star"
        label=${msg('reading.keyQuote')}
        .pressed=${dto.keyQuote}
        @click=${() => this.#edit({ keyQuote: !dto.keyQuote })}
      ></bv-button>
      ${this.#button('split', 'scissors', msg('reading.keySplit'))}
      ${this.canJoin ? this.#button('join', 'combine', msg('reading.keyJoin')) : nothing}
    `;
  }

  #button(action: CardAction, icon: IconName, label: string) {
    return html`
      <bv-button
        variant="ghost"
        size="small"
        icon=${icon}
        label=${label}
        @click=${() => this.#ask(action)}
      ></bv-button>
    `;
  }

  #setSentiment(value: string): void {
    const sentiment = SENTIMENTS.find((each) => String(each) === value) ?? null;
    this.#edit({ sentiment });
  }

  #setParticipant(value: string): void {
    // The options are ids of participants, and one for nobody.
    this.#edit({ participantId: value === NOBODY ? null : (value as ParticipantId) });
  }

  #edit(patch: HighlightPatch): void {
    if (this.highlight) this.dispatchEvent(new BvHighlightEdited(this.highlight.id, patch));
  }

  #ask(action: CardAction): void {
    if (this.highlight) this.dispatchEvent(new BvCardAction(this.highlight.id, action));
  }
}

function sentimentOptions(): readonly Option[] {
  return [
    { value: NOT_SET, label: '·' },
    ...SENTIMENTS.map((value) => ({
      value: String(value),
      label: formatSigned(value, 0),
    })),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-highlight-editor': BvHighlightEditor;
  }
}
