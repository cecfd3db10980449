import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Span } from '../../../core/anchoring/passage.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { codebookTemplate } from './codebook-template.ts';
import './bv-reading-text.ts';
import { obeyCard } from './card-action.ts';
import type { BvCardAction } from './card-events.ts';
import { DeskCards } from './desk-cards.ts';
import { densityTemplate } from './density-template.ts';
import { listenToCards } from './card-listener.ts';
import { NO_FILTER } from './highlight-filter.ts';
import { JumpController } from './jump-controller.ts';
import { PickingController } from './picking-controller.ts';
import type { ReadingActions } from './reading-actions.ts';
import type { Target } from './target.ts';
import { obey, type Desk } from './reading-commands.ts';
import { readingDeskStyles } from './reading-desk-styles.ts';
import {
  BvFindWanted,
  BvPlaceSelected,
  type BvHighlightChosen,
  type BvPassageResized,
  type BvPassageSelected,
  type BvReadingCommand,
  type BvTextMeasured,
  type BvTextSeen,
} from './reading-events.ts';
import type { ReadingData } from './reading-loader.ts';
import type { ShownHighlight } from './reading-view.ts';
import type { Measured } from './text-map.ts';
import { railTemplate } from './rail-template.ts';
import { moveBetween } from './move-between.ts';
import { passagePicker } from './passage-picker-template.ts';
import { Pointing } from './pointing.ts';
import { NOTHING_SHOWN, shownInText } from './shown-in-text.ts';

/**
 * The desk of the reading view: codebook, text, density bar, rail, and the picker at the selection. Knows what
 * is selected and which highlight is active, and turns keys and presses into actions.
 *
 * @fires bv-card-action - A quote or its link is to be copied.
 * @fires bv-find-wanted - The search in the text is wanted.
 * @fires bv-place-selected - While `placing`: where lost words may be.
 */
@customElement('bv-reading-desk')
export class BvReadingDesk extends LitElement implements Desk {
  static override styles = [reset, readingDeskStyles];

  @property({ attribute: false }) data!: ReadingData;
  @property({ attribute: false }) actions!: ReadingActions;
  @property({ attribute: false }) filter = NO_FILTER;
  /** What the search of the page found, and which place is looked at. */
  @property({ attribute: false }) found: readonly Span[] = [];
  @property({ type: Number }) foundNow = -1;
  @property({ type: Boolean, attribute: 'can-mark' }) canMark = false;
  @property({ type: Boolean, attribute: 'can-link' }) canLink = false;
  /** A selection is the place of lost words, and no picker opens. */
  @property({ type: Boolean }) placing = false;

  @state() private measured: Measured | undefined;
  @query('bv-reading-text') private readonly text!: HTMLElementTagNameMap['bv-reading-text'] | null;
  @query('bv-passage-picker') private readonly picker!:
    HTMLElementTagNameMap['bv-passage-picker'] | null;
  @query('bv-density-bar') private readonly density!:
    HTMLElementTagNameMap['bv-density-bar'] | null;

  #shown = NOTHING_SHOWN;
  readonly #pointing = new Pointing(this);
  readonly #jump = new JumpController(this);
  readonly #cards = new DeskCards(this, {
    surroundings: () => this,
    people: () => this.#shown.people,
    chosen: (event) => this.#chosenInRail(event),
    raise: (highlight) => this.text?.raise(highlight),
    action: (event) => this.#cardAction(event),
  });
  readonly #picking = new PickingController(this, {
    actions: () => this.actions,
    highlightOf: (id) => this.#highlightOf(id),
    boxOf: (span) => this.text?.boxOf(span),
    hypotheses: () => (this.canLink ? this.data.hypotheses : []),
    onClosed: () => this.focusText(),
  });

  constructor() {
    super();
    new LanguageController(this);
    listenToCards(this, () => this.actions);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('data') && !changed.has('filter')) return;
    const move = moveBetween(changed.get('data')?.source, this.data.source);
    if (move) this.#follow(move);
    this.#shown = shownInText(this.data, this.filter);
  }

  override render() {
    return html`
      <div class="read ${this.canMark ? '' : 'plain'}">
        ${this.canMark ? this.#codebook() : nothing}
        <div class="text">
          ${this.#textTemplate()}
          ${densityTemplate(this.#shown.highlights, this.data.source.text.length, this.#show)}
        </div>
        <div class="rail">
          ${railTemplate({
            highlights: this.#shown.highlights,
            measured: this.measured,
            active: this.#pointing.active,
            card: this.#cards.template,
            canMark: this.canMark,
          })}
        </div>
      </div>
      ${passagePicker(this.#picking, this.#shown.tags, this)}
      ${this.#cards.sheet(this.#highlightOf(this.#pointing.active))}
    `;
  }

  /** What the keys act on: the selection, else the active highlight. */
  get target(): Target | undefined {
    return this.#pointing.target((id) => this.#highlightOf(id) !== undefined);
  }

  /** The words that are selected; empty when none are. */
  get selectedWords(): string {
    return this.#pointing.wordsIn(this.data.source.text);
  }

  get caret(): number | undefined {
    return this.text?.caret;
  }

  /** After an action: a selection has become its highlight. Whoever went on meanwhile is left where they are. */
  settle(highlightId: string | undefined, undone: boolean): void {
    const isMade = this.#pointing.settle(this.actions, highlightId, undone);
    if (!isMade || !highlightId) return;
    this.text?.clearSelection();
    if (this.#picking.isOpen) this.#picking.open({ kind: 'highlight', id: highlightId });
  }

  /** Shows a highlight that a link leads to. @returns Whether it is in this text. */
  jumpTo(highlightId: string): boolean {
    const highlight = this.#highlightOf(highlightId);
    if (!highlight) return false;
    this.#pointing.active = highlightId;
    this.showSpan(highlight, true);
    return true;
  }

  focusText(): void {
    this.text?.focus({ preventScroll: true });
  }

  /** @param jumped - A link leads there: it stands out for a moment; `selected`: so that it need not be found again. */
  showSpan(span: Span, jumped: boolean | 'selected' = false): void {
    if (jumped) this.#jump.start(span);
    void this.updateComplete.then(() => this.text?.show(span, jumped === 'selected'));
  }

  openPicker(target: Target): void {
    const span = this.#picking.open(target);
    // The sheet covers the lower half.
    if (span && this.#cards.isPhone) this.text?.raise(span);
  }

  typeInPicker(text: string): void {
    void this.updateComplete.then(() => this.picker?.type(text));
  }

  linkInPicker(sign?: -1 | 0 | 1): void {
    void this.updateComplete.then(() => this.picker?.link(sign));
  }

  editNote(highlightId: string): void {
    this.#picking.close();
    this.#goTo(highlightId, 'note');
  }

  openCard(highlightId: string): void {
    this.#goTo(highlightId, 'card');
  }

  find(): void {
    this.dispatchEvent(new BvFindWanted());
  }

  /** Somebody corrected the text: what is pointed at in it stays the same words. */
  #follow(move: (span: Span) => Span): void {
    this.text?.follow(move);
    this.#picking.follow(move);
    this.#pointing.follow(move);
    if (this.placing) this.dispatchEvent(new BvPlaceSelected(this.#pointing.selection, false));
  }

  #highlightOf(highlightId: string | undefined): ShownHighlight | undefined {
    return this.#shown.highlights.find(({ id }) => id === highlightId);
  }

  #goTo(highlightId: string, place: 'card' | 'note'): void {
    this.#pointing.active = highlightId;
    this.#cards.goTo(highlightId, this.#highlightOf(highlightId), place);
  }

  #codebook() {
    return codebookTemplate({
      tags: this.#shown.tags,
      actions: this.actions,
      target: () => this.target,
      onPicked: () => this.#picking.close(),
      onToggled: () => this.requestUpdate(),
    });
  }

  #textTemplate() {
    const { source } = this.data;
    return html`
      <bv-reading-text
        text=${source.text}
        text-lang=${source.language}
        label=${msg('reading.text', { title: source.title })}
        .segments=${source.segments}
        .highlights=${this.#shown.highlights}
        .active=${this.#pointing.active}
        ?can-mark=${this.canMark}
        .found=${this.found}
        .foundNow=${this.foundNow}
        .jumped=${this.#jump.span}
        @bv-passage-selected=${this.#selected}
        @bv-highlight-chosen=${this.#chosenInText}
        @bv-reading-command=${this.#commanded}
        @bv-passage-resized=${this.#resized}
        @bv-text-measured=${({ measured }: BvTextMeasured) => (this.measured = measured)}
        @bv-text-seen=${this.#seen}
      ></bv-reading-text>
    `;
  }

  readonly #show = (span: Span): void => this.text?.show(span);

  /** On every frame of scrolling: nothing is drawn anew but what moves. */
  readonly #seen = ({ span }: BvTextSeen): void => {
    if (this.density) this.density.seen = span;
    this.picker?.reposition();
  };

  readonly #selected = ({ span, by }: BvPassageSelected): void => {
    this.#pointing.selection = span;
    if (this.placing) this.dispatchEvent(new BvPlaceSelected(span, false));
    else if (by === 'pointer' && span) this.openPicker({ kind: 'passage', span });
    else if (!span) this.#picking.close();
  };

  readonly #chosenInText = ({ highlightId, by }: BvHighlightChosen): void => {
    this.#pointing.active = highlightId;
    if (highlightId && by === 'pointer' && this.#cards.isPhone)
      this.#cards.openSheet(this.#highlightOf(this.#pointing.active));
  };

  readonly #chosenInRail = ({ highlightId }: BvHighlightChosen): void => {
    this.#pointing.active = highlightId;
    this.#cards.closeSheet();
    this.focusText();
  };

  readonly #commanded = ({ command }: BvReadingCommand): void => {
    if (this.placing && this.#pointing.selection) {
      if (command.kind === 'open')
        this.dispatchEvent(new BvPlaceSelected(this.#pointing.selection, true));
      return;
    }
    if (command.kind !== 'type' && command.kind !== 'tag') this.#picking.close();
    void obey(command, this);
  };

  readonly #resized = ({ highlightId, span }: BvPassageResized): void => {
    void this.actions.resize(highlightId, span);
  };

  readonly #cardAction = (event: BvCardAction): void => {
    if (!obeyCard(event, this)) return;
    event.stopPropagation();
    this.#cards.closeSheet();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-reading-desk': BvReadingDesk;
  }
}
