import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JourneyPathsDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import { BvPathOpened } from './path-events.ts';

/**
 * The paths of three touchpoints and more that several people told of, and where most accounts end.
 *
 * @fires bv-path-opened - The quotes of a path are to be shown.
 */
@customElement('bv-common-paths')
export class BvCommonPaths extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--bv-space-1) var(--bv-space-3);
        padding-block: var(--bv-space-2);
        border-block-end: 1px solid var(--bv-line);
      }
      ul {
        max-inline-size: 52rem;
        margin-block: var(--bv-space-2) 0;
      }
    `,
  ];

  @property({ attribute: false }) paths: JourneyPathsDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { paths } = this;
    if (!paths) return nothing;
    if (paths.common.length === 0)
      return html`
        <p class="muted">${msg('paths.noneCommon')}</p>
      `;
    const names = new Map<string, string>(paths.touchpoints.map(({ id, name }) => [id, name]));
    return html`
      <ul>
        ${paths.common.map(
          ({ touchpointIds, people }) => html`
            <li>
              <span>${touchpointIds.map((id) => names.get(id)).join(' → ')}</span>
              <button
                type="button"
                class="receipt"
                @click=${() => this.dispatchEvent(new BvPathOpened(touchpointIds.join(',')))}
              >
                ${msg('journey.peopleOf', { people, all: paths.people })}
              </button>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-common-paths': BvCommonPaths;
  }
}
