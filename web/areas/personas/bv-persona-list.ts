import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PersonaDto } from '../../api/types.ts';
import { personaHref } from '../../app/places.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { type Hue, hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';

/** The personas of a project, as links to the page of each. */
@customElement('bv-persona-list')
export class BvPersonaList extends LitElement {
  static override styles = [
    reset,
    text,
    hues,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-2);
      }
      a {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--bv-space-2);
        min-block-size: var(--bv-toolbar);
        padding-inline: var(--bv-space-3);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-3);
        color: var(--bv-ink-2);
        text-decoration: none;
      }
      a:hover {
        border-color: var(--bv-line-control);
        color: var(--bv-ink);
      }
      a[aria-current] {
        border-color: var(--bv-accent);
        box-shadow: inset 0 -0.125rem 0 var(--bv-accent);
        color: var(--bv-ink);
      }
      bv-icon {
        color: var(--hue-solid);
      }
    `,
  ];

  @property({ attribute: false }) personas: readonly PersonaDto[] = [];
  @property({ attribute: 'project-id' }) projectId = '';
  /** The id of the one that is shown. */
  @property() current = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <nav aria-label=${msg('personas.choose')}>
        <ul>
          ${this.personas.map(
            ({ id, name, hue, participants }) => html`
              <li>
                <a
                  href=${personaHref(this.projectId, id)}
                  aria-current=${id === this.current ? 'page' : nothing}
                >
                  <bv-icon name="user" data-hue=${hue as Hue}></bv-icon>
                  <span>${name}</span>
                  <span class="meta">
                    ${msg('personas.participants', { count: participants })}
                  </span>
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
    'bv-persona-list': BvPersonaList;
  }
}
