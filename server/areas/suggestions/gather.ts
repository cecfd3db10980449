import { setImmediate } from 'node:timers/promises';
import type { HighlightId, SourceId, TagId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { chooseExamples } from '../../../core/suggestions/choose-examples.ts';
import { sentencesIn } from '../../../core/suggestions/sentences.ts';
import type { Db } from '../../db/open.ts';
import { findSpokenText } from '../sources/index.ts';
import { listSourceIds, listTaggedQuotes, type TaggedQuote } from './passages.store.ts';

/** A passage of a participant's words. */
export interface Passage {
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly language: LanguageCode;
  /** Null while it is no highlight. */
  readonly highlightId: HighlightId | null;
  readonly tagIds: readonly TagId[];
}

/** What there is to learn from, and to suggest tags for. */
export interface Gathered {
  /** Highlights with tags, and sentences that somebody read past. */
  readonly examples: readonly Passage[];
  readonly candidates: readonly Passage[];
}

/** Newest sources that are looked through, and how many of their sentences. */
const SOURCES_MAX = 200;
const SENTENCES_MAX = 3000;
const HIGHLIGHTS_MAX = 1500;
/** Sentences that were read past: enough to know what is not marked, few enough not to drown what is. */
const LEFT_ALONE_MAX = 300;

/** Gathers participants' words of a project: what has tags, what was left alone, and what nobody has read. */
export async function gather(db: Db, projectId: string): Promise<Gathered> {
  const quotes = await listTaggedQuotes(db, projectId);
  const tagged = quotes.filter(({ tagIds }) => tagIds.length > 0);
  const bySource = new Map<string, TaggedQuote[]>();
  for (const quote of quotes) {
    const own = bySource.get(quote.sourceId);
    if (own) own.push(quote);
    else bySource.set(quote.sourceId, [quote]);
  }
  const leftAlone: Passage[] = [];
  const unread: Passage[] = [];
  for (const sourceId of await listSourceIds(db, projectId, SOURCES_MAX)) {
    const sentences = await freeSentences(db, sourceId, bySource.get(sourceId) ?? []);
    leftAlone.push(...sentences.readPast);
    if (unread.length < SENTENCES_MAX) unread.push(...sentences.unread);
    await setImmediate();
  }
  return {
    examples: [
      ...chooseExamples(tagged).map((quote) => ({ ...quote })),
      ...spaced(leftAlone, LEFT_ALONE_MAX),
    ],
    candidates: [...quotes.slice(0, HIGHLIGHTS_MAX), ...unread.slice(0, SENTENCES_MAX)],
  };
}

/** Sentences without a highlight: those before the last one were read past, those after it not yet read. */
async function freeSentences(
  db: Db,
  sourceId: string,
  marked: readonly TaggedQuote[],
): Promise<{ readonly readPast: readonly Passage[]; readonly unread: readonly Passage[] }> {
  const source = await findSpokenText(db, sourceId);
  if (!source) return { readPast: [], unread: [] };
  const lastMark = Math.max(0, ...marked.map(({ end }) => end));
  const free = source.spans
    .flatMap((span) => sentencesIn(source.body, span, source.language))
    .filter(({ start, end }) => !marked.some((mark) => mark.start < end && start < mark.end))
    .map((span): Passage => ({
      ...span,
      sourceId: source.sourceId,
      textVersion: source.textVersion,
      text: source.body.slice(span.start, span.end),
      language: source.language,
      highlightId: null,
      tagIds: [],
    }));
  return {
    readPast: free.filter(({ end }) => end <= lastMark),
    unread: free.filter(({ end }) => end > lastMark),
  };
}

function spaced<T>(values: readonly T[], most: number): T[] {
  const step = Math.max(1, values.length / most);
  return values.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
