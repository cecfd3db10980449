import { html } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';

/** Words that somebody meant, and how another person corrected them meanwhile. */
export interface ChangedWords {
  readonly was: string;
  /** Empty when they were taken out. */
  readonly now: string;
}

/** Says that nothing was marked, as the words are others by now, and shows both. */
export function wordsChangedNotice({ was, now }: ChangedWords, onClose: () => void) {
  return html`
    <div class="notice">
      <bv-note tone="warning">
        <b role="status">${msg('reading.wordsChanged')}</b>
        <p>
          ${msg('reading.wordsWere')}
          <del>${msg('common.quoted', { words: was })}</del>
        </p>
        <p>
          ${msg(now === '' ? 'reading.wordsGone' : 'reading.wordsAre')}
          ${
            now === ''
              ? ''
              : html`
                  <ins>${msg('common.quoted', { words: now })}</ins>
                `
          }
        </p>
        <bv-button size="small" @click=${onClose}>${msg('common.close')}</bv-button>
      </bv-note>
    </div>
  `;
}
