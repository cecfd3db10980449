import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TagDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { actingSelect } from '../../ui/acting-select.ts';
import '../../ui/bv-button.ts';
import type { Option } from '../../ui/options.ts';
import { BvTagsChangeWanted, BvTagsChosen, type ManyTagsChange } from './codebook-events.ts';
import type { Kind } from './codebook-rows.ts';
import { HUE_WORDS } from './hue-words.ts';

/** Stands for "below no code" in the list of codes: an id is never empty. */
const NOTHING = 'nothing';

/**
 * What can become of the tags that are chosen, all at once. Stays at the foot of the window, so that the list does
 * not move when the first one is chosen.
 *
 * @fires bv-tags-change-wanted - Something is to become of them.
 * @fires bv-tags-chosen - None is to be chosen any more.
 */
@customElement('bv-many-tags-bar')
export class BvManyTagsBar extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        position: sticky;
        inset-block-end: 0;
        z-index: var(--bv-z-sticky);
        padding-block: var(--bv-space-3);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-2);
        padding: var(--bv-space-2) var(--bv-space-3);
        border: 1px solid var(--bv-line-strong);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
      }
      strong {
        font-weight: var(--bv-weight-strong);
      }
      bv-select {
        flex: 1 1 9rem;
        max-inline-size: 12rem;
      }
      .last {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ type: Number }) count = 0;
  @property() kind: Kind = 'code';
  /** Codes that they can stand below. */
  @property({ attribute: false }) parents: readonly TagDto[] = [];
  /** All of them are archived. */
  @property({ type: Boolean }) archived = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (this.count === 0) return nothing;
    const { archived, kind } = this;
    return html`
      <div class="bar" role="group" aria-label=${msg('highlights.many')}>
        <strong aria-live="polite">${msg('highlights.chosen', { count: this.count })}</strong>
        ${kind === 'code' ? this.#below() : nothing}
        ${this.#choice(msg('codebook.hue'), hueOptions(), (value) => ({
          kind: 'hue',
          hue: Number(value),
        }))}
        ${kind === 'lane' || archived || this.count < 2 ? nothing : this.#button('merge')}
        ${kind === 'lane' ? nothing : this.#button(archived ? 'bringBack' : 'archive')}
        <bv-button
          class="last"
          variant="ghost"
          @click=${() => this.dispatchEvent(new BvTagsChosen(new Set()))}
        >
          ${msg('highlights.chooseNone')}
        </bv-button>
      </div>
    `;
  }

  #below() {
    const options: readonly Option[] = [
      { value: NOTHING, label: msg('codebook.noParent') },
      ...this.parents.map(({ id, name }) => ({ value: id, label: name })),
    ];
    return this.#choice(msg('manyTags.below'), options, (value) => ({
      kind: 'place',
      place: { parentId: this.parents.find(({ id }) => id === value)?.id ?? null, beforeId: null },
    }));
  }

  #button(kind: 'merge' | 'archive' | 'bringBack') {
    const words = {
      merge: msg('tagMerge.menu'),
      archive: msg('home.archive'),
      bringBack: msg('home.bringBack'),
    };
    return html`
      <bv-button @click=${() => this.dispatchEvent(new BvTagsChangeWanted({ kind }))}>
        ${words[kind]}
      </bv-button>
    `;
  }

  #choice(label: string, options: readonly Option[], change: (value: string) => ManyTagsChange) {
    return actingSelect(label, options, (value) => {
      this.dispatchEvent(new BvTagsChangeWanted(change(value)));
    });
  }
}

function hueOptions(): readonly Option[] {
  return HUE_WORDS.map((word, index) => ({ value: String(index + 1), label: msg(word) }));
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-many-tags-bar': BvManyTagsBar;
  }
}
