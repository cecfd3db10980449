import { html, nothing } from 'lit';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';

/** What the server compares texts by; an id that is not here is shown as it is. */
const VECTOR_NAMES: Readonly<Record<string, PlainMessageKey>> = {
  'use-lite-1': 'themes.by.sentences',
  'static-1': 'themes.by.meaning',
  'static-2': 'themes.by.meaning',
  'lexical-1': 'themes.by.wording',
  'codes-1': 'themes.by.codes',
};
/** Begins the id of an operator's model; its name follows. */
const OPERATOR = 'endpoint:';

/** What texts were compared by, and what they were to be compared by. */
interface Compared {
  readonly vectors: readonly string[];
  readonly operatorModel: string | null;
}

/** What texts were compared by, so that nobody takes more for granted: also that an operator's model was not. */
export function comparedBy({ vectors, operatorModel }: Compared) {
  if (vectors.length === 0) return nothing;
  const what = vectors.map(nameOf).join(' · ');
  const isElsewhere = vectors.some((id) => id.startsWith(OPERATOR));
  const isMissing = operatorModel !== null && !vectors.includes(operatorModel);
  return html`
    <p class="meta by">
      ${isElsewhere ? msg('themes.comparedElsewhere', { what }) : msg('themes.comparedBy', { what })}
      ${isMissing ? msg('themes.withoutModel', { model: modelOf(operatorModel) }) : nothing}
    </p>
  `;
}

function nameOf(id: string): string {
  if (id.startsWith(OPERATOR)) return msg('themes.by.model', { model: modelOf(id) });
  const key = VECTOR_NAMES[id];
  return key ? msg(key) : id;
}

function modelOf(id: string): string {
  return id.slice(OPERATOR.length);
}
