import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { placeHref } from '../../app/places.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import type { IconName } from '../../ui/icons.ts';
import type { NextStep } from './next-steps.ts';

const ICONS: Readonly<Record<NextStep['kind'], IconName>> = {
  addSources: 'file-up',
  highlight: 'book-open',
  state: 'flask-conical',
  test: 'circle-dashed',
};

/** What each project needs next; every line leads to where it is done. */
@customElement('bv-next-steps')
export class BvNextSteps extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      a {
        display: flex;
        align-items: baseline;
        gap: var(--bv-space-3);
        padding-block: var(--bv-space-2h);
        border-block-end: 1px solid var(--bv-line);
        color: inherit;
        text-decoration: none;
      }
      a:hover .words {
        text-decoration: underline;
        text-decoration-thickness: 1px;
      }
      bv-icon {
        align-self: start;
        margin-block-start: var(--bv-space-half);
        color: var(--bv-ink-3);
      }
      .grow {
        display: flex;
        flex-direction: column;
        flex: 1;
        min-inline-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) steps: readonly NextStep[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul>
        ${this.steps.map(
          ({ kind, place, projectId, projectName, count }) => html`
            <li>
              <a href=${placeHref(place, projectId)}>
                <bv-icon name=${ICONS[kind]}></bv-icon>
                <span class="grow">
                  <span class="words">${msg(`next.${kind}`)}</span>
                  <span class="meta">${projectName}</span>
                </span>
                ${
                  count > 0
                    ? html`
                        <b>${formatNumber(count)}</b>
                      `
                    : ''
                }
              </a>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-next-steps': BvNextSteps;
  }
}
