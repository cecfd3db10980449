import { html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';
import type { SteadyList } from './steady-list.ts';

/** What changed under somebody's hands, in one row: what came and is held back, what is gone. */
export function waitingNews(
  { held, gone }: Pick<SteadyList<{ readonly id: string }>, 'held' | 'gone'>,
  act: { readonly show: () => void; readonly read: () => void },
) {
  if (held.length + gone.length === 0) return nothing;
  return html`
    <bv-note class="news" tone="info" role="status">
      <div class="line">
        ${
          held.length > 0
            ? html`
                <span>${msg('findEvidence.held', { count: held.length })}</span>
                <bv-button size="small" @click=${act.show}>${msg('findEvidence.showHeld')}</bv-button>
              `
            : nothing
        }
        ${
          gone.length > 0
            ? html`
                <span>${goneWords(gone)}</span>
                <bv-button size="small" variant="ghost" @click=${act.read}>
                  ${msg('findEvidence.refusedRead')}
                </bv-button>
              `
            : nothing
        }
      </div>
    </bv-note>
  `;
}

/** Their words are not said: somebody may have taken them back. */
function goneWords(gone: SteadyList<{ readonly id: string }>['gone']): string {
  const count = gone.length;
  const chosen = gone.filter(({ wasChosen }) => wasChosen).length;
  if (chosen === count) return msg('findEvidence.goneChosen', { count });
  const words = msg('findEvidence.gone', { count });
  return chosen > 0 ? `${words} ${msg('findEvidence.goneSomeChosen', { count: chosen })}` : words;
}
