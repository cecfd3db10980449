import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Table, TABLE_FORMATS, type TableFormat } from '../../../core/interop/table.ts';
import { refusalText } from '../../app/refusals.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvChosen } from '../../ui/events.ts';
import { savePath } from '../../ui/save-file.ts';
import { saveTable } from './save-table.ts';

/** Beside the formats of a table. */
const DOCUMENT = 'document';

/**
 * Saves the list that is on the page as a file: the same small menu wherever a list leaves.
 */
@customElement('bv-save-list')
export class BvSaveList extends LitElement {
  static override styles = [reset];

  /** Where the file is, for lists that the server makes a file of. */
  @property({ attribute: false }) pathOf: ((format: TableFormat) => string) | undefined;
  /** The list, for those that the page makes a file of. */
  @property({ attribute: false }) tableOf: (() => Table) | undefined;
  /** Where it is as a document to read, for lists that are one. */
  @property({ attribute: false }) documentPath = '';
  /** What the file that the page makes is called, without its ending. */
  @property({ attribute: 'file-name' }) fileName = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-menu label=${msg('saveList.menu')} placement="bottom-end" @bv-chosen=${this.#chosen}>
        <bv-button
          slot="trigger"
          variant="ghost"
          icon="download"
          tip=${msg('saveList.menu')}
          label=${msg('saveList.menu')}
        ></bv-button>
        ${TABLE_FORMATS.map(
          (format) => html`
            <bv-menu-item value=${format}>${msg(`saveList.${format}`)}</bv-menu-item>
          `,
        )}
        ${
          this.documentPath
            ? html`
                <bv-menu-item value=${DOCUMENT}>${msg('saveList.document')}</bv-menu-item>
              `
            : nothing
        }
      </bv-menu>
    `;
  }

  readonly #chosen = ({ value }: BvChosen): void => {
    if (value === DOCUMENT) savePath(this.documentPath);
    const format = TABLE_FORMATS.find((one) => one === value);
    if (!format) return;
    if (this.pathOf) savePath(this.pathOf(format));
    else if (this.tableOf) void this.#save(this.tableOf(), format);
  };

  /** A list that is read as it is written may fail on the way. */
  async #save(table: Table, format: TableFormat): Promise<void> {
    try {
      await saveTable(table, format, this.fileName);
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-save-list': BvSaveList;
  }
}
