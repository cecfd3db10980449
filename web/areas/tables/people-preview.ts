import type { TableMapping } from '../../../core/tables/mapping.ts';
import type { MappedTable } from '../../../core/tables/mapped-table.ts';
import { readMapped } from '../../../core/tables/read-mapped.ts';
import type { TableDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';

/** A person as the import will make them. */
export interface PreviewedPerson {
  readonly name: string;
  readonly facts: readonly string[];
  readonly answers: MappedTable['people'][number]['answers'];
}

const PEOPLE = 3;
const ANSWERS = 6;

/** The first people of a table by its mapping. */
export function previewPeople(table: TableDto, mapping: TableMapping): readonly PreviewedPerson[] {
  // The rows came upright already.
  const shape = mapping.shape === 'row_per_answer' ? 'row_per_answer' : 'row_per_person';
  const read = readMapped([table.header, ...table.rows], { ...mapping, shape });
  return read.people.slice(0, PEOPLE).map((person, at) => ({
    name: person.pseudonym ?? nameless(person.anybody, at),
    facts: [
      ...(person.heldOn ? [person.heldOn] : []),
      ...person.personas,
      ...Object.entries(person.attributes).map(([name, value]) => `${name}: ${value}`),
      ...read.measurements.flatMap(({ metric, values }) =>
        values
          .filter((one) => one.person === at)
          .map(({ value }) => `${msg(`metric.${metric}`)}: ${value}`),
      ),
    ],
    answers: person.answers.slice(0, ANSWERS),
  }));
}

function nameless(anybody: boolean, at: number): string {
  return anybody ? msg('tables.nobody') : msg('tables.rowPerson', { row: String(at + 2) });
}
