import { html } from 'lit';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import type { Option } from '../../ui/options.ts';

interface Choice {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** A choice with its label in the column beside it. */
export function labelledSelect(label: string, { value, options, onChange }: Choice) {
  return html`
    <span aria-hidden="true">${label}</span>
    <bv-select
      label-hidden
      label=${label}
      .value=${value}
      .options=${options}
      @bv-change=${(event: BvChange) => onChange(event.value)}
    ></bv-select>
  `;
}
