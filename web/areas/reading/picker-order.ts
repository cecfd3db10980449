import { html } from 'lit';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';
import '../../ui/bv-segmented.ts';
import type { BvChange } from '../../ui/events.ts';
import { PICK_ORDERS, type PickOrder, writePickOrder } from './pick-order.ts';

const WORDS: Readonly<Record<PickOrder, PlainMessageKey>> = {
  recent: 'reading.orderRecent',
  use: 'reading.orderUse',
  name: 'reading.orderName',
  codebook: 'reading.orderCodebook',
};

/** The choice of the order of tags, one Tab away from the field; arrows change it. It is remembered. */
export function pickerOrder(order: PickOrder, onOrder: (order: PickOrder) => void) {
  return html`
    <bv-segmented
      quiet
      class="order"
      label=${msg('reading.order')}
      .value=${order}
      .options=${PICK_ORDERS.map((value) => ({ value, label: msg(WORDS[value]) }))}
      @bv-change=${({ value }: BvChange) => {
        const next = PICK_ORDERS.find((one) => one === value) ?? 'recent';
        writePickOrder(next);
        onOrder(next);
      }}
    ></bv-segmented>
  `;
}
