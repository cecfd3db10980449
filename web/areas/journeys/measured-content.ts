import { css, html, nothing } from 'lit';
import type { CellDto, JourneyMapDto } from '../../api/types.ts';
import { formatSigned, formatShare, msg } from '../../i18n/index.ts';
import '../../research/bv-mark.ts';
import '../../ui/bv-icon.ts';
import { intervalWords, valueWords } from '../measurements/measurement-words.ts';

type MapMeasurement = CellDto['measurements'][number];
type DropOff = CellDto['dropOffs'][number];

/** As many a cell shows; the panel has them all. */
export const MEASUREMENTS_SHOWN = 3;

/** The interval, where there is one, and how many people it is of. */
export function sampleWords(measurement: MapMeasurement): string {
  const people = msg('people.count', { count: measurement.sampleSize });
  // What is counted of a funnel is its own sample.
  if (measurement.metric === 'funnel_step') return msg('metric.funnel_step');
  return [intervalWords(measurement), people].filter((words) => words !== '').join(' · ');
}

/** How many left since an earlier phase. */
export function dropOffWords(
  { value, fromPhaseId }: DropOff,
  phases: JourneyMapDto['phases'],
): string {
  const phase = phases.find(({ id }) => id === fromPhaseId)?.name ?? '';
  return msg('journey.left', { share: formatShare(value), phase });
}

/** That a number says the opposite of what people say in the phase; empty where nobody said how they feel. */
export function disagreementWords(
  measurement: MapMeasurement,
  { mean, people }: Pick<JourneyMapDto['emotion'][number], 'mean' | 'people'>,
): string {
  if (mean === null) return '';
  return msg(mean < 0 ? 'journey.disagrees.negative' : 'journey.disagrees.positive', {
    mean: formatSigned(mean),
    people: msg('people.count', { count: people }),
    name: measurement.name,
    value: valueWords(measurement.metric, measurement.value),
  });
}

/** What was measured, in a cell: first who left on the way here, then the numbers, newest first. */
export function measuredContent(
  { measurements, dropOffs }: CellDto,
  phases: JourneyMapDto['phases'],
) {
  const shown = measurements.slice(0, MEASUREMENTS_SHOWN);
  const more = measurements.length - shown.length;
  const isApart = measurements.some(({ disagrees }) => disagrees);
  return html`
    ${
      isApart
        ? html`
            <bv-mark kind="contested">${msg('journey.disagrees')}</bv-mark>
          `
        : nothing
    }
    ${dropOffs.map(
      (dropOff) => html`
        <span class="left">
          <bv-icon name="arrow-down" size="s"></bv-icon>
          <span>${dropOffWords(dropOff, phases)}</span>
        </span>
      `,
    )}
    ${shown.map(
      (measurement) => html`
        <span class="measured">
          <span class="name">${measurement.name}</span>
          <b>${valueWords(measurement.metric, measurement.value)}</b>
          <span class="held">${sampleWords(measurement)}</span>
        </span>
      `,
    )}
    ${
      more > 0
        ? html`
            <span class="held">${msg('journey.moreMeasurements', { count: more })}</span>
          `
        : nothing
    }
  `;
}

/** How numbers look in a cell. */
export const measuredStyles = css`
  .measured {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--bv-space-1h);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
  }
  .measured .name {
    /* A value too long to stand beside goes below. */
    flex: 1 1 4.5rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .measured b {
    font-weight: var(--bv-weight-strong);
    font-variant-numeric: tabular-nums;
  }
  .measured .held {
    flex-basis: 100%;
  }
  .left {
    display: flex;
    gap: var(--bv-space-1);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    font-weight: var(--bv-weight-medium);
    color: var(--bv-ink-2);
  }
`;
