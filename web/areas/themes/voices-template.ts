import { html } from 'lit';
import type { CountsDto } from '../../api/types.ts';
import { formatNumber, msg } from '../../i18n/index.ts';

/** How many voices are behind something, people first; sources where nobody is named in them. */
export function voicesTemplate({ people, sources, mentions }: CountsDto) {
  const said = msg('themes.mentions', { count: mentions });
  const from = msg('themes.sources', { count: sources });
  if (people === 0)
    return html`
      <b>${from}</b> <span class="faint">· ${said} · ${msg('themes.nobodyNamed')}</span>
    `;
  return html`
    <b>${formatNumber(people)}</b> ${msg('themes.people', { count: people })}
    <span class="faint">· ${from} · ${said}</span>
  `;
}
