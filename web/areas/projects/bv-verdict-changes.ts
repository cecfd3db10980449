import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatAgo, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-verdict-badge.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import type { VerdictChange } from './verdict-changes.ts';

/** Verdicts that became another one, newest first; each leads to its hypothesis. */
@customElement('bv-verdict-changes')
export class BvVerdictChanges extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    css`
      li {
        display: flex;
        gap: var(--bv-space-3);
        padding-block: var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
      li > bv-icon {
        margin-block-start: var(--bv-space-half);
        color: var(--bv-ink-3);
      }
      .words {
        flex: 1;
        min-inline-size: 0;
      }
      a {
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
        text-decoration-thickness: 1px;
      }
      .change {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-2);
        margin-block: var(--bv-space-1);
      }
      .number {
        font-family: var(--bv-font-ui);
        color: var(--bv-ink-2);
      }
    `,
  ];

  @property({ attribute: false }) changes: readonly VerdictChange[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul>
        ${repeat(
          this.changes,
          ({ hypothesis }) => hypothesis.id,
          (change) => this.#change(change),
        )}
      </ul>
    `;
  }

  #change({ hypothesis, projectName, from, to, at }: VerdictChange) {
    const { id, projectId, number, statement } = hypothesis;
    return html`
      <li>
        <bv-icon name="flask-conical"></bv-icon>
        <div class="words">
          <a class="statement" href="/projects/${projectId}/hypotheses/${id}">
            <span class="number">H${number}</span>
            ${statement}
          </a>
          <div class="change">
            <bv-verdict-badge verdict=${from}></bv-verdict-badge>
            <bv-icon name="arrow-right" size="s"></bv-icon>
            <span class="visually-hidden">${msg('home.became')}</span>
            <bv-verdict-badge verdict=${to}></bv-verdict-badge>
          </div>
          <div class="meta">${projectName}</div>
        </div>
        <time class="meta" datetime=${at}>${formatAgo(at)}</time>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-verdict-changes': BvVerdictChanges;
  }
}
