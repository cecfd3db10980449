import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { TABLE_FORMATS, type TableFormat } from '../../../core/interop/table.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import { BvChosen } from '../../ui/events.ts';
import { savePath } from '../../ui/save-file.ts';

/**
 * Saves the list that is on the page as a file: the same small menu wherever a list leaves.
 *
 * @fires bv-chosen - With the format, where the page makes the file itself.
 */
@customElement('bv-save-list')
export class BvSaveList extends LitElement {
  static override styles = [reset];

  /** Where the file is, for lists that the server makes a file of. */
  @property({ attribute: false }) pathOf: ((format: TableFormat) => string) | undefined;

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
      </bv-menu>
    `;
  }

  readonly #chosen = ({ value }: BvChosen): void => {
    const format = TABLE_FORMATS.find((one) => one === value);
    if (!format) return;
    if (this.pathOf) savePath(this.pathOf(format));
    else this.dispatchEvent(new BvChosen(format));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-save-list': BvSaveList;
  }
}
