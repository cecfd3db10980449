import { html, nothing } from 'lit';
import type { ParticipantDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';

/** An organisation or a household, and who else is of it. */
export function unitFact(name: string, value: string | null, others: readonly ParticipantDto[]) {
  if (value === null) return nothing;
  return html`
      <div>
        <dt>${name}</dt>
        <dd class="chips">
          <span>${value}</span>
          ${
            others.length === 0
              ? nothing
              : html`
                  <span class="meta">${msg('participants.together')}</span>
                `
          }
          ${others.map(
            ({ id, projectId, pseudonym }) => html`
              <bv-person-chip
                name=${pseudonym}
                href="/projects/${projectId}/participants/${id}"
              ></bv-person-chip>
            `,
          )}
        </dd>
      </div>
    `;
}
