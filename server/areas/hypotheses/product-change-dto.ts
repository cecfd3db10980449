import type { z } from 'zod';
import type { staleness as api } from '../../../core/api/index.ts';
import { survivorOf } from '../../../core/codebook/merge.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import type { Context } from '../../context.ts';
import { countReach } from './product-change-reach.store.ts';
import { listMergedTouchpoints, type ProductChange } from './product-changes.store.ts';
import { loadNames } from './hypothesis-dto.ts';

/**
 * The wire form of changes of the product of one project, each with what it makes stale. One query for each, as few
 * are recorded.
 */
export async function toProductChangeDtos(
  ctx: Context,
  projectId: string,
  changes: readonly ProductChange[],
): Promise<z.input<typeof api.ProductChangeDto>[]> {
  const nameOf = await loadNames(
    ctx,
    changes.map(({ recordedBy }) => recordedBy),
  );
  const merged = changes.length > 0 ? await listMergedTouchpoints(ctx.db, projectId) : new Map();
  const dtos: z.input<typeof api.ProductChangeDto>[] = [];
  for (const change of changes) {
    // An id in a chain of tags is that of one.
    const touchpointId = survivorOf(merged, change.touchpointId) as TagId;
    const reach = await countReach(ctx.db, touchpointId, change.happenedOn);
    dtos.push({ ...change, ...reach, touchpointId, recordedBy: nameOf(change.recordedBy) });
  }
  return dtos;
}
