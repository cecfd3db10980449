import { html } from 'lit';
import type { QueryController } from '../../controllers/query-controller.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-segmented.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import { HAS, known, SENTIMENTS } from './evidence-filter.ts';

const VIEWS = ['quotes', 'table'] as const;

/** Whether the highlights are to be shown in rows that can be changed. */
export function isTable(query: QueryController): boolean {
  return query.get('view') === 'table';
}

/** For those who tag: how highlights are shown, and what narrows them besides the facets. */
export function evidenceTools(query: QueryController) {
  const list = (
    name: string,
    label: string,
    value: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => html`
    <bv-select
      slot="tools"
      label-hidden
      label=${label}
      value=${value}
      .options=${[{ value: '', label }, ...options]}
      @bv-change=${(event: BvChange) => query.set({ [name]: event.value })}
    ></bv-select>
  `;
  return html`
    <bv-segmented
      slot="tools"
      quiet
      label=${msg('highlights.views')}
      .value=${isTable(query) ? 'table' : 'quotes'}
      .options=${VIEWS.map((value) => ({ value, label: msg(`highlights.${value}`) }))}
      @bv-change=${({ value }: BvChange) => query.set({ view: value === 'table' ? value : '' })}
    ></bv-segmented>
    ${list(
      'has',
      msg('highlights.any'),
      known(HAS, query.get('has')) ?? '',
      HAS.map((value) => ({ value, label: msg(`highlightsHas.${value}`) })),
    )}
    ${list(
      'sentiment',
      msg('highlights.anySentiment'),
      known(SENTIMENTS, query.get('sentiment')) ?? '',
      SENTIMENTS.map((value) => ({ value, label: msg(`highlightsSentiment.${value}`) })),
    )}
  `;
}
