import { html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-kbd.ts';
import '../../ui/bv-note.ts';

interface LeadingNoteOptions {
  readonly count: number;
  /** These quotes alone are shown, each with its question: all of them can be answered at once. */
  readonly isOnly: boolean;
  readonly toggle: () => void;
  readonly answerAll: (leads: boolean) => void;
}

/** How many quotes may follow a leading question, the way to these alone and back, and one answer for all of them. */
export function leadingNote({ count, isOnly, toggle, answerAll }: LeadingNoteOptions) {
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
      ${
        isOnly && count > 1
          ? html`
              <div class="all">
                <bv-button size="small" @click=${() => answerAll(true)}>
                  ${msg('leading.allLead', { count })}
                  <bv-kbd slot="end" keys="Shift+L"></bv-kbd>
                </bv-button>
                <bv-button size="small" @click=${() => answerAll(false)}>
                  ${msg('leading.noneLeads', { count })}
                  <bv-kbd slot="end" keys="Shift+D"></bv-kbd>
                </bv-button>
              </div>
            `
          : nothing
      }
    </bv-note>
  `;
}
