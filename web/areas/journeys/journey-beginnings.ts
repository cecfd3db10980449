import { css, html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-note.ts';

/** What to do first, above a map on which nothing stands yet. */
export function nothingYet(projectId: string, mayTag: boolean) {
  return html`
    <div class="first">
      <bv-note tone="info">
        ${msg('journey.first')}
        ${
          mayTag
            ? html`
                <bv-button size="small" href=${`/projects/${projectId}/sources`}>
                  ${msg('journey.toSources')}
                </bv-button>
              `
            : nothing
        }
      </bv-note>
    </div>
  `;
}

/** Instead of the map of a journey without phases. */
export function noPhases(projectId: string, mayCreate: boolean) {
  return html`
    <bv-empty-state heading=${msg('journey.noPhases')} text=${msg('journey.noPhasesText')}>
      ${
        mayCreate
          ? html`
              <bv-button
                slot="actions"
                variant="primary"
                href=${`/projects/${projectId}/codebook`}
              >
                ${msg('journey.toCodebook')}
              </bv-button>
            `
          : nothing
      }
    </bv-empty-state>
  `;
}

export const beginningStyles = css`
  .first {
    padding: var(--bv-space-3) var(--bv-space-4);
  }
`;
