import { html } from 'lit';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-segmented.ts';
import type { BvChange, BvToggle } from '../../ui/events.ts';
import { type EvidenceQueue, SHOWN_SIDES, type ShownSide } from './evidence-queue.ts';

const WORDS: Readonly<Record<ShownSide, PlainMessageKey>> = {
  all: 'findEvidence.showAll',
  refutes: 'findEvidence.showAgainst',
  supports: 'findEvidence.showFor',
  open: 'findEvidence.showOpen',
};

/** How much waits, of how many people, which way it seems to go, and all of it to be chosen. */
export function queueHead(queue: EvidenceQueue) {
  const { shown, chosen } = queue;
  const people = new Set(shown.map(({ pseudonym, sourceId }) => pseudonym ?? sourceId));
  const isAll = chosen.length > 0 && chosen.length === shown.length;
  return html`
    <div class="head">
      <bv-checkbox
        ?checked=${isAll}
        ?indeterminate=${chosen.length > 0 && !isAll}
        @bv-toggle=${({ checked }: BvToggle) => (checked ? queue.chooseAll() : queue.chooseNone())}
      >
        ${msg('findEvidence.passages', { count: shown.length })},
        ${msg('findEvidence.ofPeople', { count: people.size })}
      </bv-checkbox>
      <bv-segmented
        quiet
        label=${msg('findEvidence.show')}
        .value=${queue.side}
        .options=${SHOWN_SIDES.map((value) => ({
          value,
          label: msg(WORDS[value]),
          count: queue.ofSide(value).length,
        }))}
        @bv-change=${({ value }: BvChange) =>
          queue.show(SHOWN_SIDES.find((side) => side === value) ?? 'all')}
      ></bv-segmented>
    </div>
  `;
}
