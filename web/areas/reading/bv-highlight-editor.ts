import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { OUTCOMES } from '../../../core/highlights/findings.ts';
import { computedOf, SENTIMENTS } from '../../../core/highlights/sentiment.ts';
import type { ParticipantId } from '../../../core/kernel/ids.ts';
import type { HighlightDto } from '../../api/types.ts';
import { formatSigned, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-computed-sentiment.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-segmented.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-area.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange, BvInput } from '../../ui/events.ts';
import type { IconName } from '../../ui/icons.ts';
import type { Option } from '../../ui/options.ts';
import './bv-highlight-ends.ts';
import {
  BvCardAction,
  BvHighlightEdited,
  type CardAction,
  type HighlightPatch,
  type UnsavedNote,
} from './card-events.ts';
import { NOT_SET, outcomeOptions, severityOptions } from './finding-options.ts';
import { BvHighlightChosen } from './reading-events.ts';
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
      .unsaved {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--bv-space-1h);
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

  /** A note that is being written, and what it is written on: what others save meanwhile does not take its place. */
  @state() private draft: UnsavedNote | undefined;

  #written: UnsavedNote | undefined;

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
    void this.updateComplete.then(() => this.renderRoot.querySelector('bv-text-area')?.focus());
  }

  #fields(dto: HighlightDto) {
    return html`
      <div class="fields">
        <bv-text-area
          class="wide"
          label-hidden
          label=${msg('reading.note')}
          placeholder=${msg('reading.note')}
          rows="1"
          maxlength="4000"
          .value=${this.#typed?.note ?? dto.note}
          @bv-input=${(event: BvInput) => this.#noteTyped(event.value)}
          @bv-change=${(event: BvChange) => this.#noteWritten(event.value)}
          @keydown=${this.#noteKeyed}
        ></bv-text-area>
        ${this.unsaved ? this.#unsavedNote(this.unsaved) : nothing}
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
        ${this.#select(
          msg('reading.participant'),
          dto.participantId ?? NOBODY,
          [{ value: NOBODY, label: msg('reading.nobody') }, ...this.people],
          (value) => this.#setParticipant(value),
        )}
        ${this.finding ? this.#finding(dto) : nothing}
      </div>
    `;
  }

  #unsavedNote({ note }: UnsavedNote) {
    return html`
      <div class="wide unsaved" role="status">
        ${msg('reading.noteUnsaved')}
        <bv-button size="small" @click=${() => this.#noteWritten(note)}>
          ${msg('home.save')}
        </bv-button>
      </div>
    `;
  }

  /** What stands in the field and not in the highlight. */
  get #typed(): UnsavedNote | undefined {
    return this.draft ?? this.unsaved;
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

  #select(
    label: string,
    value: string,
    options: readonly Option[],
    onChange: (value: string) => void,
  ) {
    return html`
      <span aria-hidden="true">${label}</span>
      <bv-select
        label-hidden
        label=${label}
        .value=${value}
        .options=${options}
        @bv-change=${(event: BvChange) => onChange(event.value)}
      ></bv-select>
    `;
  }

  #finding(dto: HighlightDto) {
    return html`
      <span aria-hidden="true">${msg('reading.task')}</span>
      <bv-text-field
        label-hidden
        label=${msg('reading.task')}
        maxlength="200"
        .value=${dto.task ?? ''}
        @bv-change=${(event: BvChange) => this.#edit({ task: event.value.trim() || null })}
      ></bv-text-field>
      ${this.#select(msg('reading.outcome'), dto.outcome ?? NOT_SET, outcomeOptions(), (value) =>
        this.#setOutcome(value),
      )}
      ${this.#select(
        msg('reading.severity'),
        dto.severity === null ? NOT_SET : String(dto.severity),
        severityOptions(),
        (value) => this.#setSeverity(value),
      )}
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

  #noteTyped(note: string): void {
    const seen = this.#typed?.seen ?? this.#seen();
    if (seen) this.draft = { note, seen };
  }

  #noteWritten(note: string): void {
    const seen = this.#typed?.seen ?? this.#seen();
    this.draft = undefined;
    if (!seen) return;
    this.#written = { note, seen };
    this.dispatchEvent(new BvHighlightEdited(seen.id, { note }, seen));
  }

  /** The highlight as it is, with one's own last note even before the server has answered. */
  #seen(): HighlightDto | undefined {
    const dto = this.highlight?.dto;
    const written = this.#written;
    const isOnItsWay = written?.seen.id === dto?.id && written?.seen.revision === dto?.revision;
    return dto && written && isOnItsWay ? { ...dto, note: written.note } : dto;
  }

  #setSentiment(value: string): void {
    const sentiment = SENTIMENTS.find((each) => String(each) === value) ?? null;
    this.#edit({ sentiment });
  }

  #setParticipant(value: string): void {
    // The options are ids of participants, and one for nobody.
    this.#edit({ participantId: value === NOBODY ? null : (value as ParticipantId) });
  }

  #setOutcome(value: string): void {
    this.#edit({ outcome: OUTCOMES.find((outcome) => outcome === value) ?? null });
  }

  #setSeverity(value: string): void {
    this.#edit({ severity: value === NOT_SET ? null : Number(value) });
  }

  /** Escape keeps what was written and goes back to the text: there is no other way by keyboard. */
  readonly #noteKeyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.dispatchEvent(new BvHighlightChosen(this.highlight?.id, 'keyboard'));
  };

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
