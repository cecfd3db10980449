import type { z } from 'zod';
import { codebook, codeLists, projects } from '../../../core/api/index.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import type { PlannedCode } from '../../../core/codebook/import-codes.ts';
import { requireProject } from '../projects/index.ts';
import { changeTags } from './change-tags.service.ts';
import { changeJourney, createJourney, createProjectWithJourney } from './journeys.service.ts';
import { listJourneys } from './journeys.store.ts';
import { changeTag, createTag } from './tags.service.ts';
import { importCodes, previewImport } from './import-codes.service.ts';
import { tagDtoOf, toTagDto } from './tag-dto.ts';
import { countEarlierUse } from './tag-versions.store.ts';
import { mountTagVersions } from './tag-versions.routes.ts';
import { countTagUse } from './tag-use.service.ts';
import { listTags } from './tags.store.ts';

/** Mounts the codebook, journeys, and creating a project, which begins with both. */
export function mountCodebook(app: App): void {
  mount(app, projects.createProject, (ctx, { body }) => createProjectWithJourney(ctx, body));
  mountTagVersions(app);
  mount(app, codebook.getCodebook, (ctx, { params }) => codebookOf(ctx, params.projectId));
  mount(app, codebook.createTag, async (ctx, { params, body }) =>
    toTagDto(await createTag(ctx, params.projectId, body)),
  );
  mount(app, codebook.changeTag, async (ctx, { params, body }) =>
    tagDtoOf(ctx, await changeTag(ctx, params.tagId, body)),
  );
  mount(app, codebook.changeTags, async (ctx, { params, body }) => {
    await changeTags(ctx, params.projectId, body);
    return codebookOf(ctx, params.projectId);
  });
  mount(app, codeLists.previewImport, async (ctx, { params, body }) =>
    toPlanDto(await previewImport(ctx, params.projectId, body.text)),
  );
  mount(app, codeLists.importCodes, async (ctx, { params, body }) =>
    toPlanDto(await importCodes(ctx, params.projectId, body.text)),
  );
  mount(app, codebook.listJourneys, async (ctx, { params }) => {
    await requireProject(ctx, params.projectId);
    return { journeys: await listJourneys(ctx.db, params.projectId) };
  });
  mount(app, codebook.createJourney, (ctx, { params, body }) =>
    createJourney(ctx, params.projectId, body),
  );
  mount(app, codebook.changeJourney, (ctx, { params, body }) =>
    changeJourney(ctx, params.journeyId, body),
  );
}

async function codebookOf(
  ctx: Context,
  projectId: string,
): Promise<z.input<typeof codebook.CodebookDto>> {
  await requireProject(ctx, projectId);
  const tags = await listTags(ctx.db, projectId);
  const use = await countTagUse(ctx, projectId, tags);
  const earlier = await countEarlierUse(ctx.db, projectId);
  return {
    tags: tags.map((tag) => toTagDto(tag, use.get(tag.id), earlier.get(tag.id))),
    journeys: await listJourneys(ctx.db, projectId),
  };
}

function toPlanDto(plan: readonly PlannedCode[]): z.input<typeof codeLists.ImportPlanDto> {
  const count = (asked: PlannedCode['action']) =>
    plan.filter(({ action }) => action === asked).length;
  return {
    created: count('create'),
    changed: count('change'),
    skipped: count('skip'),
    codes: plan.map(({ code, action, fields, reason }) => ({
      ...{ line: code.line, path: [...code.path], action, fields: [...fields], reason },
    })),
  };
}
