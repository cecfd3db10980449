import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-popover.ts';
import { BvClosed } from '../../ui/events.ts';
import type { Box } from '../../ui/place.ts';
import type { PickerHypothesis } from './bv-picker-hypotheses.ts';
import './bv-tag-picker.ts';
import type { ShownTag } from './reading-view.ts';

/** What the picker shows of a passage. */
export interface PickedPassage {
  readonly words: string;
  readonly anchor: Element | Box | null;
  /** Ids of its tags; empty when it is no highlight yet. */
  readonly given: readonly string[];
  /** Those that meant something else when they were given. */
  readonly outdated: readonly string[];
  readonly hypotheses: readonly PickerHypothesis[];
  /** Why tags are suggested, by their ids. */
  readonly suggested: ReadonlyMap<string, string>;
}

const CLOSED: Omit<PickedPassage, 'anchor'> = {
  words: '',
  given: [],
  outdated: [],
  hypotheses: [],
  suggested: new Map(),
};

/**
 * The tag picker where a passage is; on a phone a sheet from below. Opens without taking the focus: the keys
 * of the text go on working until something is typed.
 *
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-passage-picker')
export class BvPassagePicker extends LitElement {
  static override styles = [
    reset,
    css`
      bv-popover::part(surface) {
        overflow: hidden auto;
      }
      @media (max-width: 40rem) {
        bv-popover::part(surface) {
          inset: auto 0 0 0 !important;
          inline-size: 100vw;
          max-inline-size: none;
          border-end-start-radius: 0;
          border-end-end-radius: 0;
        }
      }
    `,
  ];

  /** It is open while there is one. */
  @property({ attribute: false }) passage: PickedPassage | undefined;
  @property({ attribute: false }) tags: readonly ShownTag[] = [];
  @property({ attribute: false }) recents: readonly string[] = [];
  @property({ attribute: false }) favourites: readonly string[] = [];
  @property({ type: Boolean, attribute: 'can-mark' }) canMark = false;

  @query('bv-popover') private readonly popup!: HTMLElementTagNameMap['bv-popover'];
  @query('bv-tag-picker') private readonly picker!: HTMLElementTagNameMap['bv-tag-picker'];

  // The rows become fewer with every letter.
  readonly #resized = new ResizeObserver(() => this.popup.reposition());

  constructor() {
    super();
    new LanguageController(this);
  }

  override firstUpdated(): void {
    this.#resized.observe(this.picker);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override render() {
    const { passage } = this;
    const { words, given, outdated, hypotheses, suggested } = passage ?? CLOSED;
    return html`
      <bv-popover
        ?open=${passage !== undefined}
        label=${msg('reading.picker')}
        .anchor=${passage?.anchor ?? null}
        @bv-closed=${this.#close}
      >
        <bv-tag-picker
          .tags=${this.tags}
          .hypotheses=${hypotheses}
          .recents=${this.recents}
          .favourites=${this.favourites}
          .given=${given}
          .outdated=${outdated}
          .suggested=${suggested}
          words=${words}
          ?can-mark=${this.canMark}
          @bv-closed=${this.#close}
        ></bv-tag-picker>
      </bv-popover>
    `;
  }

  /** Goes on with what was typed in the text. */
  async type(text: string): Promise<void> {
    await this.updateComplete;
    this.picker.type(text);
  }

  /** Goes to the hypotheses, with a direction or without. */
  async link(sign?: -1 | 0 | 1): Promise<void> {
    await this.updateComplete;
    this.picker.link(sign);
  }

  /** After the text scrolled. */
  reposition(): void {
    if (this.passage) this.popup.reposition();
  }

  readonly #close = (event: Event): void => {
    event.stopPropagation();
    this.dispatchEvent(new BvClosed());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-passage-picker': BvPassagePicker;
  }
}
