import { html } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';

/** How many quotes may follow a leading question, and the way to these alone and back. */
export function leadingNote(count: number, isOnly: boolean, toggle: () => void) {
  return html`
    <bv-note class="leading" icon="circle-question-mark">
      <div>
        <p>
          <b>${msg('leading.count', { count })}</b>
          ${msg('leading.countHint')}
        </p>
        <bv-button size="small" .pressed=${isOnly} @click=${toggle}>
          ${isOnly ? msg('leading.showAll') : msg('leading.show')}
        </bv-button>
      </div>
    </bv-note>
  `;
}
