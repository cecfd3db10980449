import { css, html, nothing } from 'lit';
import type { JourneyMapDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-skeleton.ts';
import './bv-journey-within.ts';

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

/** Before it is known what there is. */
export function waiting() {
  return html`
    <div class="waiting"><bv-skeleton count="6"></bv-skeleton></div>
  `;
}

/** Instead of the map of a journey without phases. @param map - Undefined where the project has no journey. */
export function noPhases(map: JourneyMapDto | undefined, projectId: string, mayCreate: boolean) {
  return html`
    <bv-journey-within .map=${map}></bv-journey-within>
    <bv-empty-state heading=${msg('journey.noPhases')} text=${msg('journey.noPhasesText')}>
      ${
        mayCreate
          ? html`
              <bv-button
                slot="actions"
                variant="primary"
                href=${`/projects/${projectId}/codebook?kind=phase`}
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
  .waiting {
    padding: var(--bv-space-6);
  }
`;
