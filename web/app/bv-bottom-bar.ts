import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import '../ui/bv-icon.ts';
import { HOME, phonePlacesFor, placeHref, SETTINGS, type Place } from './places.ts';

/** The places that a phone shows at the bottom; without a project, home and settings. */
@customElement('bv-bottom-bar')
export class BvBottomBar extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        min-block-size: var(--bv-bottombar);
        padding-block-end: env(safe-area-inset-bottom);
        border-block-start: 1px solid var(--bv-line);
        background: var(--bv-raised);
      }
      a {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: var(--bv-space-1);
        block-size: 100%;
        color: var(--bv-ink-3);
        font-size: var(--bv-text-xs);
        line-height: 1;
        font-weight: var(--bv-weight-medium);
        text-decoration: none;
      }
      a[aria-current] {
        color: var(--bv-ink);
      }
    `,
  ];

  @property() place: Place | undefined;
  @property() project: string | undefined;
  /** What somebody may do here decides what they see. */
  @property({ attribute: false }) workspaceRole: string | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const shown = this.project ? phonePlacesFor(this.workspaceRole) : [SETTINGS];
    return html`
      <nav aria-label=${msg('shell.places')}>
        <ul>
          ${[HOME, ...shown].map(
            (entry) => html`
              <li>
                <a
                  href=${placeHref(entry.place, this.project)}
                  aria-current=${entry.place === this.place ? 'page' : nothing}
                >
                  <bv-icon name=${entry.icon} size="l"></bv-icon>
                  ${msg(entry.word)}
                </a>
              </li>
            `,
          )}
        </ul>
      </nav>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-bottom-bar': BvBottomBar;
  }
}
