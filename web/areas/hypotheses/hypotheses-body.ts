import { html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import './bv-hypothesis-board.ts';
import './bv-hypothesis-list.ts';
import {
  type HypothesisFilter,
  hypothesisGroups,
  type HypothesisRow,
  verdictGroups,
} from './hypothesis-rows.ts';

/** Hypotheses as a list, or as a board by verdict. */
export function hypothesisRowsShown(
  rows: readonly HypothesisRow[],
  { board, groupBy }: HypothesisFilter,
  { hrefOf, isEditable }: { readonly hrefOf: (id: string) => string; readonly isEditable: boolean },
) {
  return board
    ? html`
        <bv-hypothesis-board
          .groups=${verdictGroups(rows)}
          .hrefOf=${hrefOf}
        ></bv-hypothesis-board>
      `
    : html`
        <bv-hypothesis-list
          .groups=${hypothesisGroups(rows, groupBy)}
          .hrefOf=${hrefOf}
          ?editable=${isEditable}
        ></bv-hypothesis-list>
      `;
}

/** Nobody has stated any: what to do first. */
export function noHypotheses(mayState: boolean, onState: () => void) {
  return html`
    <bv-empty-state
      heading=${msg('hypotheses.empty')}
      text=${mayState ? msg('hypotheses.emptyText') : msg('hypotheses.emptyReader')}
    >
      ${
        mayState
          ? html`
              <bv-button slot="actions" variant="primary" @click=${onState}>
                ${msg('hypotheses.state')}
              </bv-button>
            `
          : nothing
      }
    </bv-empty-state>
  `;
}

/** What the list is narrowed by leaves nothing. */
export function noMatch(onClear: () => void) {
  return html`
    <bv-empty-state
      kind="search"
      heading=${msg('hypotheses.noMatch')}
      text=${msg('hypotheses.noMatchText')}
    >
      <bv-button slot="actions" @click=${onClear}>${msg('sources.clear')}</bv-button>
    </bv-empty-state>
  `;
}
