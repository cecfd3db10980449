import type { Day } from '../../../core/kernel/time.ts';
import type { MappedTable } from '../../../core/tables/mapped-table.ts';
import type { TableProblem } from '../../../core/tables/problem.ts';
import type { Context } from '../../context.ts';
import { addMeasurement, type Basis } from '../measurements/index.ts';
import type { Upload } from '../sources/index.ts';
import { type FoundPlaces, knownPlaces, PlacesOfTable } from './places.ts';
import type { StoredPerson } from './stored-person.ts';
import type { TableImport } from './tables.store.ts';

interface Work {
  readonly upload: Upload;
  readonly order: TableImport;
  readonly table: MappedTable;
}

/**
 * Stores the numbers of a spreadsheet, those that people gave and those that were computed before, where its words
 * say that they stand.
 *
 * @param stored - What became of the people of the table.
 * @returns How many they are, and the cells whose place was not found.
 */
export async function storeMeasurements(
  tx: Context,
  { upload, order, table }: Work,
  stored: readonly StoredPerson[],
): Promise<{ readonly count: number; readonly problems: readonly TableProblem[] }> {
  const places = new PlacesOfTable(await knownPlaces(tx, upload.projectId), order.mapping.places);
  let count = 0;
  const add = async (one: Measured, measuredOn: Day | undefined, basis: Basis): Promise<void> => {
    const { lost, ...placed } = places.placesOf(one);
    const { metric, task, scaleMax } = one;
    count += 1;
    await addMeasurement(tx, upload.projectId, {
      ...{ metric, task, scaleMax, ...placed, measuredOn, basis },
      name: nameOf(one, lost),
      studyId: upload.studyId,
      uploadId: upload.id,
    });
  };
  // Of answers on several days, the last one says how fresh the number is.
  const days = table.people.flatMap(({ heldOn }) => heldOn ?? []).sort();
  for (const one of table.measurements) {
    const values = one.values.filter(({ person }) => !stored[person]?.withdrew);
    if (values.length === 0) continue;
    await add(one, days.at(-1), {
      kind: 'values',
      values: values.map(({ person, value }) => ({
        participantId: stored[person]?.participantId ?? null,
        value,
      })),
    });
  }
  for (const one of table.totals) await add(one, one.measuredOn ?? undefined, one.basis);
  return { count, problems: places.problems };
}

/** Whether a spreadsheet names a place that neither its mapping nor the project knows. */
export async function namesNewPlaces(
  ctx: Pick<Context, 'db'>,
  { upload, order, table }: Work,
): Promise<boolean> {
  const places = new PlacesOfTable(await knownPlaces(ctx, upload.projectId), order.mapping.places);
  for (const one of [...table.measurements, ...table.totals]) places.placesOf(one);
  return places.problems.length > 0;
}

type Measured = Omit<MappedTable['totals'][number], 'measuredOn' | 'basis'>;

const NAME_MAX = 300;

/** The words of the header; what its place was called, where that was not found. */
function nameOf({ name, metric }: Measured, lost: FoundPlaces['lost']): string {
  return [name === '' ? metric : name, ...lost].join(' · ').slice(0, NAME_MAX);
}
