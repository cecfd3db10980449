import type { Change, ChangeListener } from '../../changes.ts';
import type { Context } from '../../context.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import { listChangeIdsSince, listChangesSince } from '../../changes.store.ts';
import { deleteDrafts } from './drafts.store.ts';

/** So much happens in no search; where it does, all is read anew. */
const CHANGES_MAX = 10_000;
/** Who speaks in a stretch of a source, or whether it is an answer, is another matter by now. */
const SAID_OTHERWISE = new Set(['segment.corrected', 'segment.correction_removed']);

type Said = Pick<Change, 'type' | 'subject'>;

/**
 * Forgets the drafts of a project: labels and terms are words that people said, and a draft is found anew in a moment.
 */
export async function forgetDrafts(tx: Context, projectId: string): Promise<void> {
  await deleteDrafts(tx.db, projectId);
}

/**
 * A name that is replaced by a pseudonym in a source must not go on as the label of a group; and once words are somebody
 * else's, no group may count them as of two people.
 */
export const forgetOutdatedDrafts: ChangeListener = async (ctx, changes) => {
  const outdated = changes.filter((change) => isNameReplaced(change) || isOfOthers(change));
  for (const projectId of new Set(outdated.map((change) => change.projectId))) {
    if (projectId) await deleteDrafts(ctx.db, projectId);
  }
};

/** Where the log of a project stood. */
export interface LogMark {
  readonly at: Instant;
  /** What was in it of that very millisecond. */
  readonly known: ReadonlySet<string>;
}

/** Where the log of a project stands now, before anything is read. */
export async function markLog(ctx: Context, projectId: string): Promise<LogMark> {
  const at = ctx.now();
  return { at, known: new Set(await listChangeIdsSince(ctx.db, projectId, at, CHANGES_MAX)) };
}

/** Whether something was recorded since by which words are another's, or nobody's answer any more. */
export async function isOutdatedSince(
  tx: Context,
  projectId: string,
  { at, known }: LogMark,
): Promise<boolean> {
  const changes = await listChangesSince(tx.db, projectId, at, CHANGES_MAX + known.size);
  const since = changes.filter(({ id }) => !known.has(id));
  return (
    since.length >= CHANGES_MAX ||
    since.some(({ type, subject }) => {
      const change = { type, subject: JSON.parse(subject) as Change['subject'] };
      return isNameReplaced(change) || isOfOthers(change) || SAID_OTHERWISE.has(type);
    })
  );
}

/** What somebody corrects stands in its earlier version as before. */
function isNameReplaced({ type, subject }: Said): boolean {
  return type === 'source.text_replaced' && subject['corrected'] !== true;
}

function isOfOthers({ type, subject }: Said): boolean {
  if (type === 'source.changed') return subject['participantId'] !== subject['participantBefore'];
  return type === 'participant.merged' || type === 'participant.split';
}
