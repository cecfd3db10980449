import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import { isLost, type NamedPlace, type PlacedWords } from './placed-words.ts';
import { BvPlaceChosen } from './table-events.ts';

const NOWHERE = 'nowhere';

/**
 * The phases and touchpoints that a spreadsheet names, each with what it means; those that are not found are offered
 * for choosing, first.
 *
 * @fires bv-place-chosen - Words mean something else.
 */
@customElement('bv-place-list')
export class BvPlaceList extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: grid;
        gap: var(--bv-space-2);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 18rem;
        gap: var(--bv-space-2) var(--bv-space-6);
        align-items: center;
        padding-block: var(--bv-space-2);
        border-block-end: 1px solid var(--bv-line);
      }
      b {
        overflow-wrap: anywhere;
      }
      @media (max-width: 52rem) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({ attribute: false }) places: readonly PlacedWords[] = [];
  @property({ attribute: false }) known: readonly NamedPlace[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const lost = this.places.filter(isLost);
    return html`
      <p class="meta">${msg('tables.placesHint')}</p>
      ${
        lost.length > 0
          ? html`
              <bv-note tone="warning">${msg('tables.placesLeft', { count: lost.length })}</bv-note>
            `
          : nothing
      }
      <ul>
        ${[...lost, ...this.places.filter((one) => !isLost(one))].map((one) => this.#place(one))}
      </ul>
    `;
  }

  #place(placed: PlacedWords) {
    const { kind, words, found } = placed;
    const placeholder = found.kind === 'several' ? 'tables.placeSeveral' : 'tables.placeUnknown';
    return html`
      <li>
        <div>
          <b>${words}</b>
          <div class="meta">${msg(`columnRole.${kind}`)}</div>
        </div>
        <bv-select
          label=${msg('tables.placeOf', { words })}
          label-hidden
          placeholder=${isLost(placed) ? msg(placeholder) : ''}
          .value=${valueOf(found)}
          .options=${[
            { value: NOWHERE, label: msg('tables.placeNowhere') },
            ...this.known
              .filter((one) => one.kind === kind)
              .map(({ id, label }) => ({ value: id, label })),
          ]}
          @bv-change=${({ value }: BvChange) => this.#choose(placed, value)}
        ></bv-select>
      </li>
    `;
  }

  #choose({ kind, words }: PlacedWords, value: string): void {
    const tagId = value === NOWHERE ? null : value;
    this.dispatchEvent(new BvPlaceChosen({ kind, words, tagId }));
  }
}

function valueOf(found: PlacedWords['found']): string {
  if (found.kind === 'found') return found.tagId;
  return found.kind === 'nowhere' ? NOWHERE : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-place-list': BvPlaceList;
  }
}
