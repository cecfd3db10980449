import type { z } from 'zod';
import type * as api from '../../../core/api/measured.ts';
import type { VerdictResult } from '../../../core/hypotheses/result.ts';
import type { MeasuredEvidence } from '../../../core/hypotheses/types.ts';
import { termsOf } from '../../../core/hypotheses/wording/index.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { SMALLEST_SAMPLE } from '../../../core/hypotheses/metric-rule.ts';
import type { Context } from '../../context.ts';
import { listMeasurementsById } from '../measurements/index.ts';
import { listMeasuredLinks, type MeasuredLink } from './measured-evidence.store.ts';

/** The wire form of a link; who made it and when stay behind. */
export function toMeasuredDto(link: MeasuredLink): z.input<typeof api.MeasuredEvidenceDto> {
  const { id, hypothesisId, measurementId, direction, role, revision } = link;
  return { id, hypothesisId, measurementId, direction, role, revision };
}

/**
 * The measurements that a hypothesis rested on at a day, newest first: direction, role and interval of that day, name and
 * value of today. One that a withdrawal deleted is not shown, though it counts on the days before.
 */
export async function toShownMeasured(
  ctx: Context,
  hypothesisId: string,
  evidence: readonly MeasuredEvidence[],
  [result, language]: readonly [VerdictResult, LanguageCode],
): Promise<z.input<typeof api.ShownMeasuredEvidenceDto>[]> {
  if (evidence.length === 0) return [];
  const terms = termsOf(language);
  const links = new Map(
    (await listMeasuredLinks(ctx.db, hypothesisId)).map((link) => [link.measurementId, link]),
  );
  const shown = new Map(evidence.map((one) => [one.measurementId, one]));
  const reasons = new Map(result.measuredLeftOut.map(({ linkId, reason }) => [linkId, reason]));
  const { metric } = result;
  const measurements = await listMeasurementsById(ctx.db, [...shown.keys()]);
  return measurements.flatMap((today) => {
    const { id, name, task, scaleMax, value } = today;
    const link = links.get(id);
    const one = shown.get(id);
    if (!link || !one) return [];
    const { direction, role, sampleSize, measuredOn } = one;
    // Of very few people no interval is kept; it decides nothing, so that of today does.
    const { low, high } = sampleSize < SMALLEST_SAMPLE ? today : one;
    const reason = reasons.get(one.id);
    return [
      {
        ...{ ...toMeasuredDto(link), direction, role },
        ...{ metric: one.metric, name, task, scaleMax, value, low, high, sampleSize, measuredOn },
        decides: metric !== null && metric.says !== null && metric.asked?.id === one.id,
        leftOut: reason === undefined ? null : terms.reasons[reason],
      },
    ];
  });
}
