import type { MeasurementDto, StudyDto } from '../../api/types.ts';
import { formatDate, msg } from '../../i18n/index.ts';
import { valueWords } from '../measurements/measurement-words.ts';

/** Measurements that are placed together, and what they are called in a list to choose from. */
export interface Placeable {
  readonly value: string;
  readonly label: string;
  readonly measurementIds: readonly string[];
}

/** What can still be put into a phase: each metric of a study as a whole where it has several, then one by one. */
export function placeables(
  measurements: readonly MeasurementDto[],
  studies: readonly StudyDto[],
  phaseId: string,
): readonly Placeable[] {
  const left = measurements.filter((measurement) => measurement.phaseId !== phaseId);
  const wholes = new Map(left.map((one) => [`${one.metric} ${one.studyId}`, one]));
  const together = [...wholes].flatMap(([value, first]) => {
    const own = left.filter(
      ({ metric, studyId }) => metric === first.metric && studyId === first.studyId,
    );
    if (own.length < 2) return [];
    const study = studies.find(({ id }) => id === first.studyId)?.name ?? '';
    const metric = msg(`metric.${first.metric}`);
    const label = msg('journey.placeAll', { metric, study, count: own.length });
    return [{ value, label, measurementIds: own.map(({ id }) => id) }];
  });
  const alone = left.map(({ id, metric, name, value, measuredOn }) => ({
    value: id,
    label: `${name} · ${valueWords(metric, value)} · ${formatDate(measuredOn, 'short')}`,
    measurementIds: [id],
  }));
  return [...together, ...alone];
}
