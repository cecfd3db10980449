import type { CodebookDto, MeasurementDto } from '../../api/types.ts';

interface PlaceOption {
  readonly value: string;
  readonly label: string;
}

/** Where on a map a measurement can stand. */
export interface MeasurementPlaces {
  readonly phases: readonly PlaceOption[];
  readonly touchpoints: readonly PlaceOption[];
}

export const NO_PLACES: MeasurementPlaces = { phases: [], touchpoints: [] };

/** The phases of all journeys and the touchpoints in use; of several journeys a phase says which. */
export function measurementPlaces({ tags, journeys }: CodebookDto): MeasurementPlaces {
  const inUse = tags.filter(({ archivedAt }) => archivedAt === null);
  const open = journeys.filter(({ archivedAt }) => archivedAt === null);
  return {
    phases: open.flatMap((journey) =>
      inUse
        .filter(({ kind, journeyId }) => kind === 'phase' && journeyId === journey.id)
        .map(({ id, name }) => ({
          value: id,
          label: open.length > 1 ? `${journey.name} · ${name}` : name,
        })),
    ),
    touchpoints: inUse
      .filter(({ kind }) => kind === 'touchpoint')
      .map(({ id, name }) => ({ value: id, label: name })),
  };
}

/** What the places of a measurement are called. */
export function placeWords(
  { phaseId, touchpointId }: MeasurementDto,
  { phases, touchpoints }: MeasurementPlaces,
): readonly string[] {
  return [
    phases.find(({ value }) => value === phaseId)?.label,
    touchpoints.find(({ value }) => value === touchpointId)?.label,
  ].filter((words) => words !== undefined);
}
