import { html } from 'lit';
import { METRICS } from '../../../core/measurements/metrics.ts';
import type { MeasurementDto, StudyDto } from '../../api/types.ts';
import type { QueryController } from '../../controllers/query-controller.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import type { Option } from '../../ui/options.ts';
import type { MeasurementPlaces } from './measurement-places.ts';

/** What narrows the measurements; an empty text narrows nothing. */
export interface MeasurementFilter {
  readonly studyId: string;
  readonly metric: MeasurementDto['metric'] | '';
  readonly phaseId: string;
}

/** What the address says when everything is shown. */
export const NO_FILTER = { study: '', metric: '', phase: '' } as const;

/** What the address says about the list. */
export function filterOf(query: QueryController): MeasurementFilter {
  return {
    studyId: query.get('study'),
    metric: METRICS.find((metric) => metric === query.get('metric')) ?? '',
    phaseId: query.get('phase'),
  };
}

/** Those that the filter lets through. */
export function narrowed(
  measurements: readonly MeasurementDto[],
  { studyId, metric, phaseId }: MeasurementFilter,
): readonly MeasurementDto[] {
  return measurements.filter(
    (one) =>
      (!studyId || one.studyId === studyId) &&
      (!metric || one.metric === metric) &&
      (!phaseId || one.phaseId === phaseId),
  );
}

/** What narrows the list, for the tool bar of the page; kept in the address. Offers only what something is of. */
export function measurementTools(
  measurements: readonly MeasurementDto[],
  studies: readonly StudyDto[],
  { phases }: MeasurementPlaces,
  query: QueryController,
) {
  const { studyId, metric, phaseId } = filterOf(query);
  const used = (of: (one: MeasurementDto) => string | null) => new Set(measurements.map(of));
  const [inStudy, ofMetric, inPhase] = [
    used((one) => one.studyId),
    used((one) => one.metric),
    used((one) => one.phaseId),
  ];
  const named = (things: readonly { readonly id: string; readonly name: string }[]) =>
    things.map(({ id, name }) => ({ value: id, label: name }));
  return [
    choice(
      query,
      'study',
      studyId,
      [msg('sources.study'), msg('sources.allStudies')],
      [...named(studies.filter(({ id }) => inStudy.has(id) || id === studyId))],
    ),
    choice(
      query,
      'metric',
      metric,
      [msg('measurements.metric'), msg('measurements.allMetrics')],
      METRICS.filter((one) => ofMetric.has(one) || one === metric).map((value) => ({
        value,
        label: msg(`metric.${value}`),
      })),
    ),
    choice(
      query,
      'phase',
      phaseId,
      [msg('tagKind.phase'), msg('measurements.allPhases')],
      [...named(phases.filter(({ id }) => inPhase.has(id) || id === phaseId))],
    ),
  ];
}

function choice(
  query: QueryController,
  name: keyof typeof NO_FILTER,
  value: string,
  [label, all]: readonly [label: string, all: string],
  options: readonly Option[],
) {
  return html`
    <bv-select
      slot="tools"
      label-hidden
      label=${label}
      .value=${value}
      .options=${[{ value: '', label: all }, ...options]}
      @bv-change=${(event: BvChange) => query.set({ [name]: event.value })}
    ></bv-select>
  `;
}
