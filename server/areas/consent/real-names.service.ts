import type { Span } from '../../../core/anchoring/passage.ts';
import { occurrencesOf } from '../../../core/anchoring/mask-spans.ts';
import type { Context } from '../../context.ts';
import { listMergedInto, type Participant, renameParticipant } from '../participants/index.ts';
import { numbering, whoIsNamed } from '../privacy/index.ts';
import type { TheirSource } from './their-sources.service.ts';

/** Whoever withdraws, without a name that they really have. */
export interface Unnamed {
  readonly participant: Participant;
  /** What they were called, as a name: it goes with their words. */
  readonly realNames: readonly string[];
}

/**
 * Some researchers let participants be called as they are labelled in a transcript. A pseudonym stays after a
 * withdrawal, a real name does not: they get a number as the others have. Stored with the withdrawal; who turned out to
 * be them is renamed at once.
 */
export async function withoutRealNames(
  tx: Context,
  participant: Participant,
  sources: readonly TheirSource[],
): Promise<Unnamed> {
  const { id, projectId } = participant;
  const merged = await listMergedInto(tx.db, id);
  const people = [
    { id, pseudonym: participant.pseudonym, mergedInto: null },
    ...merged.map((one) => ({ ...one, mergedInto: id })),
  ];
  const sourceIds = sources.map(({ source }) => source.id);
  const named = await whoIsNamed(tx, people, sourceIds);
  const realNames = named.map(({ pseudonym }) => pseudonym);
  if (named.length === 0) return { participant, realNames };
  const number = await numbering(tx, projectId);
  for (const one of named) {
    if (one.id !== id) await renameParticipant(tx, projectId, one, number());
  }
  const pseudonym = named.some((one) => one.id === id) ? number() : participant.pseudonym;
  return { participant: { ...participant, pseudonym }, realNames };
}

/** Where their words stand in a source, and where it calls them by a real name. */
export function spansWithNames(
  { spans, texts }: TheirSource,
  realNames: readonly string[],
): ReadonlyMap<number, readonly Span[]> {
  if (realNames.length === 0) return spans;
  return new Map(
    texts.map(({ version, body }) => [
      version,
      [...(spans.get(version) ?? []), ...realNames.flatMap((name) => occurrencesOf(body, name))],
    ]),
  );
}
