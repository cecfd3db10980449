import { html, nothing } from 'lit';
import type { TableFormat } from '../../../core/interop/table.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../lists/bv-save-list.ts';

/** What can be done from the top bar of the list. */
export type ListAction = 'changes' | 'state';

/** The top bar of the list: the file, what became of the product, and another hypothesis. */
export function hypothesesActions(
  pathOf: (format: TableFormat) => string,
  editable: boolean,
  act: (action: ListAction) => void,
) {
  return html`
    <bv-save-list slot="actions" .pathOf=${pathOf}></bv-save-list>
    <bv-button
      slot="actions"
      class="wide"
      variant="ghost"
      icon="wrench"
      @click=${() => act('changes')}
    >
      ${msg('staleness.title')}
    </bv-button>
    <bv-button
      slot="actions"
      class="narrow"
      variant="ghost"
      icon="wrench"
      tip=${msg('staleness.title')}
      label=${msg('staleness.title')}
      @click=${() => act('changes')}
    ></bv-button>
    ${
      editable
        ? html`
            <bv-button slot="actions" variant="primary" icon="plus" @click=${() => act('state')}>
              ${msg('hypotheses.new')}
            </bv-button>
          `
        : nothing
    }
  `;
}
