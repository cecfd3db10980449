import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { nearDuplicates } from '../../../core/codebook/near-duplicates.ts';
import type { TagDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { BvLookAlike } from './codebook-events.ts';
import { countWords } from './tag-words.ts';

/** How many pairs stand there before somebody asks for the rest. */
const SHOWN_FIRST = 3;

/**
 * Tags whose names look alike, to be merged or told apart. Nothing when there are none.
 *
 * @fires bv-look-alike - What two of them are.
 */
@customElement('bv-look-alikes')
export class BvLookAlikes extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      section {
        margin-block-end: var(--bv-space-6);
        padding: var(--bv-space-3) var(--bv-space-4);
        border-radius: var(--bv-radius-3);
        background: var(--bv-sunken);
      }
      ul {
        margin-block-start: var(--bv-space-2);
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-1) var(--bv-space-3);
        padding-block: var(--bv-space-1);
      }
      .pair {
        flex: 1 1 16rem;
      }
      strong {
        font-weight: var(--bv-weight-medium);
      }
    `,
  ];

  @property({ attribute: false }) tags: readonly TagDto[] = [];

  @state() private showsAll = false;
  #pairs: readonly (readonly [TagDto, TagDto])[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('tags')) this.#pairs = nearDuplicates(this.tags).map(({ tags }) => tags);
  }

  override render() {
    const pairs = this.#pairs;
    if (pairs.length === 0) return nothing;
    const shown = this.showsAll ? pairs : pairs.slice(0, SHOWN_FIRST);
    const rest = pairs.length - shown.length;
    return html`
      <section aria-labelledby="heading">
        <h2 id="heading" class="label">${msg('lookAlike.heading')}</h2>
        <ul>
          ${repeat(
            shown,
            ([one, other]) => `${one.id} ${other.id}`,
            (pair) => this.#pair(pair),
          )}
        </ul>
        ${
          rest > 0
            ? html`
                <bv-button size="small" variant="ghost" @click=${() => (this.showsAll = true)}>
                  ${msg('lookAlike.more', { count: rest })}
                </bv-button>
              `
            : nothing
        }
      </section>
    `;
  }

  #pair(pair: readonly [TagDto, TagDto]) {
    const [one, other] = pair;
    const names = { one: one.name, other: other.name };
    const say = (what: BvLookAlike['what']) => () =>
      this.dispatchEvent(new BvLookAlike(what, pair));
    return html`
      <li>
        <span class="pair">
          <strong>${one.name}</strong>
          <span class="meta">${countWords(one)}</span>
          ·
          <strong>${other.name}</strong>
          <span class="meta">${countWords(other)}</span>
        </span>
        <bv-button size="small" label=${msg('lookAlike.mergeThese', names)} @click=${say('merge')}>
          ${msg('lookAlike.merge')}
        </bv-button>
        <bv-button
          size="small"
          variant="ghost"
          label=${msg('lookAlike.distinctThese', names)}
          @click=${say('distinct')}
        >
          ${msg('lookAlike.distinct')}
        </bv-button>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-look-alikes': BvLookAlikes;
  }
}
