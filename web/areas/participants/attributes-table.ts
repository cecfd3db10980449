import { type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import type { AttributeDto } from '../../api/types.ts';

const COLUMNS = {
  name: 'text',
  kind: 'text',
  choices: 'text',
  listed: 'yesNo',
  archived: 'yesNo',
} as const satisfies Columns;

/** What is kept about participants, and of which kind it is. */
export function attributesTable(attributes: readonly AttributeDto[]): Table {
  return tableOf(
    COLUMNS,
    attributes.map(({ name, kind, choices, listed, archivedAt }) => ({
      ...{ name, kind, listed },
      choices: choices.join('; '),
      archived: archivedAt !== null,
    })),
  );
}
