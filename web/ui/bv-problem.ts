import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { stateFrame } from '../styles/state.ts';
import './bv-button.ts';
import { BvRetry } from './events.ts';
import './bv-icon.ts';
import { copyText } from './copy-text.ts';

/** What can be read from a failed call; problem documents of the API have all of it. */
interface ProblemLike {
  readonly title?: unknown;
  readonly detail?: unknown;
  readonly code?: unknown;
  readonly instance?: unknown;
}

/**
 * Something failed in this part of the page: what happened, what is safe, Try again. Reads `title`,
 * `detail`, `code` and `instance` of an error that has them.
 *
 * @fires bv-retry - Try again was pressed.
 * @slot actions - More buttons.
 */
@customElement('bv-problem')
export class BvProblem extends LitElement {
  static override styles = [
    reset,
    stateFrame,
    css`
      .state.compact {
        flex-direction: row;
        justify-content: flex-start;
        gap: var(--bv-space-2h);
        padding: var(--bv-space-2h) var(--bv-space-3);
        text-align: start;
        background: var(--bv-danger-soft);
        border: 1px solid var(--bv-danger-line);
        border-radius: var(--bv-radius-2);
      }
      .compact .mark {
        margin: 0;
      }
      .compact h2 {
        font-size: inherit;
        line-height: inherit;
      }
      .compact .words {
        flex: 1;
      }
      .compact p {
        max-inline-size: none;
      }
      @media (max-width: 40rem) {
        .state.compact {
          flex-wrap: wrap;
        }
        .compact .words {
          flex-basis: 70%;
        }
      }
      .compact .actions {
        margin: 0;
      }
    `,
  ];

  /** What was caught. */
  @property({ attribute: false }) error: unknown;
  /** In place of the error's title: "The themes could not be loaded". */
  @property() heading = '';
  /** In place of the error's detail. */
  @property() text = '';
  /** One line with a frame, above something that stays usable. */
  @property({ type: Boolean }) compact = false;
  /** Trying again cannot help. */
  @property({ type: Boolean, attribute: 'no-retry' }) noRetry = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const problem = asProblem(this.error);
    return html`
      <div class="state ${this.compact ? 'compact' : ''}" role="alert">
        <bv-icon class="mark danger" name="circle-alert" size=${this.compact ? 'm' : 'l'}></bv-icon>
        <div class="words">
          <h2>${this.heading || textOf(problem.title) || msg('problem.title')}</h2>
          <p>${this.text || textOf(problem.detail) || msg('problem.detail')}</p>
        </div>
        <div class="actions">
          ${this.#buttons(problem)}
          <slot name="actions"></slot>
        </div>
      </div>
    `;
  }

  #buttons(problem: ProblemLike) {
    const size = this.compact ? 'small' : 'medium';
    const retry = html`
      <bv-button size=${size} icon="refresh-cw" @click=${this.#retry}>
        ${msg('common.tryAgain')}
      </bv-button>
    `;
    const copy = html`
      <bv-button size=${size} variant="ghost" @click=${this.#copy}>
        ${msg('common.copyDetails')}
      </bv-button>
    `;
    return html`
      ${this.noRetry ? nothing : retry}${textOf(problem.code) ? copy : nothing}
    `;
  }

  readonly #retry = (): void => {
    this.dispatchEvent(new BvRetry());
  };

  readonly #copy = (): void => {
    const { title, detail, code, instance } = asProblem(this.error);
    const lines = [title, detail, code, instance].map(textOf).filter((line) => line !== '');
    void copyText(this, lines.join('\n'));
  };
}

function asProblem(error: unknown): ProblemLike {
  return typeof error === 'object' && error !== null ? error : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-problem': BvProblem;
  }
}
