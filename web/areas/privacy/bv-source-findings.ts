import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SourcePersonalDataDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';

/** Sources with how much personal data each has; each leads to its review. */
@customElement('bv-source-findings')
export class BvSourceFindings extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--bv-space-1) var(--bv-space-4);
        padding-block: var(--bv-space-2);
        border-block-end: 1px solid var(--bv-line);
      }
      a {
        overflow-wrap: anywhere;
        color: var(--bv-ink);
      }
      .open {
        color: var(--bv-accent);
        font-weight: var(--bv-weight-medium);
      }
    `,
  ];

  @property() projectId = '';
  @property({ attribute: false }) sources: readonly SourcePersonalDataDto[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul>
        ${repeat(
          this.sources,
          ({ sourceId }) => sourceId,
          (source) => html`
            <li>
              <a href=${`/projects/${this.projectId}/sources/${source.sourceId}/personal-data`}>
                ${source.title}
              </a>
              <span class=${source.proposed + source.accepted > 0 ? 'open' : 'faint'}>
                ${stateOf(source)}
              </span>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

function stateOf({ proposed, accepted, replaced, searched }: SourcePersonalDataDto): string {
  const parts = [
    ...(proposed > 0 ? [msg('privacy.proposedCount', { count: proposed })] : []),
    ...(accepted > 0 ? [msg('privacy.acceptedCount', { count: accepted })] : []),
    ...(replaced > 0 ? [msg('privacy.replacedCount', { count: replaced })] : []),
  ];
  if (!searched) return msg('privacy.notSearched');
  return parts.length > 0 ? parts.join(' · ') : msg('privacy.clean');
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-source-findings': BvSourceFindings;
  }
}
