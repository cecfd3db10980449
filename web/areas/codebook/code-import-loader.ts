import { html, type ReactiveElement } from 'lit';
import { TABLE_FORMATS } from '../../../core/interop/table.ts';
import { importCodes, outlinePath, previewImport } from '../../api/code-lists.ts';
import type { ImportPlanDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import { savePath } from '../../ui/save-file.ts';
import './bv-import-codes-dialog.ts';
import { codebookPath } from './codebook-loader.ts';
import type { BvCodesListed } from './codebook-events.ts';

const REFUSALS = {
  'tag.list_unreadable': 'codeImport.unreadable',
  'tag.too_many': 'codeImport.tooMany',
} as const;

/** What the page has and does around lists of codes. */
interface CodeImportOptions {
  readonly projectId: () => string;
  /** Says what was done, with its undo, and loads anew. */
  readonly onDone: (text: string) => Promise<void>;
}

/** Codes that come in as a list, and leave as one. */
export class CodeImport {
  readonly #host: ReactiveElement;
  readonly #options: CodeImportOptions;
  #isOpen = false;
  #plan: ImportPlanDto | undefined;
  #isSending = false;
  #error = '';

  constructor(host: ReactiveElement, options: CodeImportOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** What can be saved, and for those who may change the codebook, importing. */
  menu(mayEdit: boolean) {
    return html`
      <bv-menu
        slot="actions"
        label=${msg('codeImport.menu')}
        placement="bottom-end"
        @bv-chosen=${this.#chosen}
      >
        <bv-button
          slot="trigger"
          variant="ghost"
          icon="arrow-up-down"
          label=${msg('codeImport.menu')}
        ></bv-button>
        ${
          mayEdit
            ? html`
                <bv-menu-item value="import" icon="upload">${msg('codeImport.item')}</bv-menu-item>
              `
            : ''
        }
        ${TABLE_FORMATS.map(
          (format) => html`
            <bv-menu-item value=${format} icon="download">${msg(`saveList.${format}`)}</bv-menu-item>
          `,
        )}
        <bv-menu-item value="outline" icon="download">${msg('codeImport.outline')}</bv-menu-item>
      </bv-menu>
    `;
  }

  /** The dialog, closed or open. */
  dialog() {
    return html`
      <bv-import-codes-dialog
        ?open=${this.#isOpen}
        .plan=${this.#plan}
        ?sending=${this.#isSending}
        error=${this.#error}
        @bv-codes-listed=${this.#listed}
        @bv-closed=${this.#close}
      ></bv-import-codes-dialog>
    `;
  }

  readonly #chosen = ({ value }: BvChosen): void => {
    const projectId = this.#options.projectId();
    if (value === 'import') {
      this.#isOpen = true;
      this.#host.requestUpdate();
    } else {
      const format = TABLE_FORMATS.find((one) => one === value);
      savePath(format ? codebookPath(projectId, format) : outlinePath(projectId));
    }
  };

  readonly #close = (): void => {
    this.#isOpen = false;
    this.#plan = undefined;
    this.#error = '';
    this.#host.requestUpdate();
  };

  readonly #listed = async ({ text, isMeant }: BvCodesListed): Promise<void> => {
    this.#isSending = true;
    this.#error = '';
    this.#host.requestUpdate();
    const projectId = this.#options.projectId();
    let done: ImportPlanDto | undefined;
    try {
      if (isMeant) done = await importCodes(projectId, text);
      else this.#plan = await previewImport(projectId, text);
    } catch (error) {
      this.#error = refusalText(error, REFUSALS);
    }
    this.#isSending = false;
    this.#host.requestUpdate();
    if (!done) return;
    this.#close();
    const { created, changed } = done;
    await this.#options.onDone(msg('history.codesImported', { created, changed }));
  };
}
