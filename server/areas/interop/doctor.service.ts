import { createHash } from 'node:crypto';
import type { Context } from '../../context.ts';
import { listWithdrawals } from '../consent/index.ts';
import { listWrongVerdicts } from '../hypotheses/index.ts';
import {
  listAnchors,
  listIndexGaps,
  listOriginals,
  listProjectIds,
  listSourceIds,
  listUnindexedSources,
} from './doctor.store.ts';

/** What was looked at, and every fault as one sentence. */
export interface Diagnosis {
  readonly sources: number;
  readonly highlights: number;
  readonly originals: number;
  readonly faults: readonly string[];
  /** What is no fault but to be known: backups that still hold withdrawn words. */
  readonly notes: readonly string[];
}

/**
 * Examines all workspaces: every highlight still quotes its text, everything can be found, every original is
 * there and unchanged, every kept verdict is what the engine says. Changes nothing.
 */
export async function diagnose(ctx: Context): Promise<Diagnosis> {
  const sourceIds = await listSourceIds(ctx.db);
  const anchors = await listAnchors(ctx.db, sourceIds);
  const originals = await listOriginals(ctx.db);
  const faults = [
    ...anchors.flatMap(({ id, body, start, end, quote }) => {
      if (body === null) return [`Highlight ${id}: its text version is missing.`];
      return body.slice(start, end) === quote
        ? []
        : [`Highlight ${id}: its words are not at ${start} to ${end} of its text.`];
    }),
    ...(await indexFaults(ctx)),
    ...(await originalFaults(ctx, originals)),
    ...(await verdictFaults(ctx)),
    ...(await withdrawalFaults(ctx)),
  ];
  return {
    sources: sourceIds.length,
    highlights: anchors.length,
    originals: originals.length,
    faults,
    notes: await backupNotes(ctx),
  };
}

async function indexFaults(ctx: Context): Promise<string[]> {
  const { missing, leftOver } = await listIndexGaps(ctx.db);
  const unindexed = await listUnindexedSources(ctx.db);
  return [
    ...missing.map((id) => `Highlight ${id} is not in the search index.`),
    ...leftOver.map((id) => `The search index still holds the highlight ${id}, which is gone.`),
    ...unindexed.map((id) => `The passages of source ${id} are not in the search index.`),
  ];
}

async function originalFaults(ctx: Context, originals: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const sha256 of originals) {
    const found = await hashOf(ctx, sha256).catch(() => null);
    if (found === null) faults.push(`The original file ${sha256} is missing.`);
    else if (found !== sha256) faults.push(`The original file ${sha256} was changed.`);
  }
  return faults;
}

async function hashOf(ctx: Context, sha256: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of ctx.files.readStream(sha256)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Automatic backups from before the last withdrawal; what a person keeps elsewhere nobody can know. */
async function backupNotes(ctx: Context): Promise<string[]> {
  const last = (await listWithdrawals(ctx.db))[0]?.withdrawnAt;
  if (!last) return [];
  return (await ctx.backups.list())
    .filter(({ madeAt }) => madeAt <= last)
    .map(({ name, madeAt }) => {
      const end = ctx.backups.expiryOf(madeAt)?.slice(0, 10);
      const until = end ? `It is erased on ${end}.` : 'It is never erased by itself.';
      return `The backup ${name} may hold words that were withdrawn since. ${until}`;
    });
}

async function withdrawalFaults(ctx: Context): Promise<string[]> {
  return (await listWithdrawals(ctx.db))
    .filter(({ done }) => !done)
    .map(
      ({ participantId }) =>
        `The withdrawal of participant ${participantId} is not finished: files or old pages may still hold words.`,
    );
}

async function verdictFaults(ctx: Context): Promise<string[]> {
  const faults: string[] = [];
  for (const projectId of await listProjectIds(ctx.db)) {
    for (const id of await listWrongVerdicts(ctx, projectId)) {
      faults.push(`The kept verdict of hypothesis ${id} is not what its evidence says.`);
    }
  }
  return faults;
}
