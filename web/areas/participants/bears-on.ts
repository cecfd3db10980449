import { html, nothing } from 'lit';
import { formatNumber, msg } from '../../i18n/index.ts';
import '../../research/bv-verdict-badge.ts';
import type { ParticipantDetail } from './participant-detail.ts';

/** The hypotheses that somebody's words bear on, with how many quotes each rests on. */
export function bearsOn({ participant, hypotheses }: ParticipantDetail) {
  if (hypotheses.length === 0) return nothing;
  return html`
    <section aria-labelledby="carries">
      <h2 class="heading" id="carries">
        ${msg('participants.carries', { name: participant.pseudonym })}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('evidence.hypothesis')}</th>
            <th scope="col">${msg('hypotheses.verdict')}</th>
            <th scope="col" class="number">${msg('participants.quotes')}</th>
          </tr>
        </thead>
        <tbody>
          ${hypotheses.map(
            ({
              hypothesis: { id, projectId, number, statement, computed, override },
              mentions,
            }) => html`
              <tr>
                <td class="statement">
                  <span class="meta">H${number}</span>
                  <a href="/projects/${projectId}/hypotheses/${id}">${statement}</a>
                </td>
                <td class="verdict">
                  <bv-verdict-badge .verdict=${computed.verdict}></bv-verdict-badge>
                  ${
                    override
                      ? html`
                          <span class="meta">
                            ${msg('participants.overridden', {
                              verdict: msg(`verdict.${override.verdict}`),
                            })}
                          </span>
                        `
                      : nothing
                  }
                </td>
                <td class="number">
                  <a
                    href=${`/projects/${projectId}/evidence?participant=${participant.id}&hypothesis=${id}`}
                  >
                    ${formatNumber(mentions)}
                  </a>
                </td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </section>
  `;
}
