import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { msg } from '../i18n/index.ts';
import './bv-button.ts';
import './bv-dialog.ts';
import { BvNote } from './bv-note.ts';
import { BvClosed } from './events.ts';
import { focusOnce } from './focus-once.ts';

/** What differs between dialogs with a form. */
export interface FormDialog {
  readonly heading: string;
  readonly open: boolean;
  /** Medium unless given. */
  readonly size?: 'medium' | 'large' | undefined;
  /** What was typed is on its way. */
  readonly sending: boolean;
  /** Something must be chosen first. */
  readonly disabled?: boolean;
  /** What the primary button does: "Save". */
  readonly action: string;
  /** Asked for only while it is open, so that every opening starts afresh. */
  readonly form: () => unknown;
  readonly submit: () => void;
}

/** A dialog with a form and its two buttons, sent by Ctrl+Enter, too. Its host fires `bv-closed` when it wants to close. */
export function formDialog(host: HTMLElement, dialog: FormDialog) {
  const close = () => host.dispatchEvent(new BvClosed());
  return html`
    <bv-dialog
      size=${dialog.size ?? 'medium'}
      heading=${dialog.heading}
      ?open=${dialog.open}
      @bv-closed=${close}
      @keydown=${(event: KeyboardEvent) => {
        if (dialog.disabled !== true && asksToSend(event)) dialog.submit();
      }}
    >
      ${dialog.open ? dialog.form() : nothing}
      <bv-button slot="footer" @click=${close}>${msg('common.cancel')}</bv-button>
      <bv-button
        slot="footer"
        variant="primary"
        ?disabled=${dialog.disabled === true}
        ?loading=${dialog.sending}
        @click=${() => dialog.submit()}
      >
        ${dialog.action}
      </bv-button>
    </bv-dialog>
  `;
}

/** What Enter does something with already: a line of text sends by itself, the others act. */
const TAKES_ENTER =
  'button, a, summary, [role="option"], [role="menuitem"], input:not([type="radio"], [type="checkbox"], [type="range"])';

/**
 * Ctrl or ⌘ with Enter sends from wherever Enter does nothing by itself, or begins another line: several lines of text,
 * a choice, the note that says why it was refused.
 */
export function asksToSend(event: KeyboardEvent): boolean {
  const isChord = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;
  const [origin] = event.composedPath();
  return isChord && origin instanceof Element && !origin.matches(TAKES_ENTER);
}

/** Why what was typed was refused; nothing as long as it was not. It gets the focus: it may stand above what is seen. */
export function refusedNote(error: string) {
  if (!error) return nothing;
  return html`
    <bv-note tone="danger" ${ref(focusWhenShown)}>${error}</bv-note>
  `;
}

/** One function for ever, so that it is called once for each refusal. */
function focusWhenShown(note: Element | undefined): void {
  if (note instanceof BvNote) void note.updateComplete.then(() => focusOnce(note));
}
