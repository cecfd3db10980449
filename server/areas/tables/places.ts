import type { TagId } from '../../../core/kernel/ids.ts';
import type { MappedTable } from '../../../core/tables/mapped-table.ts';
import type { TableProblem } from '../../../core/tables/problem.ts';
import { type ChosenPlace, type KnownPlace, PlaceFinder } from '../../../core/tables/places.ts';
import type { WordedPlace } from '../../../core/tables/worded-place.ts';
import type { Context } from '../../context.ts';
import { listJourneys, listTags } from '../codebook/index.ts';

/** Where a number of a spreadsheet stands on the map. */
export interface FoundPlaces {
  readonly phaseId: TagId | null;
  readonly touchpointId: TagId | null;
  /** What its place is called in the file, where that was not found: the name would else be lost. */
  readonly lost: readonly string[];
}

type Placed = Pick<MappedTable['measurements'][number], 'phase' | 'touchpoint'>;

/** Finds the phases and touchpoints of a spreadsheet in a project; each cell that names none is a problem once. */
export class PlacesOfTable {
  readonly problems: TableProblem[] = [];
  readonly #finder: PlaceFinder;
  readonly #told = new Set<string>();

  constructor(known: readonly KnownPlace[], chosen: readonly ChosenPlace[]) {
    this.#finder = new PlaceFinder(known, chosen);
  }

  /** Where a number stands; what is not found stands nowhere, and is told. */
  placesOf({ phase, touchpoint }: Placed): FoundPlaces {
    const [phaseId, touchpointId] = [
      this.#find('phase', phase),
      this.#find('touchpoint', touchpoint),
    ];
    const lost = [phaseId === null ? phase : null, touchpointId === null ? touchpoint : null];
    return { phaseId, touchpointId, lost: lost.flatMap((place) => place?.words ?? []) };
  }

  #find(kind: KnownPlace['kind'], place: WordedPlace | null): TagId | null {
    if (!place) return null;
    const found = this.#finder.find(kind, place.words);
    // Ids of known places are ids of tags.
    if (found.kind === 'found') return found.tagId as TagId;
    if (found.kind !== 'nowhere') this.#tell(place, found.kind);
    return null;
  }

  #tell({ row, column }: WordedPlace, what: 'unknown' | 'several'): void {
    const key = `${row}:${column}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.problems.push({
      row,
      column,
      code: what === 'unknown' ? 'place_unknown' : 'place_several',
    });
  }
}

/** The phases and touchpoints that something can be placed at: those in use, of journeys in use. */
export async function knownPlaces(
  { db }: Pick<Context, 'db'>,
  projectId: string,
): Promise<readonly KnownPlace[]> {
  const journeys = await listJourneys(db, projectId);
  const open = new Set(journeys.flatMap(({ id, archivedAt }) => (archivedAt === null ? id : [])));
  return (await listTags(db, projectId)).flatMap((tag) => {
    const { id, kind, name, aliases, journeyId, archivedAt } = tag;
    if (archivedAt !== null || (kind !== 'phase' && kind !== 'touchpoint')) return [];
    const isOpen = journeyId === null || open.has(journeyId);
    return isOpen ? [{ id, kind, name, aliases, journeyId }] : [];
  });
}
