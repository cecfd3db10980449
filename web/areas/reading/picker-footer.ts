import { html } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-kbd.ts';
import { shownKey } from './key-groups.ts';
import { readKeys } from './key-map.ts';

/** Keys of the text that do without the picker, and what they do. */
const FOOTER_KEYS = [
  ['words', 'reading.keyWords'],
  ['repeat', 'reading.keyRepeat'],
  ['note', 'reading.keyNote'],
] as const;

/** Which keys do what the picker does, but quicker: as whoever tags chose them. */
export function pickerFooter() {
  const keys = readKeys();
  return html`
      <footer aria-hidden="true">
        ${FOOTER_KEYS.filter(([action]) => keys[action] !== '').map(
          ([action, word]) => html`
            <span><bv-kbd keys=${shownKey(keys[action])}></bv-kbd>${msg(word)}</span>
          `,
        )}
        <span><bv-kbd keys="Esc"></bv-kbd>${msg('reading.keyClose')}</span>
      </footer>
    `;
}
