import type { z } from 'zod';
import { evidence, hypotheses as api, receipts } from '../../../core/api/index.ts';
import { assert } from '../../../core/kernel/assert.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import { requireProject } from '../projects/index.ts';
import { requireReadable } from '../sources/index.ts';
import { overrideConfidence } from './confidence.service.ts';
import { toDetailDto } from './detail-dto.ts';
import { changeEvidence, linkEvidence, removeEvidence } from './evidence.service.ts';
import { listSourceEvidence } from './evidence.store.ts';
import { leadingOfHypothesis } from './leading-questions.service.ts';
import { linkMany } from './link-many.service.ts';
import {
  changeMeasuredLink,
  linkMeasurement,
  removeMeasuredLink,
} from './measured-evidence.service.ts';
import { toMeasuredDto } from './measured-dto.ts';
import {
  changeHypothesis,
  createHypothesis,
  overrideVerdict,
  recordDecision,
  requireHypothesis,
} from './hypotheses.service.ts';
import { type Hypothesis, listHypotheses } from './hypotheses.store.ts';
import { toEvidenceDto, toHypothesisDtos } from './hypothesis-dto.ts';
import { toReceiptDto } from './receipt-dto.ts';
import { saveRule } from './save-rule.service.ts';
import { writeTestCard } from './test-card.service.ts';

/** Mounts hypotheses, their rules and their evidence. */
export function mountHypotheses(app: App): void {
  mount(app, api.listHypotheses, async (ctx, { params }) => {
    await requireProject(ctx, params.projectId);
    const all = await listHypotheses(ctx.db, params.projectId);
    const shown =
      ctx.actor.kind === 'visitor' ? all.filter(({ archivedAt }) => archivedAt === null) : all;
    return { hypotheses: await toHypothesisDtos(ctx, params.projectId, shown) };
  });
  mount(app, api.createHypothesis, async (ctx, { params, body }) =>
    toDto(ctx, await createHypothesis(ctx, params.projectId, body)),
  );
  mount(app, api.getHypothesis, async (ctx, { params, query }) =>
    toDetailDto(ctx, await requireHypothesis(ctx, params.hypothesisId), query),
  );
  mount(app, receipts.getReceipt, async (ctx, { params, query }) =>
    toReceiptDto(ctx, await requireHypothesis(ctx, params.hypothesisId), query.asOf),
  );
  mount(app, api.changeHypothesis, async (ctx, { params, body }) =>
    toDto(ctx, await changeHypothesis(ctx, params.hypothesisId, body)),
  );
  mount(app, api.saveRule, async (ctx, { params, body }) =>
    toDto(ctx, await saveRule(ctx, params.hypothesisId, body)),
  );
  mount(app, api.overrideVerdict, async (ctx, { params, body }) =>
    toDto(ctx, await overrideVerdict(ctx, params.hypothesisId, body)),
  );
  mount(app, api.overrideConfidence, async (ctx, { params, body }) =>
    toDto(ctx, await overrideConfidence(ctx, params.hypothesisId, body)),
  );
  mount(app, api.recordDecision, async (ctx, { params, body }) =>
    toDto(ctx, await recordDecision(ctx, params.hypothesisId, body)),
  );
  mount(app, api.writeTestCard, async (ctx, { params, body }) =>
    toDto(ctx, await writeTestCard(ctx, params.hypothesisId, body)),
  );
  mountEvidence(app);
}

function mountEvidence(app: App): void {
  mount(app, api.linkEvidence, async (ctx, { params, body }) =>
    toEvidenceDto(await linkEvidence(ctx, params.hypothesisId, body)),
  );
  mount(app, evidence.linkManyEvidence, async (ctx, { params, body }) => {
    const linked = await linkMany(ctx, params.hypothesisId, body);
    const leading = await leadingOfHypothesis(ctx, params.hypothesisId, linked);
    return { linked: linked.size, mayFollowLeading: leading.length };
  });
  mount(app, api.changeEvidence, async (ctx, { params, body }) =>
    toEvidenceDto(await changeEvidence(ctx, params.evidenceId, body)),
  );
  mount(app, api.removeEvidence, async (ctx, { params }) => {
    await removeEvidence(ctx, params.evidenceId);
    return {};
  });
  mount(app, evidence.linkMeasurement, async (ctx, { params, body }) =>
    toMeasuredDto(await linkMeasurement(ctx, params.hypothesisId, body)),
  );
  mount(app, evidence.changeMeasuredEvidence, async (ctx, { params, body }) =>
    toMeasuredDto(await changeMeasuredLink(ctx, params.measuredEvidenceId, body)),
  );
  mount(app, evidence.removeMeasuredEvidence, async (ctx, { params }) => {
    await removeMeasuredLink(ctx, params.measuredEvidenceId);
    return {};
  });
  mount(app, evidence.listSourceEvidence, async (ctx, { params }) => {
    const source = await requireReadable(ctx, params.sourceId);
    return { evidence: (await listSourceEvidence(ctx.db, source.id)).map(toEvidenceDto) };
  });
}

/** The wire form of one hypothesis. */
export async function toDto(
  ctx: Context,
  hypothesis: Hypothesis,
): Promise<z.input<typeof api.HypothesisDto>> {
  const [dto] = await toHypothesisDtos(ctx, hypothesis.projectId, [hypothesis]);
  assert(dto, 'one hypothesis has one wire form');
  return dto;
}
