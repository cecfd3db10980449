import type { TableMapping } from '../../../core/tables/mapping.ts';
import {
  type FoundPlace,
  type KnownPlace,
  PLACE_KINDS,
  PlaceFinder,
  type PlaceKind,
} from '../../../core/tables/places.ts';
import type { CodebookDto, TableDto } from '../../api/types.ts';

/** Words of a column of phases or touchpoints, and what they mean. */
export interface PlacedWords {
  readonly kind: PlaceKind;
  readonly words: string;
  readonly found: FoundPlace;
}

/** A phase or touchpoint with what it is called where it can be chosen. */
export type NamedPlace = KnownPlace & { readonly label: string };

/** The phases and touchpoints in use; of several journeys a phase says which. */
export function namedPlaces({ tags, journeys }: CodebookDto): readonly NamedPlace[] {
  const open = journeys.filter(({ archivedAt }) => archivedAt === null);
  const known = tags.flatMap((tag) => {
    const kind = PLACE_KINDS.find((one) => one === tag.kind);
    const journey = open.find(({ id }) => id === tag.journeyId);
    if (!kind || tag.archivedAt !== null || (kind === 'phase' && !journey)) return [];
    const { id, name, aliases, journeyId } = tag;
    const label = journey && open.length > 1 ? `${journey.name} · ${name}` : name;
    return [{ id, kind, name, aliases, journeyId, label }];
  });
  return PLACE_KINDS.flatMap((kind) => known.filter((one) => one.kind === kind));
}

/** Whether a mapping says where its numbers stand. */
export function hasPlaces({ columns }: Pick<TableMapping, 'columns'>): boolean {
  return columns.some(({ role }) => PLACE_KINDS.some((kind) => kind === role));
}

/** Every place that a table names, in its order, with what it means. */
export function placedWords(
  { words }: TableDto,
  { columns, places }: TableMapping,
  known: readonly KnownPlace[],
): readonly PlacedWords[] {
  const finder = new PlaceFinder(known, places);
  return columns.flatMap(({ role }, column) => {
    const kind = PLACE_KINDS.find((one) => one === role);
    if (!kind) return [];
    return (words[column] ?? []).map((said) => ({
      ...{ kind, words: said },
      found: finder.find(kind, said),
    }));
  });
}

/** Whether somebody has to say what words mean. */
export function isLost({ found }: PlacedWords): boolean {
  return found.kind === 'unknown' || found.kind === 'several';
}
