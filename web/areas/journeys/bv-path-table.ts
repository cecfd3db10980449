import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { JourneyPathsDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-show-more.ts';
import { BvPathOpened } from './path-events.ts';

const SHOWN_AT_ONCE = 20;

/**
 * Every step from one touchpoint to the next as a table: what the picture draws, in words.
 *
 * @fires bv-path-opened - The quotes of a step are to be shown.
 */
@customElement('bv-path-table')
export class BvPathTable extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    table,
    css`
      :host {
        display: block;
        max-inline-size: 52rem;
      }
      tr.on td {
        background: var(--bv-active);
      }
    `,
  ];

  @property({ attribute: false }) paths: JourneyPathsDto | undefined;
  /** What is open. */
  @property() along = '';

  @state() private shown = SHOWN_AT_ONCE;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { paths } = this;
    if (!paths) return nothing;
    const names = new Map<string, string>(paths.touchpoints.map(({ id, name }) => [id, name]));
    return html`
      <table>
        <caption class="visually-hidden">
          ${msg('paths.steps')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${msg('paths.from')}</th>
            <th scope="col">${msg('paths.to')}</th>
            <th scope="col">${msg('paths.people')}</th>
          </tr>
        </thead>
        <tbody>
          ${paths.steps
            .slice(0, this.shown)
            .map(({ fromId, toId, people }) =>
              this.#row(names.get(fromId), names.get(toId), people, `${fromId},${toId}`),
            )}
        </tbody>
      </table>
      <bv-show-more
        .shown=${Math.min(this.shown, paths.steps.length)}
        .total=${paths.steps.length}
        .step=${SHOWN_AT_ONCE}
        @bv-more=${() => (this.shown += SHOWN_AT_ONCE)}
      ></bv-show-more>
    `;
  }

  #row(from: string | undefined, to: string | undefined, people: number, along: string) {
    return html`
      <tr class=${along === this.along ? 'on' : ''}>
        <td>${from}</td>
        <td>${to}</td>
        <td>
          <button
            type="button"
            class="receipt"
            @click=${() => this.dispatchEvent(new BvPathOpened(along))}
          >
            ${msg('people.count', { count: people })}
          </button>
        </td>
      </tr>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-path-table': BvPathTable;
  }
}
