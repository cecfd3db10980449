import { html, nothing } from 'lit';
import type { ThemesDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';

/** What the last grouping changed, in words; nothing after a first one, or when nothing changed. */
export function whatChanged({ themes, run }: ThemesDto) {
  const created = themes.filter(({ change }) => change?.isNew).length;
  const grown = themes.filter(({ change }) => change && !change.isNew && change.joined > 0).length;
  const ended = run?.ended ?? 0;
  const said = [
    created > 0 ? msg('themes.newOnes', { count: created }) : '',
    grown > 0 ? msg('themes.grownOnes', { count: grown }) : '',
    ended > 0 ? msg('themes.endedOnes', { count: ended }) : '',
  ].filter(Boolean);
  if (run?.ended === null || said.length === 0) return nothing;
  return html`
    <p class="meta changed">${msg('themes.whatChanged', { what: said.join(' · ') })}</p>
  `;
}
