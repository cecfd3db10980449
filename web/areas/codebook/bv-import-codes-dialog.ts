import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ImportPlanDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-dialog.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-text-area.ts';
import { chooseFiles } from '../../ui/choose-files.ts';
import { BvClosed, type BvInput } from '../../ui/events.ts';
import { refusedNote } from '../../ui/form-dialog.ts';
import { BvCodesListed } from './codebook-events.ts';

type Planned = ImportPlanDto['codes'][number];

/**
 * Importing codes: a list is pasted or chosen, then it is shown what it would do, then it is done.
 *
 * @fires bv-codes-listed - With the list, to look at it or to import it.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-import-codes-dialog')
export class BvImportCodesDialog extends LitElement {
  static override styles = [
    reset,
    table,
    text,
    css`
      .stack {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: var(--bv-space-4);
      }
      bv-text-area,
      table {
        inline-size: 100%;
      }
      .above {
        color: var(--bv-ink-3);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** What the list would do; `undefined` until it was looked at. */
  @property({ attribute: false }) plan: ImportPlanDto | undefined;
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @state() private list = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open) this.list = '';
  }

  override render() {
    return html`
      <bv-dialog
        size="large"
        heading=${msg('codeImport.heading')}
        ?open=${this.open}
        @bv-closed=${this.#close}
      >
        ${this.open ? this.#body() : nothing}
        <bv-button slot="footer" @click=${this.#close}>${msg('common.cancel')}</bv-button>
        ${this.#next()}
      </bv-dialog>
    `;
  }

  #body() {
    return html`
      <div class="stack">
        ${refusedNote(this.error)}
        ${this.plan ? this.#planned(this.plan) : this.#choosing()}
      </div>
    `;
  }

  #choosing() {
    return html`
      <p>${msg('codeImport.text')}</p>
      <bv-button icon="upload" @click=${this.#choose}>${msg('codeImport.file')}</bv-button>
      <bv-text-area
        data-autofocus
        rows="8"
        label=${msg('codeImport.list')}
        hint=${msg('codeImport.hint')}
        .value=${this.list}
        @bv-input=${({ value }: BvInput) => (this.list = value)}
      ></bv-text-area>
    `;
  }

  #planned({ created, changed, skipped, codes }: ImportPlanDto) {
    return html`
      <p role="status">${msg('codeImport.would', { created, changed, skipped })}</p>
      <table aria-label=${msg('codeImport.heading')}>
        <thead>
          <tr>
            <th scope="col">${msg('codebookKind.code')}</th>
            <th scope="col">${msg('codeImport.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          ${codes.map((code) => this.#row(code))}
        </tbody>
      </table>
    `;
  }

  #row(code: Planned) {
    const above = code.path.slice(0, -1).join(' › ');
    return html`
      <tr>
        <td>
          ${
            above
              ? html`
                  <span class="above">${above} ›</span>
                `
              : nothing
          }
          ${code.path.at(-1)}
        </td>
        <td class=${code.action === 'skip' ? 'muted' : ''}>${becomes(code)}</td>
      </tr>
    `;
  }

  #next() {
    const { plan } = this;
    const isEmpty = plan ? plan.created + plan.changed === 0 : this.list.trim() === '';
    return html`
      <bv-button
        slot="footer"
        variant="primary"
        ?disabled=${isEmpty}
        ?loading=${this.sending}
        @click=${() => this.#send(plan !== undefined)}
      >
        ${plan ? msg('codeImport.confirm') : msg('codeImport.look')}
      </bv-button>
    `;
  }

  #send(isMeant: boolean): void {
    if (!this.sending) this.dispatchEvent(new BvCodesListed(this.list, isMeant));
  }

  readonly #choose = (): void => {
    chooseFiles({ accept: '.csv,.txt,.md,text/*', multiple: false }, ([file]) => {
      void file?.text().then((text) => {
        this.list = text;
        this.#send(false);
      });
    });
  };

  readonly #close = (): void => {
    this.dispatchEvent(new BvClosed());
  };
}

/** What becomes of a line, in words. */
function becomes({ action, fields, reason }: Planned): string {
  if (action === 'create') return msg('codeImport.create');
  if (action === 'change') {
    const names = fields.map((field) => msg(`codebook.${field}`)).join(', ');
    return msg('codeImport.change', { fields: names });
  }
  return msg(`codeImportSkip.${reason ?? 'same'}`);
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-import-codes-dialog': BvImportCodesDialog;
  }
}
