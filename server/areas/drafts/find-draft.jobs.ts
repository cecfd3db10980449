import { InvalidError } from '../../../core/kernel/errors.ts';
import type { ProjectId } from '../../../core/kernel/ids.ts';
import type { DraftGroup, DraftScopeKind, DraftUnit } from '../../../core/themes/drafts.ts';
import { NOT_ARRANGED } from '../../../core/themes/kept-themes.ts';
import { HIGHLIGHTS_MIN, type ThemeResult, type ThemeText } from '../../../core/themes/types.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { type JobHandler, telling } from '../../jobs/queue.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { countWithdrawals } from '../participants/index.ts';
import { lockProject, requireProject } from '../projects/index.ts';
import { encodedTexts } from '../themes/index.ts';
import { listVersions } from './draft-places.store.ts';
import type { DraftText } from './draft-texts.store.ts';
import { type Draft, replaceDraft } from './drafts.store.ts';
import { isOutdatedSince, markLog } from './forget-drafts.ts';
import { type Gathered, gatherTexts } from './gather-texts.ts';

/** The kind of job that groups what is said within a project or a part of it. */
export const FIND_DRAFT_JOB = 'themes.draft';

/** The same seed every time: only what was said decides what comes out. */
const SEED = 1;
const DURATION_MS = 10 * 60_000;
const HEAP_MB = 1024;
/** Sentences of drafts are kept apart from highlights: what the one does not need, the other may. */
const VECTORS_OF = 'drafts';

type Asked = Pick<Draft, 'projectId' | 'unit' | 'scope' | 'grain' | 'createdBy'>;

/** Groups what is said within a scope in a worker, and keeps the groups as a draft. */
export const findDraftJob: JobHandler = async (ctx, { payload }, report, signal) => {
  const asked: Asked = {
    projectId: payload['projectId'] as ProjectId,
    unit: payload['unit'] as DraftUnit,
    scope: { kind: payload['scopeKind'] as DraftScopeKind, id: payload['scopeId'] ?? null },
    grain: Number(payload['grain'] ?? 0),
    createdBy: payload['by'] ?? '',
  };
  const { projectId, grain } = asked;
  for (let isDone = false; !isDone;) {
    const withdrawals = await countWithdrawals(ctx.db, projectId);
    const since = await markLog(ctx, projectId);
    const gathered = await gatherTexts(ctx, projectId, asked.unit, asked.scope);
    checkEnough(gathered);
    const texts = gathered.texts.map(toThemeText);
    const following = { withdrawals, signal, tell: telling(ctx, report) };
    const encoded = await encodedTexts(ctx, projectId, texts, following, VECTORS_OF);
    const result = await runTask(
      'findThemes',
      { texts, encoded, arranged: NOT_ARRANGED, grain, agreedOnly: true, seed: SEED },
      { durationMs: DURATION_MS, heapMb: HEAP_MB, signal, onProgress: following.tell },
    );
    isDone = await transact(ctx, async (tx) => {
      await requireProject(tx, projectId);
      // Words that are taken back or replaced meanwhile must not come back as a label.
      await lockProject(tx.db, projectId);
      if ((await countWithdrawals(tx.db, projectId)) !== withdrawals) return false;
      if (!(await standAll(tx, gathered))) return false;
      if (await isOutdatedSince(tx, projectId, since)) return false;
      await keep(tx, asked, gathered, result);
      return true;
    });
  }
};

async function standAll({ db }: Context, { texts }: Gathered): Promise<boolean> {
  const versions = await listVersions(
    db,
    texts.map(({ passage }) => passage.sourceId),
  );
  return texts.every(({ passage }) => versions.get(passage.sourceId) === passage.textVersion);
}

/** @throws InvalidError `draft.too_little` */
function checkEnough({ texts }: Gathered): void {
  if (texts.length >= HIGHLIGHTS_MIN) return;
  throw new InvalidError(
    'draft.too_little',
    `Groups need at least ${HIGHLIGHTS_MIN} sentences or highlights; here are ${texts.length}. Look within more, or add sources.`,
  );
}

function toThemeText({ text, language, passage }: DraftText, row: number): ThemeText {
  return { id: String(row), text, language, unit: passage.participantId ?? passage.sourceId };
}

async function keep(
  tx: Context,
  asked: Asked,
  gathered: Gathered,
  { themes, vectors, automatic }: ThemeResult,
): Promise<void> {
  const { texts, of, sources, ofSources } = gathered;
  const groups = themes.map(({ label, terms, members }): DraftGroup => {
    const passages = members.flatMap(({ id }) => texts[Number(id)]?.passage ?? []);
    return { label, terms, passages, themeId: null };
  });
  const id = tx.newId('themeDraft');
  await replaceDraft(tx.db, {
    ...asked,
    ...{ id, of, sources, ofSources, vectors, automatic, groups },
    texts: texts.length,
    groupCount: groups.length,
    finishedAt: tx.now(),
  });
  await recordChange(tx, {
    type: 'theme_draft.found',
    projectId: asked.projectId,
    subject: { draftId: id, texts: texts.length, groups: groups.length },
  });
}
