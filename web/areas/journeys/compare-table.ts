import { type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import { phasePairs, type Sides } from './compare-view.ts';

const COLUMNS = {
  phase: 'text',
  lane: 'text',
  side: 'text',
  people: 'number',
  mentions: 'number',
  emotion: 'number',
} as const satisfies Columns;

/** Two sides of a comparison as a table: what each says in each phase and row, one side after the other. */
export function compareTable(sides: Sides): Table {
  return tableOf(
    COLUMNS,
    phasePairs(sides).flatMap(({ name: phase, people, emotion, lanes }) => [
      ...sides.map(({ name: side }, at) => ({
        ...{ phase, side, lane: 'all', mentions: null },
        people: people[at] ?? null,
        emotion: emotion[at]?.mean ?? null,
      })),
      ...lanes.flatMap(({ lane, cells }) =>
        sides.map(({ name: side }, at) => ({
          ...{ phase, side, lane, emotion: null },
          people: cells[at]?.people ?? null,
          mentions: cells[at]?.mentions ?? null,
        })),
      ),
    ]),
  );
}
