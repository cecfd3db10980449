import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg, type PlainMessageKey } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-icon.ts';
import type { IconName } from '../../ui/icons.ts';

/** The pages of one journey, by the end of their address. */
const VIEWS: readonly {
  readonly path: string;
  readonly word: PlainMessageKey;
  readonly icon: IconName;
}[] = [
  { path: '', word: 'journey.view.map', icon: 'route' },
  { path: '/coverage', word: 'journey.view.coverage', icon: 'circle-dashed' },
  { path: '/paths', word: 'journey.view.paths', icon: 'footprints' },
  { path: '/compare', word: 'journey.view.compare', icon: 'columns-3' },
  { path: '/days', word: 'journey.view.days', icon: 'calendar' },
];

/** The ways to look at one journey, as links. */
@customElement('bv-journey-views')
export class BvJourneyViews extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        flex: none;
      }
      ul {
        display: flex;
        gap: var(--bv-space-1);
        margin-inline-start: calc(-1 * var(--bv-space-2));
      }
      a {
        display: flex;
        align-items: center;
        gap: var(--bv-space-1h);
        min-block-size: var(--bv-control-md);
        padding-inline: var(--bv-space-2);
        border-radius: var(--bv-radius-2);
        color: var(--bv-ink-2);
        text-decoration: none;
        white-space: nowrap;
      }
      a:hover {
        background: var(--bv-hover);
        color: var(--bv-ink);
      }
      a[aria-current] {
        color: var(--bv-ink);
        font-weight: var(--bv-weight-medium);
        box-shadow: inset 0 -2px 0 var(--bv-ink);
        border-radius: 0;
      }
      @media (max-width: 40rem) {
        a {
          min-block-size: var(--bv-toolbar);
          padding-inline: var(--bv-space-2h);
        }
        /* The icons leave room for what belongs to the view. */
        a:not([aria-current]) span {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  /** Which journey; empty: the first of the project. */
  @property({ attribute: 'journey-id' }) journeyId = '';
  /** The end of the address of the view that is shown. */
  @property() current = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const which = this.journeyId ? `?journey=${encodeURIComponent(this.journeyId)}` : '';
    return html`
      <nav aria-label=${msg('journey.views')}>
        <ul>
          ${VIEWS.map(
            ({ path, word, icon }) => html`
              <li>
                <a
                  href=${`/projects/${this.projectId}/journey${path}${which}`}
                  aria-current=${path === this.current ? 'page' : nothing}
                >
                  <bv-icon name=${icon} size="s"></bv-icon>
                  <span>${msg(word)}</span>
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
    'bv-journey-views': BvJourneyViews;
  }
}
