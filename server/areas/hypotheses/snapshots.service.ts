import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import {
  type Evidence,
  packEvidence,
  type PackedEvidence,
  unpackEvidence,
} from '../../../core/hypotheses/packed-evidence.ts';
import { type Day, dayOf } from '../../../core/kernel/time.ts';
import { type Context, transact } from '../../context.ts';
import { lockProject } from '../projects/index.ts';
import { findSnapshot, loadPseudonyms, saveMethods, saveSnapshot } from './snapshots.store.ts';

/** Most of what can be saved, at a third of the time of the default. */
const COMPRESSION_LEVEL = 1;

/**
 * Keeps what a hypothesis rests on for days to come, unless it is what was kept last.
 *
 * @param lastHash - Of what was kept last; null where nothing was.
 * @returns The hash of what is kept now: SHA-256 of the JSON of the packed evidence, hex.
 */
export async function keepSnapshot(
  tx: Context,
  hypothesisId: string,
  evidence: Evidence,
  lastHash: string | null,
): Promise<string> {
  const text = JSON.stringify(packEvidence(evidence));
  const hash = hashOf(text);
  if (hash !== lastHash) {
    const content = deflateRawSync(text, { level: COMPRESSION_LEVEL });
    await saveSnapshot(tx.db, hypothesisId, dayOf(tx.now()), content);
  }
  return hash;
}

/** What evidence hashes to where it is kept. */
export function hashOfEvidence(evidence: Evidence): string {
  return hashOf(JSON.stringify(packEvidence(evidence)));
}

/** Keeps which methods are used in a project, for days to come. */
export async function keepMethods(ctx: Context, projectId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    // Of two studies that are made at once, the second sees the first.
    await lockProject(tx.db, projectId);
    await saveMethods(tx.db, projectId, dayOf(tx.now()));
  });
}

/** What a hypothesis rested on at the end of a day, or null when nothing was kept by then. */
export async function readSnapshot(
  ctx: Context,
  hypothesisId: string,
  asOf: Day,
): Promise<Evidence | null> {
  const content = await findSnapshot(ctx.db, hypothesisId, asOf);
  if (!content) return null;
  // Only `keepSnapshot` writes these.
  const packed = JSON.parse(inflateRawSync(content).toString()) as PackedEvidence;
  const pseudonyms = await loadPseudonyms(
    ctx.db,
    packed.people.map(([id]) => id),
  );
  return unpackEvidence(packed, (id) => pseudonyms.get(id) ?? '');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
