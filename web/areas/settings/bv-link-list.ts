import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { rowStyles } from './row-styles.ts';
import { BvLinkWithdrawn } from './settings-events.ts';

/** A link that still works, in words. */
export interface OpenLink {
  readonly id: string;
  readonly name: string;
  /** What it gives, and until when. */
  readonly about: string;
}

/**
 * Links that still work, each to be withdrawn.
 *
 * @fires bv-link-withdrawn - One is to become useless at once.
 */
@customElement('bv-link-list')
export class BvLinkList extends LitElement {
  static override styles = [reset, text, rowStyles];

  @property({ attribute: false }) links: readonly OpenLink[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul>
        ${repeat(
          this.links,
          ({ id }) => id,
          ({ id, name, about }) => html`
            <li>
              <div class="words">
                <b>${name}</b>
                <div class="meta">${about}</div>
              </div>
              <bv-button
                label=${msg('settings.withdrawNamed', { name })}
                @click=${() => this.dispatchEvent(new BvLinkWithdrawn(id))}
              >
                ${msg('settings.withdraw')}
              </bv-button>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-link-list': BvLinkList;
  }
}
