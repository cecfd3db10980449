import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { cssProperties } from '../../styles/css-properties.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';

/** Above this many, people become one bar. */
const CELLS_MAX = 12;

/** How many people of a persona are in a theme. */
export interface PersonaShare {
  readonly id: string;
  readonly name: string;
  readonly hue: number;
  readonly people: number;
  /** How many the persona has in all. */
  readonly of: number;
}

/** A line for each persona: a cell for each of its people, filled when they are in the theme. */
@customElement('bv-persona-spread')
export class BvPersonaSpread extends LitElement {
  static override styles = [
    reset,
    text,
    hues,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        gap: var(--bv-space-half);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 8rem) minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--bv-space-2);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-ink-2);
      }
      .cells {
        display: flex;
        gap: 2px;
      }
      i {
        flex: 0 1 0.6875rem;
        block-size: 0.5rem;
        border-radius: 1px;
        box-shadow: inset 0 0 0 1px var(--bv-line-strong);
      }
      i.on {
        background: var(--hue-solid);
        box-shadow: none;
      }
      .bar {
        block-size: 0.5rem;
        border-radius: 1px;
        background: linear-gradient(
          to right,
          var(--hue-solid) calc(var(--share) * 100%),
          var(--bv-line-strong) 0
        );
      }
      .number {
        font-size: var(--bv-text-xs);
        color: var(--bv-ink-3);
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) shares: readonly PersonaShare[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul>
        ${this.shares.map(
          (share) => html`
            <li data-hue=${share.hue}>
              <span class="truncate" title=${share.name}>${share.name}</span>
              ${share.of > CELLS_MAX ? bar(share) : cells(share)}
              <span class="number">
                ${msg('themes.peopleOf', { people: share.people, of: share.of })}
              </span>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

function cells({ people, of }: PersonaShare) {
  return html`
    <span class="cells" aria-hidden="true">
      ${Array.from(
        { length: of },
        (_, index) => html`
          <i class=${index < people ? 'on' : ''}></i>
        `,
      )}
    </span>
  `;
}

function bar({ people, of }: PersonaShare) {
  return html`
    <span class="bar" aria-hidden="true" ${cssProperties({ '--share': people / of })}></span>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-persona-spread': BvPersonaSpread;
  }
}
