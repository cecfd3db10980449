import { occurrencesOf } from '../../../core/anchoring/mask-spans.ts';
import type { Span } from '../../../core/anchoring/passage.ts';
import { type TheirWords, theirWords } from '../../../core/participants/their-words.ts';
import {
  isAsked,
  isTheirsAlone,
  turnsOf,
  type Withdrawing,
} from '../../../core/participants/whose-words.ts';
import type { Context } from '../../context.ts';
import { listMergedInto, listPseudonyms, type Participant } from '../participants/index.ts';
import { type KeyOwner, namesOf } from '../privacy/index.ts';
import { type CutText, listCutTexts, requireSource, type Source } from '../sources/index.ts';
import { listInvolvedSources, listPlaces } from './involved.store.ts';

/** A source that holds somebody's words, and where. */
export interface TheirSource {
  readonly source: Source;
  /** Nobody else of the project is in it. */
  readonly alone: boolean;
  readonly texts: readonly CutText[];
  /** Where their words stand, by text version. */
  readonly spans: ReadonlyMap<number, readonly Span[]>;
  /** What is a sign of a copy when it stands elsewhere. */
  readonly said: readonly string[];
  readonly quotes: readonly string[];
  readonly highlights: number;
}

/** What a participant is called in texts: also as those who turned out to be them. */
export async function pseudonymsOf(
  tx: Context,
  { id, pseudonym }: Participant,
): Promise<ReadonlySet<string>> {
  return new Set([pseudonym, ...(await listMergedInto(tx.db, id)).map((one) => one.pseudonym)]);
}

/** Everything a participant said in their project. */
export async function findTheirSources(
  tx: Context,
  participant: Participant,
): Promise<TheirSource[]> {
  const pseudonyms = await pseudonymsOf(tx, participant);
  const everybody = await listPseudonyms(tx.db, participant.projectId);
  const who: Withdrawing = {
    id: participant.id,
    pseudonyms,
    otherPseudonyms: new Set(everybody.filter((one) => !pseudonyms.has(one))),
  };
  const found: TheirSource[] = [];
  for (const { id, isGroup } of await listInvolvedSources(tx.db, participant, who.pseudonyms)) {
    found.push(await read(tx, id, isGroup, who));
  }
  return found;
}

/**
 * All their words and what names them, to find copies of both elsewhere.
 *
 * @param realNames - What they are called in the project, where it is no pseudonym.
 */
export async function wordsOf(
  tx: Context,
  participant: Participant,
  sources: readonly TheirSource[],
  realNames: readonly string[] = [],
): Promise<TheirWords> {
  return theirWords(
    sources.flatMap(({ said }) => said),
    sources.flatMap(({ quotes }) => quotes),
    [
      ...(await namesOf(tx, participant.projectId, await inTheKey(tx, participant, sources))),
      ...realNames,
    ],
  );
}

/** How the key to pseudonyms is asked for what is theirs in it. */
export async function inTheKey(
  tx: Context,
  participant: Participant,
  sources: readonly TheirSource[],
): Promise<KeyOwner> {
  const alone = sources.filter((one) => one.alone);
  return {
    pseudonyms: await pseudonymsOf(tx, participant),
    sourceIds: alone.map(({ source }) => source.id),
    texts: alone.flatMap(({ texts }) => texts.map(({ body }) => body)),
  };
}

async function read(
  tx: Context,
  sourceId: string,
  isGroup: boolean,
  who: Withdrawing,
): Promise<TheirSource> {
  const source = await requireSource(tx, sourceId);
  const texts = await listCutTexts(tx, sourceId);
  const places = await listPlaces(tx.db, sourceId);
  const own = places.filter(({ participantId }) => participantId === who.id);
  const { participantId } = source;
  const highlighted = places.flatMap((place) => place.participantId ?? []);
  const alone = texts.every(({ segments }) =>
    isTheirsAlone({ participantId, isGroup, highlighted, segments }, who),
  );
  const quotes = [...new Set(own.map(({ quote }) => quote))];
  const spans = new Map<number, Span[]>();
  const said: string[] = [];
  for (const { version, body, segments } of texts) {
    const turns = turnsOf({ participantId, segments }, who);
    const marked = own.filter(({ textVersion }) => textVersion === version);
    // A quote of one version stands in others, too, at another place.
    const copied = quotes.flatMap((quote) => occurrencesOf(body, quote));
    const shared = [...turns, ...marked, ...copied];
    spans.set(version, alone ? [{ start: 0, end: body.length }] : shared);
    const spoken = alone ? segments.filter(({ kind }) => !isAsked(kind)) : shared;
    // One by one: a text may have more turns than a call has room for arguments.
    for (const { start, end } of spoken) said.push(body.slice(start, end));
  }
  return { source, alone, texts, spans, said, quotes, highlights: own.length };
}
