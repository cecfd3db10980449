import type { Evidence } from '../../../core/hypotheses/packed-evidence.ts';
import { type Day, dayOf } from '../../../core/kernel/time.ts';
import type { Method } from '../../../core/projects/methods.ts';
import type { Context } from '../../context.ts';
import { listStudies } from '../projects/index.ts';
import type { Hypothesis } from './hypotheses.store.ts';
import { readSnapshot } from './snapshots.service.ts';
import { listMethods } from './snapshots.store.ts';
import { loadEvidence } from './verdicts.service.ts';

/** What a hypothesis rested on at a day, and the methods that were used in its project then. */
export interface EvidenceOfDay {
  readonly evidence: Evidence;
  /** Methods that could have said something; what is said in a workshop never votes. */
  readonly asked: readonly Method[];
  /** Nothing was kept of the day: ratings, tags, scope and people are those of today. */
  readonly isReconstructed: boolean;
}

/** What a hypothesis rests on today, or rested on at the end of an earlier day. */
export async function evidenceOfDay(
  ctx: Context,
  hypothesis: Hypothesis,
  asOf: Day,
): Promise<EvidenceOfDay> {
  const { id, projectId, createdAt } = hypothesis;
  const isPast = asOf < dayOf(ctx.now());
  const methods = isPast
    ? await listMethods(ctx.db, projectId, asOf)
    : (await listStudies(ctx.db, projectId)).map(({ method }) => method);
  const asked = methods.filter((method) => method !== 'workshop');
  const kept = isPast ? await readSnapshot(ctx, id, asOf) : null;
  if (kept) return { evidence: kept, asked, isReconstructed: false };
  return {
    evidence: await loadEvidence(ctx, hypothesis, asOf),
    asked,
    // Before a hypothesis was stated there is nothing that could have been kept.
    isReconstructed: isPast && dayOf(createdAt) <= asOf,
  };
}
