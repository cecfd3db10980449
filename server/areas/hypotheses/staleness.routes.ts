import { assert } from '../../../core/kernel/assert.ts';
import { staleness as api } from '../../../core/api/index.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import { requireProject } from '../projects/index.ts';
import { toDto } from './hypotheses.routes.ts';
import { toProductChangeDtos } from './product-change-dto.ts';
import { changeProductChange, recordProductChange } from './product-changes.service.ts';
import { listProductChanges, type ProductChange } from './product-changes.store.ts';
import { waiveStaleness } from './waivers.service.ts';

/** Mounts changes of the product, and waivers of the evidence that they and time make stale. */
export function mountStaleness(app: App): void {
  mount(app, api.listProductChanges, async (ctx, { params: { projectId } }) => {
    await requireProject(ctx, projectId);
    const changes = await listProductChanges(ctx.db, projectId, null);
    return { productChanges: await toProductChangeDtos(ctx, projectId, changes) };
  });
  mount(app, api.recordProductChange, async (ctx, { params, body }) =>
    toProductChangeDto(ctx, await recordProductChange(ctx, params.projectId, body)),
  );
  mount(app, api.changeProductChange, async (ctx, { params, body }) =>
    toProductChangeDto(ctx, await changeProductChange(ctx, params.productChangeId, body)),
  );
  mount(app, api.waiveStaleness, async (ctx, { params, body }) =>
    toDto(ctx, await waiveStaleness(ctx, params.hypothesisId, body)),
  );
}

async function toProductChangeDto(ctx: Context, change: ProductChange) {
  const [dto] = await toProductChangeDtos(ctx, change.projectId, [change]);
  assert(dto, 'one change has one wire form');
  return dto;
}
