import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-confidence.ts';
import '../../research/bv-people-row.ts';
import '../../research/bv-tag-chip.ts';
import '../../research/bv-verdict-badge.ts';
import { verdictColours } from '../../research/verdict-colours.ts';
import type { Hue } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import type { HypothesisRow, VerdictGroup } from './hypothesis-rows.ts';
import { countedOf, decidingLine } from './deciding-words.ts';
import { verdictNews } from './verdict-news.ts';

/**
 * Hypotheses side by side, a column a verdict, for the meeting in which they are talked through. What is where was
 * computed: nothing is dragged from one verdict to another.
 */
@customElement('bv-hypothesis-board')
export class BvHypothesisBoard extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    verdictColours,
    css`
      :host {
        display: block;
        overflow-x: auto;
        scroll-snap-type: x proximity;
      }
      .columns {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(11.5rem, 1fr);
        gap: var(--bv-space-3);
        align-items: start;
      }
      section {
        scroll-snap-align: start;
        min-block-size: 100%;
        padding: var(--bv-space-2);
        border-block-start: 2px solid var(--verdict-line);
        background: var(--bv-sunken);
        border-radius: 0 0 var(--bv-radius-3) var(--bv-radius-3);
      }
      h2 {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding-block-end: var(--bv-space-2);
      }
      li {
        position: relative;
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: var(--bv-space-2);
        padding: var(--bv-space-3);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
      }
      li + li {
        margin-block-start: var(--bv-space-2);
      }
      li:hover {
        border-color: var(--bv-line-strong);
      }
      a {
        color: inherit;
        text-decoration: none;
      }
      /* The whole card is the link. */
      a::after {
        content: '';
        position: absolute;
        inset: 0;
        border-radius: var(--bv-radius-3);
      }
      a:focus-visible {
        box-shadow: none;
      }
      a:focus-visible::after {
        box-shadow: 0 0 0 2px var(--bv-focus);
      }
      .statement {
        font-size: var(--bv-text-md);
        line-height: var(--bv-lh-md);
      }
      .about {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-1) var(--bv-space-2);
      }
      .none {
        padding: var(--bv-space-2) var(--bv-space-1);
      }
      @media (max-width: 48rem) {
        .columns {
          grid-auto-columns: min(18rem, 82vw);
        }
      }
      @media print {
        :host {
          overflow: visible;
        }
        li {
          break-inside: avoid;
        }
      }
    `,
  ];

  /** Every verdict, empty ones too. */
  @property({ attribute: false }) groups: readonly VerdictGroup[] = [];
  /** Where a card leads to. */
  @property({ attribute: false }) hrefOf: (hypothesisId: string) => string = (id) => `#${id}`;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <div class="columns" @keydown=${this.#keyed}>${this.groups.map((group) => this.#column(group))}</div>
    `;
  }

  /** Moves the focus to the next (1) or previous (−1) card, column by column; to the first when none has it. */
  move(step: 1 | -1): void {
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('a')];
    const now = links.findIndex((link) => link === this.shadowRoot?.activeElement);
    const next = now < 0 ? links[0] : links[now + step];
    showFocused(next);
  }

  /** Arrows go from card to card as they stand: up and down in a column, sideways to the next that has cards. */
  readonly #keyed = (event: KeyboardEvent): void => {
    const step = ARROWS[event.key];
    const isChord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (!step || isChord) return;
    const next = this.#cardFrom(this.shadowRoot?.activeElement ?? null, step);
    if (!next) return;
    event.preventDefault();
    showFocused(next);
  };

  #cardFrom(link: Element | null, { columns, rows }: Step): HTMLElement | undefined {
    const cards = [...this.renderRoot.querySelectorAll('ul')].map((column) => [
      ...column.querySelectorAll<HTMLElement>('a'),
    ]);
    const at = cards.findIndex((links) => links.some((one) => one === link));
    const row = cards[at]?.findIndex((one) => one === link) ?? -1;
    const column = row < 0 ? undefined : cards[at + columns];
    return column?.[Math.min(row + rows, column.length - 1)];
  }

  #column({ verdict, rows }: VerdictGroup) {
    return html`
      <section data-verdict=${verdict}>
        <h2>
          <bv-verdict-badge .verdict=${verdict}></bv-verdict-badge>
          <span class="meta">${rows.length}</span>
        </h2>
        ${
          rows.length === 0
            ? html`
                <p class="none meta">${msg('hypotheses.boardNone')}</p>
              `
            : html`
                <ul>
                  ${rows.map((row) => this.#card(row))}
                </ul>
              `
        }
      </section>
    `;
  }

  #card({ hypothesis, scope }: HypothesisRow) {
    const { id, number, statement, computed, confidence, override, lastChange } = hypothesis;
    return html`
      <li>
        <span class="statement">
          <span class="meta">H${number}</span>
          <a href=${this.hrefOf(id)}>${statement}</a>
        </span>
        ${computed.metric ? decidingLine(computed.metric) : nothing}
        ${
          computed.metric && countedOf(computed) === 0
            ? nothing
            : html`<bv-people-row
          words
          against=${computed.contradicts}
          mixed=${computed.mixed}
          for=${computed.supports}
          needed=${computed.needed ?? 0}
        ></bv-people-row>`
        }
        <div class="about meta">
          ${
            confidence
              ? html`
                  <span class="visually-hidden">${msg('confidence.label')}:</span>
                  <bv-confidence .value=${confidence}></bv-confidence>
                `
              : nothing
          }
          ${verdictNews(lastChange)}
          ${
            override
              ? html`
                  <bv-verdict-badge
                    .verdict=${override.verdict}
                    .computed=${computed.verdict}
                    set-by=${override.by}
                  ></bv-verdict-badge>
                `
              : nothing
          }
          ${scope.map(
            ({ kind, name, hue }) => html`
              <bv-tag-chip kind=${kind} name=${name} .hue=${hue as Hue}></bv-tag-chip>
            `,
          )}
        </div>
      </li>
    `;
  }
}

interface Step {
  readonly columns: number;
  readonly rows: number;
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowLeft: { columns: -1, rows: 0 },
  ArrowRight: { columns: 1, rows: 0 },
  ArrowUp: { columns: 0, rows: -1 },
  ArrowDown: { columns: 0, rows: 1 },
};

function showFocused(link: HTMLElement | undefined): void {
  link?.focus({ preventScroll: true });
  link?.closest('li')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-hypothesis-board': BvHypothesisBoard;
  }
}
