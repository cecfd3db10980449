import { type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import type { ActionDto } from '../../api/types.ts';
import { actionWords } from './action-words.ts';
import type { HistoryNames } from './history-loader.ts';

const COLUMNS = {
  at: 'moment',
  by: 'text',
  what: 'text',
  source: 'text',
  kind: 'text',
  changes: 'number',
  types: 'text',
  taken_back_at: 'moment',
} as const satisfies Columns;

/** What was done, newest first, in the words of the page; read as it is written. */
export function historyTable(actions: AsyncIterable<ActionDto>, names: HistoryNames): Table {
  return tableOf(COLUMNS, rowsOf(actions, names));
}

async function* rowsOf(actions: AsyncIterable<ActionDto>, names: HistoryNames) {
  for await (const action of actions) {
    const { at, actorId, sourceId, kind, counts, takenBackAt } = action;
    yield {
      at,
      by: names.people.get(actorId) ?? actorId,
      what: actionWords(action, names),
      source: names.sources.get(sourceId ?? '') ?? null,
      kind,
      changes: counts.reduce((sum, { count }) => sum + count, 0),
      types: counts.map(({ type }) => type).join('; '),
      taken_back_at: takenBackAt,
    };
  }
}
