import type { z } from 'zod';
import { drafts } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import { toJobDto } from '../../jobs/job-dto.ts';
import { draftGroupOf, draftOf, draftsOf, type GroupView, requestDraft } from './drafts.service.ts';
import type { DraftSummary } from './drafts.store.ts';
import { keepGroup } from './keep-group.service.ts';

/** Mounts drafts of themes: what was looked for, one draft, one of its groups, and making a theme of it. */
export function mountDrafts(app: App): void {
  mount(app, drafts.listDrafts, async (ctx, { params }) => {
    const found = await draftsOf(ctx, params.projectId);
    return { job: found.job && toJobDto(found.job), drafts: found.drafts.map(toSummaryDto) };
  });
  mount(app, drafts.findDraft, async (ctx, { params, body }) =>
    toJobDto(await requestDraft(ctx, params.projectId, body)),
  );
  mount(app, drafts.getDraft, async (ctx, { params }) => {
    const { draft, groups, outdated, replacedBy } = await draftOf(ctx, params.draftId);
    const { texts, of, sources, ofSources, automatic } = draft;
    return {
      ...toSummaryDto(draft),
      ...{ texts, of, sources, ofSources, automatic, outdated },
      replacedById: replacedBy?.id ?? null,
      vectors: [...draft.vectors],
      operatorModel: ctx.embeddings?.id ?? null,
      found: groups.map(toGroupDto),
    };
  });
  mount(app, drafts.getDraftGroup, async (ctx, { params }) => {
    const { draftId, position } = params;
    const view = await draftGroupOf(ctx, draftId, position, drafts.PASSAGES_MAX);
    return { ...toGroupDto(view), passages: view.quotes.map(toPassageDto) };
  });
  mount(app, drafts.keepDraftGroup, (ctx, { params, body }) =>
    keepGroup(ctx, params.draftId, params.position, body),
  );
}

function toSummaryDto(draft: DraftSummary): z.input<typeof drafts.DraftSummaryDto> {
  const { id, projectId, unit, scope, grain, groupCount, finishedAt } = draft;
  return { id, projectId, unit, scope, grain, groups: groupCount, finishedAt };
}

function toGroupDto({
  position,
  group,
  standing,
  quotes,
}: GroupView): z.input<typeof drafts.DraftGroupDto> {
  return {
    position,
    label: group.label,
    terms: group.terms.map(({ term }) => term),
    counts: {
      people: new Set(standing.flatMap(({ participantId }) => participantId ?? [])).size,
      sources: new Set(standing.map(({ sourceId }) => sourceId)).size,
      mentions: standing.length,
    },
    typical: quotes.slice(0, drafts.TYPICAL_MAX).map(toPassageDto),
    themeId: group.themeId,
  };
}

function toPassageDto({
  index,
  passage,
  quote,
  sourceTitle,
  pseudonym,
  method,
  heldOn,
}: GroupView['quotes'][number]): z.input<typeof drafts.DraftPassageDto> {
  const { sourceId, start, end, participantId } = passage;
  return {
    ...{ index, quote, sourceId, sourceTitle, start, end },
    ...{ participantId, pseudonym, method, heldOn },
  };
}
