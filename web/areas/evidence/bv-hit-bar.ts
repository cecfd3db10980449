import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-kbd.ts';
import { BvClosed } from '../../ui/events.ts';
import { BvHitLinkWanted } from './hit-events.ts';

/**
 * How many hits are chosen, of how many people, and that they are to be linked.
 *
 * @fires bv-hit-link-wanted - All that are chosen.
 * @fires bv-closed - None is to be chosen any more.
 */
@customElement('bv-hit-bar')
export class BvHitBar extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-2) var(--bv-space-3);
        padding: var(--bv-space-2) var(--bv-space-3);
        border: 1px solid var(--bv-line-strong);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
        box-shadow: var(--bv-shadow-1);
      }
      strong {
        font-weight: var(--bv-weight-strong);
      }
      .last {
        margin-inline-start: auto;
      }
      @media (max-width: 40rem) {
        bv-kbd {
          display: none;
        }
      }
    `,
  ];

  @property({ type: Number }) count = 0;
  @property({ type: Number }) people = 0;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <div class="bar" role="group" aria-label=${msg('highlights.many')}>
        <strong aria-live="polite">
          ${msg('highlights.chosen', { count: this.count })},
          ${msg('findEvidence.ofPeople', { count: this.people })}
        </strong>
        <bv-button
          icon="flask-conical"
          @click=${() => this.dispatchEvent(new BvHitLinkWanted())}
        >
          ${msg('highlights.link')}
          <bv-kbd slot="end" keys="l"></bv-kbd>
        </bv-button>
        <bv-button
          class="last"
          variant="ghost"
          @click=${() => this.dispatchEvent(new BvClosed())}
        >
          ${msg('highlights.chooseNone')}
        </bv-button>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-hit-bar': BvHitBar;
  }
}
