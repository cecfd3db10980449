import { html, nothing } from 'lit';
import type { ThemesDto } from '../../api/types.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';

/** What the server compares texts by; an id that is not here is shown as it is. */
const VECTOR_NAMES: Readonly<Record<string, PlainMessageKey>> = {
  'use-lite-1': 'themes.by.sentences',
  'static-1': 'themes.by.meaning',
  'lexical-1': 'themes.by.wording',
};

/** What the highlights of a run were compared by, so that nobody takes more for granted. */
export function comparedBy({ vectors }: Pick<NonNullable<ThemesDto['run']>, 'vectors'>) {
  if (vectors.length === 0) return nothing;
  const names = vectors.map((id) => {
    const key = VECTOR_NAMES[id];
    return key ? msg(key) : id;
  });
  return html`
    <p class="meta by">${msg('themes.comparedBy', { what: names.join(' · ') })}</p>
  `;
}
