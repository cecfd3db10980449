import type { CodebookDto, MeasurementDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';

interface Place {
  readonly id: string;
  readonly name: string;
  /** Nothing new is placed there; what stands there stays. */
  readonly isArchived: boolean;
}

/** Where on a map measurements can stand, or stand still. */
export interface MeasurementPlaces {
  readonly phases: readonly Place[];
  readonly touchpoints: readonly Place[];
}

export const NO_PLACES: MeasurementPlaces = { phases: [], touchpoints: [] };

/** The phases of all journeys and the touchpoints; of several journeys a phase says which. */
export function measurementPlaces({ tags, journeys }: CodebookDto): MeasurementPlaces {
  const open = journeys.filter(({ archivedAt }) => archivedAt === null);
  return {
    phases: journeys.flatMap((journey) =>
      tags
        .filter(({ kind, journeyId }) => kind === 'phase' && journeyId === journey.id)
        .map(({ id, name, archivedAt }) => ({
          id,
          name: open.length > 1 ? `${journey.name} · ${name}` : name,
          isArchived: archivedAt !== null || journey.archivedAt !== null,
        })),
    ),
    touchpoints: tags
      .filter(({ kind }) => kind === 'touchpoint')
      .map(({ id, name, archivedAt }) => ({ id, name, isArchived: archivedAt !== null })),
  };
}

/** What can be chosen for a measurement: places in use, and the one where it stands. */
export function placeOptions(places: readonly Place[], standsAt: string | null) {
  return places
    .filter(({ id, isArchived }) => !isArchived || id === standsAt)
    .map((place) => ({ value: place.id, label: labelOf(place) }));
}

/** What the places of a measurement are called. */
export function placeWords(
  { phaseId, touchpointId }: MeasurementDto,
  { phases, touchpoints }: MeasurementPlaces,
): readonly string[] {
  return [
    phases.find(({ id }) => id === phaseId),
    touchpoints.find(({ id }) => id === touchpointId),
  ].flatMap((place) => (place ? [labelOf(place)] : []));
}

function labelOf({ name, isArchived }: Place): string {
  return isArchived ? `${name} (${msg('sources.archived')})` : name;
}
