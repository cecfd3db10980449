import { html, nothing } from 'lit';
import { formatShare, msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-meter.ts';
import '../../ui/bv-note.ts';
import type { CorrectionOutcome, Reworded } from './correction-outcome.ts';

/** So many are listed with their words; the rest are counted. */
const LISTED_MAX = 20;

/** A corrected file is on its way, or is being read. */
export function workingNotice(name: string, share: number, onCancel: () => void) {
  const state = share < 1 ? formatShare(share) : msg('uploadState.reading');
  return html`
    <div class="notice still">
      <bv-note icon="file-up">
        <b>${name}</b>
        <span role="status">${state}</span>
        <bv-meter progress tone="accent" label=${name} .value=${share}></bv-meter>
        <bv-button size="small" variant="ghost" @click=${onCancel}>${msg('common.cancel')}</bv-button>
      </bv-note>
    </div>
  `;
}

/** A corrected file was refused, and why. */
export function refusedNotice(name: string, problem: string, onClose: () => void) {
  return html`
    <div class="notice still">
      <bv-note tone="danger">
        <p>
          <b>${name}</b>
          ${msg('correction.refused')}
        </p>
        <p>${problem}</p>
        <bv-button size="small" @click=${onClose}>${msg('common.close')}</bv-button>
      </bv-note>
    </div>
  `;
}

/** What a correction did to the highlights: how many kept their words, which have others, how many lost them. */
export function outcomeNotice(
  { kept, reworded, lost, found }: CorrectionOutcome,
  onShow: (highlightId: string) => void,
  onClose: () => void,
) {
  const lines = [
    msg('correction.kept', { count: kept }),
    found > 0 ? msg('correction.found', { count: found }) : '',
    lost > 0 ? msg('correction.lost', { count: lost }) : '',
    reworded.length > 0 ? msg('correction.reworded', { count: reworded.length }) : '',
  ].filter((line) => line !== '');
  return html`
    <div class="notice still">
      <bv-note tone="info" icon="check">
        <b>${msg('correction.done')}</b>
        <span role="status">${lines.join(' ')}</span>
        ${reworded.length > 0 ? rewordedList(reworded.slice(0, LISTED_MAX), onShow) : nothing}
        <p><bv-button size="small" @click=${onClose}>${msg('common.close')}</bv-button></p>
      </bv-note>
    </div>
  `;
}

function rewordedList(reworded: readonly Reworded[], onShow: (highlightId: string) => void) {
  return html`
    <ul class="reworded">
      ${reworded.map(
        ({ id, before, after }) => html`
          <li>
            <del>${before}</del>
            <ins>${after}</ins>
            <bv-button size="small" variant="ghost" @click=${() => onShow(id)}>
              ${msg('correction.show')}
            </bv-button>
          </li>
        `,
      )}
    </ul>
  `;
}
