import type { z } from 'zod';
import type { hypotheses as api } from '../../../core/api/index.ts';
import { isStale } from '../../../core/hypotheses/filter.ts';
import type { VerdictResult } from '../../../core/hypotheses/result.ts';
import type { EvidenceLink } from '../../../core/hypotheses/types.ts';
import type { Day } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import type { Hypothesis } from './hypotheses.store.ts';
import { loadNames } from './hypothesis-dto.ts';
import { listProductChanges, namesOfProductChanges } from './product-changes.store.ts';
import { findWaiver, pastMoment } from './verdicts.service.ts';
import type { VerdictChange } from './verdicts.store.ts';

type DetailDto = z.input<typeof api.HypothesisDetailDto>;

/** P2 before P10. */
const IN_READING_ORDER = new Intl.Collator('en', { numeric: true });

/** Which evidence of a hypothesis is stale on a day, voting by a waiver or not, what made it so, and that waiver. */
export async function stalePart(
  ctx: Context,
  { id: hypothesisId, projectId }: Hypothesis,
  {
    asOf,
    result,
    links,
  }: {
    readonly asOf: Day;
    readonly result: VerdictResult;
    readonly links: readonly EvidenceLink[];
  },
): Promise<Pick<DetailDto, 'stale' | 'waiver'>> {
  const left = result.leftOut.filter(isStale).map(({ linkId }) => linkId);
  const ids = new Set([...left, ...result.waived]);
  const stale = links.filter(({ id }) => ids.has(id));
  const reached = new Set(
    stale.flatMap(({ productChanges }) =>
      productChanges.filter(({ on }) => on <= asOf).map(({ id }) => id),
    ),
  );
  const changes =
    reached.size > 0 ? await listProductChanges(ctx.db, projectId, pastMoment(ctx, asOf)) : [];
  const waiver = await findWaiver(ctx, hypothesisId, asOf);
  const nameOf = await loadNames(ctx, [waiver?.by ?? null]);
  return {
    waiver: waiver && { ...waiver, by: nameOf(waiver.by) },
    stale: {
      quotes: stale.length,
      waived: result.waived.length,
      people: [...new Set(stale.flatMap(({ participant }) => participant?.pseudonym ?? []))].sort(
        IN_READING_ORDER.compare,
      ),
      productChanges: changes
        .filter(({ id }) => reached.has(id))
        .map(({ id, name, happenedOn }) => ({ id, name, happenedOn })),
    },
  };
}

/** Verdicts that were, with what caused each; a change of the product by its name. */
export async function toHistoryDto(
  ctx: Context,
  history: readonly VerdictChange[],
): Promise<DetailDto['history']> {
  const names = await namesOfProductChanges(
    ctx.db,
    history.flatMap(({ productChangeId }) => productChangeId ?? []),
  );
  return history.map(({ verdict, at, cause, productChangeId }) => ({
    ...{ verdict, at, cause },
    productChange: names.get(productChangeId ?? '') ?? null,
  }));
}
