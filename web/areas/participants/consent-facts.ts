import { html, nothing } from 'lit';
import type { ParticipantDto } from '../../api/types.ts';
import { formatDate, msg } from '../../i18n/index.ts';

/** Who may see the words, since when, and where the paper is; only what is known. Nobody may after a withdrawal. */
export function consentFacts({
  consent,
  consentScope,
  consentOn,
  consentDocument,
}: ParticipantDto) {
  const facts = [
    {
      name: msg('participants.consentScope'),
      value: consent === 'withdrawn' ? '' : msg(`consentScope.${consentScope ?? 'none'}`),
    },
    { name: msg('participants.consentOn'), value: consentOn && formatDate(consentOn, 'short') },
    { name: msg('participants.consentDocument'), value: consentDocument },
  ];
  return html`
    <dl>
      ${facts.map(({ name, value }) =>
        value
          ? html`
              <div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>
            `
          : nothing,
      )}
    </dl>
  `;
}
