import { html } from 'lit';
import './bv-select.ts';
import type { BvChange } from './events.ts';
import type { Option } from './options.ts';

/** A list that acts when something is chosen, and then asks anew. */
export function actingSelect(
  label: string,
  options: readonly Option[],
  act: (value: string) => void,
) {
  return html`
    <bv-select
      label-hidden
      label=${label}
      placeholder=${label}
      .value=${''}
      .options=${options}
      @bv-change=${(event: BvChange) => {
        act(event.value);
        const list = event.target as HTMLElementTagNameMap['bv-select'];
        list.value = '';
      }}
    ></bv-select>
  `;
}
