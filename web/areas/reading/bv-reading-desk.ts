import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Span } from '../../../core/anchoring/passage.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import type { Option } from '../../ui/options.ts';
import { codebookTemplate } from './codebook-template.ts';
import type { BvFavouriteToggled } from './bv-codebook-panel.ts';
import './bv-reading-rail.ts';
import './bv-reading-text.ts';
import './bv-passage-picker.ts';
import { obeyCard } from './card-action.ts';
import type { BvCardAction } from './card-events.ts';
import { DeskCards } from './desk-cards.ts';
import { densityTemplate } from './density-template.ts';
import { listenToCards } from './card-listener.ts';
import { emptyRail } from './empty-rail.ts';
import { filterHighlights, NO_FILTER } from './highlight-filter.ts';
import { JumpController } from './jump-controller.ts';
import type { BvTagPicked } from './picker-events.ts';
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
import {
  peopleOptions,
  shownHighlights,
  shownTags,
  type ShownHighlight,
  type ShownTag,
} from './reading-view.ts';
import type { Measured } from './text-map.ts';
import { moveBetween } from './move-between.ts';

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

  /** Stays when it is gone or hidden: what it became takes its place, and undo brings it back. */
  @state() private active: string | undefined;
  @state() private selection: Span | undefined;
  @state() private measured: Measured | undefined;
  @query('bv-reading-text') private readonly text!: HTMLElementTagNameMap['bv-reading-text'] | null;
  @query('bv-passage-picker') private readonly picker!:
    HTMLElementTagNameMap['bv-passage-picker'] | null;
  @query('bv-density-bar') private readonly density!:
    HTMLElementTagNameMap['bv-density-bar'] | null;
  @query('bv-reading-rail') private readonly rail!: HTMLElementTagNameMap['bv-reading-rail'] | null;

  @query('bv-drawer bv-highlight-card') private readonly sheetCard!:
    HTMLElementTagNameMap['bv-highlight-card'] | null;

  #highlights: readonly ShownHighlight[] = [];
  #tags: readonly ShownTag[] = [];
  #people: readonly Option[] = [];
  readonly #jump = new JumpController(this);
  readonly #cards = new DeskCards(this, {
    surroundings: () => this,
    people: () => this.#people,
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
    this.#highlights = filterHighlights(
      shownHighlights(this.data.highlights, this.data),
      this.filter,
    );
    this.#tags = shownTags(this.data.tags);
    this.#people = peopleOptions(this.data.participants);
  }

  override render() {
    return html`
      <div class="read ${this.canMark ? '' : 'plain'}">
        ${this.#codebook()}
        <div class="text">
          ${this.#textTemplate()}
          ${densityTemplate(this.#highlights, this.data.source.text.length, this.#show)}
        </div>
        <div class="rail">${this.#railTemplate()}</div>
      </div>
      ${this.#pickerTemplate()}
      ${this.#cards.sheet(this.#highlightOf(this.active))}
    `;
  }

  /** What the keys act on: the selection, else the active highlight. */
  get target(): Target | undefined {
    if (this.selection) return { kind: 'passage', span: this.selection };
    const active = this.#highlightOf(this.active);
    return active && { kind: 'highlight', id: active.id };
  }

  /** The words that are selected; empty when none are. */
  get selectedWords(): string {
    const { start, end } = this.selection ?? { start: 0, end: 0 };
    return this.data.source.text.slice(start, end);
  }

  get caret(): number | undefined {
    return this.text?.caret;
  }

  /** After an action: a selection has become its highlight. Whoever went on meanwhile is left where they are. */
  settle(highlightId: string | undefined, undone: boolean): void {
    if (!undone && highlightId && this.actions.isPlaceOf(highlightId, this.selection)) {
      this.text?.clearSelection();
      this.selection = undefined;
      this.active = highlightId;
      if (this.#picking.isOpen) this.#picking.open({ kind: 'highlight', id: highlightId });
    } else {
      // What it was joined with is there in its place.
      if (highlightId && this.active && !this.actions.has(this.active)) this.active = highlightId;
      this.requestUpdate();
    }
  }

  /** Shows a highlight that a link leads to. @returns Whether it is in this text. */
  jumpTo(highlightId: string): boolean {
    const highlight = this.#highlightOf(highlightId);
    if (!highlight) return false;
    this.active = highlightId;
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
    this.active = highlightId;
    if (this.#cards.isPhone) this.#cards.openSheet(this.#highlightOf(this.active));
    void this.updateComplete.then(() => {
      if (this.#cards.isPhone) this.sheetCard?.editNote();
      else this.rail?.focusCard(highlightId, 'note');
    });
  }

  openCard(highlightId: string): void {
    this.active = highlightId;
    if (this.#cards.isPhone) this.#cards.openSheet(this.#highlightOf(this.active));
    else this.rail?.focusCard(highlightId, 'card');
  }

  find(): void {
    this.dispatchEvent(new BvFindWanted());
  }

  /** Somebody corrected the text: what is pointed at in it stays the same words. */
  #follow(move: (span: Span) => Span): void {
    this.text?.follow(move);
    this.#picking.follow(move);
    const selection = this.selection && move(this.selection);
    this.selection = selection && selection.start < selection.end ? selection : undefined;
    if (this.placing) this.dispatchEvent(new BvPlaceSelected(this.selection, false));
  }

  #highlightOf(highlightId: string | undefined): ShownHighlight | undefined {
    return this.#highlights.find(({ id }) => id === highlightId);
  }

  #codebook() {
    if (!this.canMark) return nothing;
    return codebookTemplate(this.#tags, this.actions.used.favourites, {
      picked: this.#tagPressed,
      toggled: this.#favouriteToggled,
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
        .highlights=${this.#highlights}
        .active=${this.active}
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

  #railTemplate() {
    if (this.#highlights.length === 0) return emptyRail(this.canMark);
    return html`
      <bv-reading-rail
        .highlights=${this.#highlights}
        .measured=${this.measured}
        .active=${this.active}
        .card=${this.#cards.template}
      ></bv-reading-rail>
    `;
  }

  #pickerTemplate() {
    return html`
      <bv-passage-picker
        .passage=${this.#picking.passage()}
        .tags=${this.#tags}
        .recents=${this.actions.used.recents}
        .favourites=${this.actions.used.favourites}
        ?can-mark=${this.canMark}
        @bv-tag-picked=${this.#picking.tagPicked}
        @bv-tag-created=${this.#picking.tagCreated}
        @bv-link-picked=${this.#picking.linkPicked}
        @bv-closed=${this.#picking.closed}
      ></bv-passage-picker>
    `;
  }

  readonly #show = (span: Span): void => this.text?.show(span);

  /** On every frame of scrolling: nothing is drawn anew but what moves. */
  readonly #seen = ({ span }: BvTextSeen): void => {
    if (this.density) this.density.seen = span;
    this.picker?.reposition();
  };

  readonly #selected = ({ span, by }: BvPassageSelected): void => {
    this.selection = span;
    if (this.placing) this.dispatchEvent(new BvPlaceSelected(span, false));
    else if (by === 'pointer' && span) this.openPicker({ kind: 'passage', span });
    else if (!span) this.#picking.close();
  };

  readonly #chosenInText = ({ highlightId, by }: BvHighlightChosen): void => {
    this.active = highlightId;
    if (highlightId && by === 'pointer' && this.#cards.isPhone)
      this.#cards.openSheet(this.#highlightOf(this.active));
  };

  readonly #chosenInRail = ({ highlightId }: BvHighlightChosen): void => {
    this.active = highlightId;
    this.#cards.closeSheet();
    this.focusText();
  };

  readonly #commanded = ({ command }: BvReadingCommand): void => {
    if (this.placing && this.selection) {
      if (command.kind === 'open') this.dispatchEvent(new BvPlaceSelected(this.selection, true));
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

  readonly #favouriteToggled = ({ tagId }: BvFavouriteToggled): void => {
    this.actions.used.toggleFavourite(tagId);
    this.requestUpdate();
  };

  readonly #tagPressed = ({ tagId }: BvTagPicked): void => {
    if (this.target) void this.actions.tag(this.target, tagId);
    this.#picking.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-reading-desk': BvReadingDesk;
  }
}
