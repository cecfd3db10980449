import type { PlacedFinding } from '../../../core/privacy/find-in-source.ts';
import { type ChangeListener, recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { enqueue } from '../../jobs/queue.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { lockProject, requireProject } from '../projects/index.ts';
import { currentText, findSource, listSegmentSpans, type Source } from '../sources/index.ts';
import { insertFindings, listFindings, type PersonalData } from './findings.store.ts';
import { overlap } from './marked-apart.ts';
import { listUnsearched, markSearched } from './searches.store.ts';

/** The kind of job that looks for personal data in a source. */
export const FIND_PERSONAL_DATA_JOB = 'privacy.find';
const DURATION_MS = 60_000;

/** Every new source and every corrected text is looked through, in the background: nobody waits for it. */
export const lookThroughNewSources: ChangeListener = async (ctx, changes) => {
  for (const { type, projectId, subject } of changes) {
    const { sourceId, corrected } = subject;
    const isNew =
      type === 'source.created' || (type === 'source.text_replaced' && corrected === true);
    if (!isNew || typeof sourceId !== 'string' || !projectId) continue;
    await transact(ctx, (tx) => queueSearch(tx, projectId, sourceId));
  }
};

/**
 * Queues every source of a project whose current text was not looked through.
 *
 * @returns How many.
 * @throws NotFoundError `project.not_found`
 */
export async function searchProject(ctx: Context, projectId: string): Promise<number> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    const sourceIds = await listUnsearched(tx.db, projectId);
    for (const sourceId of sourceIds) await queueSearch(tx, projectId, sourceId);
    return sourceIds.length;
  });
}

async function queueSearch(tx: Context, projectId: string, sourceId: string): Promise<void> {
  await enqueue(tx, { kind: FIND_PERSONAL_DATA_JOB, projectId, payload: { sourceId } });
}

/** Looks through a source in a worker and proposes what is new: what stands already, decided or not, stays. */
export async function searchSource(ctx: Context, sourceId: string): Promise<void> {
  const source = await findSource(ctx.db, sourceId);
  if (!source || source.archivedAt) return;
  const found = await runTask(
    'findInSource',
    {
      text: await currentText(ctx, source),
      title: source.title,
      fileName: source.fileName,
      segments: await listSegmentSpans(ctx.db, source.id, source.textVersion),
    },
    { durationMs: DURATION_MS },
  );
  await transact(ctx, (tx) => propose(tx, source, found));
}

async function propose(tx: Context, searched: Source, found: readonly PlacedFinding[]) {
  // Somebody may be marking the same words by hand.
  await lockProject(tx.db, searched.projectId);
  const source = await findSource(tx.db, searched.id);
  // Its text was corrected meanwhile: the ranges mean nothing any more.
  if (source?.textVersion !== searched.textVersion) return;
  const standing = await listFindings(tx.db, source.id);
  const current = standing.filter(({ textVersion }) => textVersion === source.textVersion);
  const fresh = found.filter((one) => !current.some((other) => overlap(one, other)));
  await insertFindings(
    tx.db,
    fresh.map((finding) => toProposal(tx, source, finding)),
  );
  await markSearched(tx.db, source, tx.now());
  await recordChange(tx, {
    type: 'privacy.found',
    projectId: source.projectId,
    subject: { sourceId: source.id, textVersion: source.textVersion, found: fresh.length },
  });
}

function toProposal(tx: Context, source: Source, finding: PlacedFinding): PersonalData {
  return {
    ...finding,
    id: tx.newId('personalData'),
    projectId: source.projectId,
    sourceId: source.id,
    textVersion: source.textVersion,
    state: 'proposed',
    pseudonym: null,
    decidedBy: null,
    decidedAt: null,
    createdAt: tx.now(),
  };
}
