import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PseudonymDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';

/** The key: which real words each pseudonym stands for. */
@customElement('bv-pseudonym-table')
export class BvPseudonymTable extends LitElement {
  static override styles = [
    reset,
    table,
    css`
      td {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) pseudonyms: readonly PseudonymDto[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('privacy.pseudonym')}</th>
            <th scope="col">${msg('privacy.realWords')}</th>
            <th scope="col">${msg('privacy.kind')}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.pseudonyms,
            ({ id }) => id,
            ({ pseudonym, words, kind }) => html`
              <tr>
                <td>${pseudonym}</td>
                <td>${words}</td>
                <td>${msg(`personalDataKind.${kind}`)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-pseudonym-table': BvPseudonymTable;
  }
}
