import { type Columns, type RowOf, type Table, tableOf } from '../../../core/interop/table.ts';
import type { GuideDto } from '../../api/types.ts';
import { linesOf } from './guide-cells.ts';

const COLUMNS = {
  number: 'number',
  question: 'text',
  goal: 'text',
  asked: 'number',
  answered: 'number',
  raised: 'number',
  participant: 'text',
  state: 'text',
} as const satisfies Columns;

/**
 * A topic guide as a table: each question with what became of it with each participant, and how many were asked, have
 * answered and raised it unasked. A question that nobody could be asked yet has one row.
 */
export function guideTable(guide: GuideDto, projectId: string): Table {
  return tableOf(
    COLUMNS,
    linesOf(guide, projectId).flatMap<RowOf<typeof COLUMNS>>(
      ({ question, cells, asked, answered, raised }, at) => {
        const of = {
          ...{ number: at + 1, question: question.text, goal: question.goal },
          ...{ asked, answered, raised },
        };
        if (cells.length === 0) return [{ ...of, participant: null, state: null }];
        return cells.map(({ name, state }) => ({ ...of, participant: name, state }));
      },
    ),
  );
}
