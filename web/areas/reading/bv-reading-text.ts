import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Span } from '../../../core/anchoring/passage.ts';
import { blockAt, blocksOf, type Block } from '../../../core/reading/blocks.ts';
import { marksAt } from '../../../core/reading/marks.ts';
import type { SegmentDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import type { Box } from '../../ui/place.ts';
import { boxAround } from './box-around.ts';
import './bv-margin-stripes.ts';
import { CaretController } from './caret-controller.ts';
import { MeasureController } from './measure-controller.ts';
import { Painter } from './painter.ts';
import { PointerSelection } from './pointer-selection.ts';
import {
  BvHighlightChosen,
  BvPassageResized,
  BvPassageSelected,
  BvTextMeasured,
  BvTextSeen,
} from './reading-events.ts';
import { readingTextStyles } from './reading-text-styles.ts';
import type { ShownHighlight } from './reading-view.ts';
import { ResizeController } from './resize-controller.ts';
import { SegmentButton } from './segment-button.ts';
import { ResizeHandles } from './resize-handles.ts';
import { TextKeys } from './text-keys.ts';
import { TextMap, type Lines } from './text-map.ts';
import { caretTemplate } from './text-frame.ts';
import { TextBlocks } from './text-blocks.ts';
import { isFolded, unfold, unfoldPressed } from './text-folding.ts';

/**
 * The text of a source with its highlights painted on it, a caret, and what is selected. Draws each
 * paragraph once; highlights near the window are painted by the browser over the words, so they cost no nodes. Does not
 * change highlights itself: it says what somebody wants.
 *
 * @fires bv-passage-selected - A passage was selected, or no longer is.
 * @fires bv-highlight-chosen - A highlight was pressed or reached with a key.
 * @fires bv-segment-chosen - Somebody wants to say what a segment is.
 * @fires bv-reading-command - A key asks for something.
 * @fires bv-passage-resized - The ends of the active highlight were moved.
 * @fires bv-text-measured - Where highlights lie now.
 * @fires bv-text-seen - Which words the window shows now.
 */
@customElement('bv-reading-text')
export class BvReadingText extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = readingTextStyles;

  @property() text = '';
  @property({ attribute: false }) segments: readonly SegmentDto[] = [];
  /** BCP 47, of the text. */
  @property({ attribute: 'text-lang' }) textLang = 'en';
  @property() label = '';
  @property({ attribute: false }) highlights: readonly ShownHighlight[] = [];
  /** The highlight that keys act on. */
  @property() active: string | undefined;
  /** Whether passages can be marked; without it nothing is selected. */
  @property({ type: Boolean, attribute: 'can-mark' }) canMark = false;
  /** Places that a search found, and which of them is looked at. */
  @property({ attribute: false }) found: readonly Span[] = [];
  @property({ type: Number }) foundNow = -1;
  /** What a link leads to: flashes. */
  @property({ attribute: false }) jumped: Span | undefined;

  @state() private lines: ReadonlyMap<string, Lines> = new Map();
  @state() private said = '';
  @state() private isFocused = false;
  @query('article') private readonly article!: HTMLElement;

  #blocks: readonly Block[] = [];
  readonly #paragraphs = new TextBlocks();
  #map: TextMap | undefined;
  readonly #painter = new Painter(this, (span) => this.isConnected && this.#map?.rangeOf(span));
  readonly #caret = new CaretController(this, {
    source: () => this.#source(),
    isFolded: ({ kind }, index) => kind === 'template' && isFolded(this.#map?.elementOf(index)),
    home: () => this.#home(),
    onSelect: (span) => this.dispatchEvent(new BvPassageSelected(span, 'keyboard')),
    onMove: (offset, said) => {
      this.said = said;
      this.#reveal(offset);
    },
  });
  readonly #pointer = new PointerSelection(this, {
    map: () => this.#map,
    // An element with a shadow root draws into it.
    root: () => this.renderRoot as ShadowRoot,
    onSelect: (anchor, focus) => this.#selectedBy('pointer', anchor, focus),
    onPress: (event) => this.#pressedAt(event),
  });
  readonly #resizing = {
    source: () => this.#source(),
    say: (text: string) => (this.said = text),
    onResized: ({ id }: ShownHighlight, span: Span) =>
      this.dispatchEvent(new BvPassageResized(id, span)),
  };
  readonly #resize = new ResizeController(this, {
    ...this.#resizing,
    reveal: (offset) => this.#reveal(offset),
  });
  readonly #keys = new TextKeys(this, {
    caret: this.#caret,
    resize: this.#resize,
    highlights: () => this.highlights,
    active: () => this.active,
    canMark: () => this.canMark,
    offset: () => this.#offset(),
    reveal: (offset) => this.#reveal(offset),
    say: (text) => (this.said = text),
  });
  readonly #segmentButton = new SegmentButton(this);
  readonly #handles = new ResizeHandles(this, {
    ...this.#resizing,
    map: () => this.#map,
    highlight: () => (this.canMark ? this.#activeMark() : undefined),
  });
  readonly #measure = new MeasureController(this, {
    map: () => this.#map,
    blocks: () => this.#blocks,
    highlights: () => this.highlights,
    onNear: (near) => this.#painter.paintNear(near),
    onMeasured: (measured) => {
      this.lines = measured.lines;
      this.dispatchEvent(new BvTextMeasured(measured));
    },
    onSeen: (span) => this.dispatchEvent(new BvTextSeen(span)),
  });

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('click', unfoldPressed);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate('highlights');
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text') || changed.has('segments')) {
      this.#blocks = blocksOf(this.text, this.segments);
    }
    if (changed.has('active') || !this.#activeMark()) this.#resize.stop();
  }

  override render() {
    return html`
      <article
        class="column"
        tabindex="0"
        aria-label=${this.label}
        aria-description=${msg('reading.textKeys')}
        @keydown=${this.#keys.pressed}
        @pointerdown=${this.#pointer.pressed}
        @pointerover=${this.#segmentButton.moved}
        @click=${this.#pointer.clicked}
        @focus=${() => (this.isFocused = true)}
        @blur=${() => (this.isFocused = false)}
      ></article>
      <bv-margin-stripes
        .highlights=${this.highlights}
        .lines=${this.lines}
        .active=${this.active}
      ></bv-margin-stripes>
      ${this.canMark ? this.#segmentButton.template(this.#blocks) : nothing} ${this.#caretTemplate()} ${this.#handles.template()}
      <div class="visually-hidden" role="status">${this.said}</div>
    `;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    const isFirst = !this.#map;
    const { article, text, textLang } = this;
    const isDrawn = this.#paragraphs.draw(article, this.#blocks, { text, textLang });
    if (isDrawn || changed.has('text') || changed.has('segments')) {
      // An element with a shadow root draws into it.
      this.#map = new TextMap(this.renderRoot as ShadowRoot, this.#blocks);
      this.#measure.settle();
      changed.set('highlights', undefined);
    }
    if (changed.has('highlights')) {
      this.#painter.take(this.highlights);
      if (isFirst) this.#measure.start();
      else this.#measure.measureSoon();
    }
    this.#paintLayers();
  }

  /** What is selected. */
  get selection(): Span | undefined {
    return this.#caret.span;
  }

  /** Where the caret is, between two words; undefined before anybody was in the text. */
  get caret(): number | undefined {
    return this.#caret.betweenWords;
  }

  /** Ends the selection, for instance when it has become a highlight. */
  clearSelection(): void {
    if (this.#caret.collapse()) document.getSelection()?.removeAllRanges();
  }

  /**
   * Brings a passage into the middle of the window, with the caret at its start, or selected as by keys: no picker
   * opens, and the keys that follow act on it.
   */
  show(span: Span, isSelected = false): void {
    this.#caret.place(span.start);
    if (isSelected) this.#selectedBy('keyboard', span.start, span.end);
    const block = this.#map?.elementOf(Math.max(blockAt(this.#blocks, span.start), 0));
    unfold(block);
    this.#measure.scrollTo(span, 1 / 3);
    this.#measure.measureSoon();
  }

  /** The text is about to be a corrected one: the caret, the selection and what the window shows go along. */
  follow(move: (span: Span) => Span): void {
    this.#caret.follow(move);
    this.#measure.hold(move);
  }

  /** Scrolls a passage near the top of the window, above a sheet. */
  raise(span: Span): void {
    this.#measure.scrollTo(span, 0.12);
  }

  /** The box around a passage, which moves along when the text scrolls. */
  boxOf(span: Span): Box {
    return boxAround(() => this.#map?.boxOf(span) ?? new DOMRect());
  }

  #source() {
    return { text: this.text, blocks: this.#blocks, language: this.textLang };
  }

  #activeMark(): ShownHighlight | undefined {
    return this.highlights.find(({ id }) => id === this.active);
  }

  #offset(): number {
    return this.#caret.offset ?? this.#home();
  }

  #home(): number {
    return this.#blocks[this.#map?.blockBelow(this.#measure.windowTop()) ?? 0]?.start ?? 0;
  }

  #caretTemplate() {
    const { offset } = this.#caret;
    if (!this.isFocused || offset === undefined || this.selection) return nothing;
    return caretTemplate(this.#map?.caretBox(offset), this.getBoundingClientRect());
  }

  #paintLayers(): void {
    const active = this.#activeMark();
    this.article.dataset['hue'] = String(active?.hue ?? 0);
    this.#painter.paintActive(active, this.#handles.span ?? this.#resize.span ?? active);
    const { found, jumped, selection: selected } = this;
    this.#painter.paintPlaces({ found, foundNow: found[this.foundNow], jumped, selected });
  }

  #reveal(offset: number): void {
    unfold(this.#map?.elementOf(blockAt(this.#blocks, offset)));
    this.#measure.reveal(this.#map?.caretBox(offset));
  }

  #selectedBy(by: BvPassageSelected['by'], anchor: number, focus: number): void {
    if (!this.canMark) return;
    this.#caret.select(anchor, focus);
    this.dispatchEvent(new BvPassageSelected(this.selection, by));
  }

  #pressedAt({ clientX: x, clientY: y }: PointerEvent): void {
    const offset = this.#map?.offsetAtPoint(x, y);
    if (offset === undefined) return;
    const had = this.#caret.collapse();
    this.#caret.place(offset);
    if (had) this.dispatchEvent(new BvPassageSelected(undefined, 'pointer'));
    const hit = marksAt(this.highlights, offset).find((mark) => this.#map?.isOn(mark, x, y));
    this.dispatchEvent(new BvHighlightChosen(hit?.id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-reading-text': BvReadingText;
  }
}
