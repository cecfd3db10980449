import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import type { PreviewedPerson } from './people-preview.ts';

/** What the first people of a spreadsheet become. */
@customElement('bv-people-preview')
export class BvPeoplePreview extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      article {
        padding: var(--bv-space-3) var(--bv-space-4);
        margin-block-end: var(--bv-space-3);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
        overflow-wrap: anywhere;
      }
      dl {
        margin-block-start: var(--bv-space-2);
      }
      dt {
        color: var(--bv-ink-2);
        margin-block-start: var(--bv-space-2);
      }
      dd {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) people: readonly PreviewedPerson[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (this.people.length === 0)
      return html`
        <p class="meta">${msg('tables.nothing')}</p>
      `;
    return this.people.map(
      ({ name, facts, answers }) => html`
        <article>
          <h3 class="subheading">${name}</h3>
          ${
            facts.length > 0
              ? html`
                  <p class="meta">${facts.join(' · ')}</p>
                `
              : nothing
          }
          <dl>
            ${answers.map(
              ({ question, answer }) => html`
                <dt class="meta">${question}</dt>
                <dd>${answer}</dd>
              `,
            )}
          </dl>
        </article>
      `,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-people-preview': BvPeoplePreview;
  }
}
