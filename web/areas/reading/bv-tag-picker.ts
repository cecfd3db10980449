import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-kbd.ts';
import { BvClosed } from '../../ui/events.ts';
import './bv-picker-hypotheses.ts';
import type { PickerHypothesis } from './bv-picker-hypotheses.ts';
import { offeredHypotheses } from './offered-hypotheses.ts';
import { pickerFooter } from './picker-footer.ts';
import { PickerLinking } from './picker-linking.ts';
import { pickerOrder } from './picker-order.ts';
import { createContent, tagContent } from './picker-rows.ts';
import { readPickOrder } from './pick-order.ts';
import { directionWord, type Sign } from './direction-step.ts';
import { BvTagCreated, BvTagPicked } from './picker-events.ts';
import { pickerRow, pickerStyles } from './picker-styles.ts';
import { picksFor, type Pick } from './picks.ts';
import type { ShownTag } from './reading-view.ts';

/**
 * Gives tags and links to a passage: a field that searches tags of every kind, those in the chosen order, what can be
 * created, and the hypotheses with + − 0. It works without the focus too: the text then sends what is typed
 * to `type`. Only asks; it changes nothing itself.
 *
 * @fires bv-tag-picked - A tag was chosen; with Shift the picker stays.
 * @fires bv-tag-created - A new code was named.
 * @fires bv-link-picked - A hypothesis was linked with a direction; bubbles from the rows too.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-tag-picker')
export class BvTagPicker extends LitElement {
  static override styles = [reset, text, visuallyHidden, pickerRow, pickerStyles];

  @property({ attribute: false }) tags: readonly ShownTag[] = [];
  @property({ attribute: false }) hypotheses: readonly PickerHypothesis[] = [];
  @property({ attribute: false }) recents: readonly string[] = [];
  @property({ attribute: false }) favourites: readonly string[] = [];
  /** Tags that the highlight has. */
  @property({ attribute: false }) given: readonly string[] = [];
  /** Those of them that meant something else when they were given. */
  @property({ attribute: false }) outdated: readonly string[] = [];
  /** Why tags are suggested, by their ids; they come after the picker has opened. */
  @property({ attribute: false }) suggested: ReadonlyMap<string, string> = new Map();
  /** The words of the passage. */
  @property() words = '';
  /** Tags may be given and created; without it only links. */
  @property({ type: Boolean, attribute: 'can-mark' }) canMark = false;

  @state() private typed = '';
  @state() private order = readPickOrder();
  /** Index over the rows of tags, then those of hypotheses. */
  @state() private active = 0;
  @query('input') private readonly field!: HTMLInputElement;

  readonly #linking = new PickerLinking(this, () => this.#hypothesis);
  #picks: readonly Pick[] = [];
  #shown: readonly PickerHypothesis[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('words')) this.reset();
    const chosen = this.#picks[this.active];
    this.#picks = this.canMark
      ? picksFor({ ...this.#source(), typed: this.typed, words: this.words, canCreate: true })
      : [];
    this.#shown = offeredHypotheses(this.hypotheses, this.typed);
    // Whoever is about to press Enter gets the row that was there, not what slid in above it.
    if (changed.has('suggested') && this.active > 0) this.active = this.#rowOf(chosen);
    const rows = this.#picks.length + this.#shown.length;
    this.active = Math.max(0, Math.min(this.active, rows - 1));
  }

  /** As it was when it opened. */
  reset(): void {
    this.typed = '';
    this.active = 0;
    this.#linking.reset();
  }

  /** Puts what was typed in the text into the field, and the focus. */
  type(typed: string): void {
    this.typed += typed;
    this.active = 0;
    this.focusField();
  }

  focusField(): void {
    void this.updateComplete.then(() => this.field.focus());
  }

  /** Goes to the hypotheses, with a direction chosen; the same sign again makes it strong. */
  link(sign?: Sign): void {
    this.active = Math.max(this.active, this.#picks.length);
    if (sign !== undefined) this.#linking.sign(sign);
    this.focusField();
  }

  override render() {
    const label = this.canMark ? msg('reading.pickTag') : msg('reading.linkTo');
    return html`
      <div class="field">
        <bv-icon name=${this.canMark ? 'tag' : 'flask-conical'}></bv-icon>
        <input
          type="text"
          role=${this.canMark ? 'combobox' : 'searchbox'}
          aria-expanded=${this.canMark ? 'true' : nothing}
          aria-autocomplete=${this.canMark ? 'list' : nothing}
          aria-controls=${this.canMark ? 'rows' : nothing}
          aria-activedescendant=${this.canMark ? this.#activeId() : nothing}
          aria-label=${label}
          placeholder=${label}
          autocomplete="off"
          spellcheck="false"
          .value=${this.typed}
          @input=${this.#onInput}
          @keydown=${this.#keyed}
        />
        <span class="words truncate" aria-hidden="true">${this.words}</span>
      </div>
      ${this.#tagRows()} ${this.#hypothesisRows()} ${this.canMark ? pickerFooter() : nothing}
      <div class="visually-hidden" role="status">${this.#announcement()}</div>
    `;
  }

  #source() {
    const { tags, recents, favourites, given, outdated, suggested, order } = this;
    return { tags, recents, favourites, given, outdated, suggested, order };
  }

  #rowOf(chosen: Pick | undefined): number {
    if (chosen?.kind !== 'tag') return this.active;
    const at = this.#picks.findIndex(
      (pick) => pick.kind === 'tag' && pick.tag.id === chosen.tag.id,
    );
    return at < 0 ? this.active : at;
  }

  #activeId(): string {
    return this.active < this.#picks.length ? `pick-${this.active}` : '';
  }

  #tagRows() {
    if (!this.canMark) return nothing;
    return html`
      ${pickerOrder(this.order, (order) => {
        this.order = order;
        this.active = 0;
      })}
      <div
        class="rows"
        id="rows"
        role="listbox"
        aria-label=${msg('reading.tags')}
        @pointerdown=${keepFocus}
        @click=${this.#pressed}
        @keydown=${this.#keyed}
      >
        ${repeat(
          this.#picks,
          (pick) => (pick.kind === 'tag' ? pick.tag.id : 'create'),
          (pick, index) => this.#tagRow(pick, index),
        )}
      </div>
    `;
  }

  #tagRow(pick: Pick, index: number) {
    return html`
      <div
        class="row ${index === this.active ? 'active' : ''}"
        id="pick-${index}"
        role="option"
        aria-selected=${pick.kind === 'tag' && pick.given}
      >
        ${pick.kind === 'tag' ? tagContent(pick) : createContent(pick)}
        ${
          index === this.active && this.#linking.pending === undefined
            ? html`
                <bv-kbd keys="Enter"></bv-kbd>
              `
            : nothing
        }
      </div>
    `;
  }

  #hypothesisRows() {
    if (this.#shown.length === 0) return nothing;
    return html`
      <bv-picker-hypotheses
        .hypotheses=${this.#shown}
        .active=${this.active - this.#picks.length}
        .pending=${this.#linking.pending}
        .rating=${this.#linking.rating}
        @bv-link-picked=${() => this.#linking.forget()}
      ></bv-picker-hypotheses>
      ${this.#hypothesis ? this.#linking.footer() : nothing}
    `;
  }

  /** The one that the keys are on. */
  get #hypothesis(): PickerHypothesis | undefined {
    return this.#shown[this.active - this.#picks.length];
  }

  #announcement(): string {
    const hypothesis = this.#hypothesis;
    if (!hypothesis) return '';
    const direction = this.#linking.pending ?? hypothesis.direction;
    const said = `${hypothesis.code} ${hypothesis.statement}`;
    if (direction === undefined) return `${said}. ${msg('reading.pressSign')}`;
    return `${said}. ${msg(directionWord(direction))}`;
  }

  #choose(stay: boolean): void {
    const pick = this.#picks[this.active];
    if (pick) this.#pick(pick, stay);
    else this.#linking.link();
  }

  #pick(pick: Pick, stay: boolean): void {
    if (pick.kind === 'tag') this.dispatchEvent(new BvTagPicked(pick.tag.id, stay));
    else this.dispatchEvent(new BvTagCreated(pick.name, stay));
    this.typed = '';
  }

  #step(step: number): void {
    const rows = this.#picks.length + this.#shown.length;
    this.active = (this.active + step + rows) % Math.max(rows, 1);
    if (!this.#hypothesis) this.#linking.forget();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('.row.active')?.scrollIntoView({ block: 'nearest' });
    });
  }

  readonly #pressed = (event: MouseEvent): void => {
    const row = event.composedPath().find((node) => node instanceof Element && node.id !== '');
    const index = row instanceof Element ? Number(row.id.replace('pick-', '')) : NaN;
    const pick = this.#picks[index];
    if (pick) this.#pick(pick, event.shiftKey);
  };

  readonly #onInput = (): void => {
    this.typed = this.field.value;
    this.active = 0;
    this.#linking.forget();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (!this.#use(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns Whether the key means something here and is not written into the field. */
  #use(event: KeyboardEvent): boolean {
    const { key } = event;
    if (key === 'ArrowDown') this.#step(1);
    else if (key === 'ArrowUp') this.#step(-1);
    else if (key === 'Enter') this.#choose(event.shiftKey);
    else if (key === 'Escape') this.dispatchEvent(new BvClosed());
    else return this.#useCharacter(key);
    return true;
  }

  #useCharacter(key: string): boolean {
    if (this.#linking.use(key)) return true;
    const favourite = this.favourites[Number(key) - 1];
    if (this.typed !== '' || !this.canMark || !/^[1-9]$/.test(key) || !favourite) return false;
    this.dispatchEvent(new BvTagPicked(favourite, false));
    return true;
  }
}

/** A press on a row must not take the focus out of the field or the text. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-tag-picker': BvTagPicker;
  }
}
