import { type Columns, type RowOf, type Table, tableOf } from '../../../core/interop/table.ts';
import type { PersonaDto } from '../../api/types.ts';

const COLUMNS = {
  persona: 'text',
  definition: 'text',
  participants: 'number',
  people: 'number',
  mentions: 'number',
  field: 'text',
  text: 'text',
  basis: 'text',
  field_people: 'number',
  field_mentions: 'number',
} as const satisfies Columns;

/** Personas with what is known of each: a row for each field, and one for a persona of which nothing is written. */
export function personasTable(personas: readonly PersonaDto[]): Table {
  return tableOf(COLUMNS, personas.flatMap(rowsOf));
}

function rowsOf({
  name,
  definition,
  participants,
  people,
  mentions,
  fields,
}: PersonaDto): readonly RowOf<typeof COLUMNS>[] {
  const persona = { persona: name, definition, participants, people, mentions };
  if (fields.length === 0) return [{ ...persona, ...NOTHING_WRITTEN }];
  return fields.map((one) => ({
    ...persona,
    ...{ field: one.field, text: one.text, basis: one.basis },
    ...{ field_people: one.people, field_mentions: one.mentions },
  }));
}

const NOTHING_WRITTEN = {
  ...{ field: null, text: null, basis: null },
  ...{ field_people: null, field_mentions: null },
};
