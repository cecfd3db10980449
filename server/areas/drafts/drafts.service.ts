import { InvalidError } from '../../../core/kernel/errors.ts';
import type { ProjectId } from '../../../core/kernel/ids.ts';
import {
  type DraftGroup,
  type DraftPassage,
  type DraftScope,
  type DraftUnit,
  SENTENCE_SCOPES,
} from '../../../core/themes/drafts.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { findJob, findLatestJob, type Job } from '../../jobs/jobs.store.ts';
import { cancel, enqueue } from '../../jobs/queue.ts';
import { requireTagsOf } from '../codebook/index.ts';
import { requireHypothesis } from '../hypotheses/index.ts';
import { requireProject, requireStudy } from '../projects/index.ts';
import { standingThemes } from '../themes/index.ts';
import { type DraftQuote, listDraftQuotes, listVersions } from './draft-places.store.ts';
import { type Draft, type DraftSummary, listDrafts } from './drafts.store.ts';
import { FIND_DRAFT_JOB } from './find-draft.jobs.ts';
import { requireDraft, requireGroup } from './require-draft.ts';

/** As many typical passages stand on the card of a group. */
const TYPICAL = 3;

/** What somebody wants grouped. */
export interface DraftWanted {
  readonly unit: DraftUnit;
  readonly scope: DraftScope;
  readonly grain: number;
}

/** A passage that still stands, with its place in the group. */
export type IndexedPassage = DraftPassage & { readonly index: number };

/** A group as it is shown: what still stands of it. */
export interface GroupView {
  readonly position: number;
  readonly group: DraftGroup;
  readonly standing: readonly IndexedPassage[];
  readonly quotes: readonly (DraftQuote & { readonly index: number })[];
}

/** The drafts of a project, and a search under way. @throws NotFoundError `project.not_found` */
export async function draftsOf(
  ctx: Context,
  projectId: string,
): Promise<{ readonly job: Job | null; readonly drafts: readonly DraftSummary[] }> {
  await requireProject(ctx, projectId);
  return {
    job: await findLatestJob(ctx.db, projectId, FIND_DRAFT_JOB),
    drafts: await listDrafts(ctx.db, projectId),
  };
}

/**
 * Asks for groups within a scope; the same question that waits or runs is answered instead, another one is stopped.
 *
 * @throws NotFoundError `project.not_found`, `study.not_found`, `tag.not_found`, `hypothesis.not_found`
 * @throws InvalidError `draft.scope_unfit`
 */
export async function requestDraft(
  ctx: Context,
  projectId: ProjectId,
  { unit, scope, grain }: DraftWanted,
): Promise<Job> {
  await requireProject(ctx, projectId);
  await checkScope(ctx, projectId, unit, scope);
  const payload = {
    projectId,
    unit,
    scopeKind: scope.kind,
    ...(scope.id === null ? {} : { scopeId: scope.id }),
    grain: String(grain),
  };
  const latest = await findLatestJob(ctx.db, projectId, FIND_DRAFT_JOB);
  const isUnderWay = latest?.state === 'queued' || latest?.state === 'running';
  if (isUnderWay && isSame(latest.payload, payload)) return latest;
  const id = await transact(ctx, async (tx) => {
    if (isUnderWay) await cancel(tx, latest);
    const by = actorId(tx);
    return enqueue(tx, { kind: FIND_DRAFT_JOB, projectId, payload: { ...payload, by } });
  });
  const job = await findJob(ctx.db, id);
  if (!job) throw new Error('A job that was queued is gone.');
  return job;
}

function isSame(
  before: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
): boolean {
  return ['unit', 'scopeKind', 'scopeId', 'grain'].every((key) => before[key] === wanted[key]);
}

async function checkScope(
  ctx: Context,
  projectId: string,
  unit: DraftUnit,
  { kind, id }: DraftScope,
): Promise<void> {
  const isFit = unit === 'highlights' || SENTENCE_SCOPES.includes(kind);
  if (!isFit || (kind === 'project') !== (id === null)) {
    throw new InvalidError(
      'draft.scope_unfit',
      'Sentences are looked for within the project, a study or a persona; highlights also within a phase or a hypothesis.',
    );
  }
  if (id === null) return;
  if (kind === 'study') await requireStudy(ctx, id, projectId);
  if (kind === 'persona' || kind === 'phase') await requireTagsOf(ctx, projectId, [id], kind);
  if (kind === 'hypothesis') await requireHypothesisOf(ctx, projectId, id);
}

async function requireHypothesisOf(ctx: Context, projectId: string, id: string): Promise<void> {
  const hypothesis = await requireHypothesis(ctx, id);
  if (hypothesis.projectId === projectId) return;
  throw new InvalidError('draft.scope_unfit', 'The hypothesis is of another project.');
}

/** A draft with what is typically said in each of its groups. @throws NotFoundError `draft.not_found` */
export async function draftOf(
  ctx: Context,
  draftId: string,
): Promise<{
  readonly draft: Draft;
  readonly groups: readonly GroupView[];
  readonly outdated: number;
  /** The draft that came in its place. */
  readonly replacedBy: DraftSummary | null;
}> {
  const draft = await requireDraft(ctx, draftId);
  const stands = await standingIn(ctx, draft.groups);
  const themes = await standingThemes(
    ctx.db,
    draft.groups.flatMap(({ themeId }) => themeId ?? []),
  );
  const standing = draft.groups.map(({ passages }) => indexed(passages).filter(stands));
  const typical = standing.map((passages) => passages.slice(0, TYPICAL));
  const quotes = quotesByPassage(await listDraftQuotes(ctx.db, typical.flat()));
  const groups = draft.groups.map((group, position) => ({
    position,
    group: withStandingTheme(group, themes),
    standing: standing[position] ?? [],
    quotes: quotesOf(typical[position] ?? [], quotes),
  }));
  const all = draft.groups.reduce((sum, { passages }) => sum + passages.length, 0);
  const left = standing.reduce((sum, passages) => sum + passages.length, 0);
  return {
    draft,
    groups: groups.filter((view) => view.standing.length > 0),
    outdated: all - left,
    replacedBy: await newerThan(ctx, draft),
  };
}

async function newerThan(ctx: Context, draft: Draft): Promise<DraftSummary | null> {
  const { id, unit, scope } = draft;
  const newest = (await listDrafts(ctx.db, draft.projectId)).find(
    (one) => one.unit === unit && one.scope.kind === scope.kind && one.scope.id === scope.id,
  );
  return newest && newest.id !== id ? newest : null;
}

/** One group with all of its passages, `most` at most. @throws NotFoundError `draft.not_found` */
export async function draftGroupOf(
  ctx: Context,
  draftId: string,
  position: number,
  most: number,
): Promise<GroupView> {
  const group = requireGroup(await requireDraft(ctx, draftId), position);
  const standing = indexed(group.passages).filter(await standingIn(ctx, [group]));
  const shown = standing.slice(0, most);
  const quotes = quotesByPassage(await listDraftQuotes(ctx.db, shown));
  const themes = await standingThemes(ctx.db, group.themeId ? [group.themeId] : []);
  return {
    position,
    group: withStandingTheme(group, themes),
    standing,
    quotes: quotesOf(shown, quotes),
  };
}

/** Tells of a passage whether its source is in use and has the text that was grouped. */
export async function standingIn(
  ctx: Context,
  groups: readonly Pick<DraftGroup, 'passages'>[],
): Promise<(passage: DraftPassage) => boolean> {
  const sourceIds = new Set(groups.flatMap(({ passages }) => passages.map((one) => one.sourceId)));
  const versions = await listVersions(ctx.db, [...sourceIds]);
  return ({ sourceId, textVersion }) => versions.get(sourceId) === textVersion;
}

function indexed(passages: readonly DraftPassage[]): readonly IndexedPassage[] {
  return passages.map((passage, index) => ({ ...passage, index }));
}

function quotesByPassage(quotes: readonly DraftQuote[]): ReadonlyMap<DraftPassage, DraftQuote> {
  return new Map(quotes.map((quote) => [quote.passage, quote]));
}

function quotesOf(
  passages: readonly IndexedPassage[],
  quotes: ReadonlyMap<DraftPassage, DraftQuote>,
): GroupView['quotes'] {
  return passages.flatMap((passage) => {
    const quote = quotes.get(passage);
    return quote ? { ...quote, index: passage.index } : [];
  });
}

/** A theme that was taken back, or whose quotes were given away, is none any more. */
function withStandingTheme(group: DraftGroup, themes: ReadonlySet<string>): DraftGroup {
  return themes.has(group.themeId ?? '') ? group : { ...group, themeId: null };
}
