import { setImmediate } from 'node:timers/promises';
import { opposingStems } from '../../../core/evidence/opposites.ts';
import { saidWords } from '../../../core/evidence/said-words.ts';
import { contentPairs } from '../../../core/evidence/spelled-as.ts';
import { partsOf } from '../../../core/kernel/compounds.ts';
import type { HypothesisId } from '../../../core/kernel/ids.ts';
import type { Language } from '../../../core/kernel/language.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { dayOf } from '../../../core/kernel/time.ts';
import { sentencesIn } from '../../../core/suggestions/sentences.ts';
import { contentStems, contentWords } from '../../../core/themes/features.ts';
import type { Context } from '../../context.ts';
import { languageTools } from '../../language/language.ts';
import { listMarked } from '../highlights/index.ts';
import {
  type FoundWords,
  type Held,
  listHolding,
  listLinkedHighlights,
  listSpokenPassages,
  listSpokenQuotes,
  listWithoutConsent,
} from './evidence-candidates.store.ts';
import { shortAnswers } from './short-answers.ts';

/** A statement whose evidence is looked for. */
export interface Statement {
  readonly hypothesisId: HypothesisId;
  readonly projectId: string;
  readonly text: string;
  readonly language: LanguageCode;
}

/** The best documents of each word of the statement, and of each word against it. */
const PER_STEM_MAX = 150;
const STEMS_MAX = 12;
/** Other languages share no words, so the newest highlights are compared by meaning too. */
const NEWEST_HIGHLIGHTS = 400;
const CANDIDATES_MAX = 1200;

/**
 * Words of participants that may bear on a statement: what the index finds by the statement's words and by their
 * opposites, highlights and sentences nobody marked, short answers to questions it finds, and the newest highlights.
 * Without those who did not consent, and
 * without what is linked to it already. Each word is a query of its own, and between two people are answered.
 */
export async function gatherEvidence(ctx: Context, statement: Statement): Promise<FoundWords[]> {
  const held = await holding(ctx, statement);
  const refIds = [...held.keys()];
  const quoteIds = refIds.filter((id) => !id.includes('#'));
  const found = [
    ...(await shortAnswers(ctx, held)),
    ...(quoteIds.length > 0
      ? await listSpokenQuotes(ctx.db, statement.projectId, { ids: quoteIds })
      : []),
    ...(await listSpokenQuotes(ctx.db, statement.projectId, { newest: NEWEST_HIGHLIGHTS })),
    ...(await freeSentences(
      ctx,
      refIds.filter((id) => id.includes('#')),
    )),
  ];
  const linked = await listLinkedHighlights(ctx.db, statement.hypothesisId);
  const without = await listWithoutConsent(ctx.db, statement.projectId, dayOf(ctx.now()));
  const kept = found.filter(
    ({ highlightId, participantId }) =>
      !linked.has(highlightId ?? '') && !without.has(participantId ?? ''),
  );
  const once = new Map<string, FoundWords>();
  for (const words of kept) {
    const place = `${words.sourceId} ${words.start} ${words.end}`;
    // Short answers come first: the same words without their question say less.
    if (!once.has(place)) once.set(place, words);
  }
  return [...once.values()].slice(0, CANDIDATES_MAX);
}

/** Names of documents of the index that hold words of a statement or their opposites, and how many of these each. */
async function holding(
  ctx: Context,
  { text, language, projectId }: Statement,
): Promise<ReadonlyMap<string, number>> {
  const tools = languageTools(language);
  const own = [...new Set(contentStems(text, tools))];
  const stems = [...own, ...opposingStems(tools.tokenize(text), tools)].slice(0, STEMS_MAX);
  const counts = new Map<string, number>();
  for (const held of [...stems.map((stem) => ({ stem })), ...otherSpellings(text, tools)]) {
    const asked = { projectId, held, limit: PER_STEM_MAX };
    for (const id of await listHolding(ctx.db, ctx.databaseKind, asked)) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    await setImmediate();
  }
  return counts;
}

/** Compounds of the statement as others may write them: one word as two, two as one. */
function otherSpellings(text: string, tools: Language): Held[] {
  const apart = contentWords(text, tools).map((word) => ({ phrases: partsOf(word) }));
  const together = contentPairs(saidWords(text, tools)).map(([first, second]) => ({
    stem: tools.stem(first + second),
  }));
  return [...apart.filter(({ phrases }) => phrases.length > 0), ...together].slice(0, STEMS_MAX);
}

async function freeSentences(ctx: Context, refIds: readonly string[]): Promise<FoundWords[]> {
  const passages = await listSpokenPassages(ctx.db, refIds);
  const sourceIds = [...new Set(passages.map(({ sourceId }) => sourceId))];
  const marks = new Map<string, { readonly start: number; readonly end: number }[]>();
  for (const mark of await listMarked(ctx.db, sourceIds)) {
    const own = marks.get(mark.sourceId);
    if (own) own.push(mark);
    else marks.set(mark.sourceId, [mark]);
  }
  return passages.flatMap((passage) => {
    const { text, start: from, language, sourceId } = passage;
    return sentencesIn(text, { start: 0, end: text.length }, language)
      .map(({ start, end }) => ({
        ...passage,
        start: from + start,
        end: from + end,
        text: text.slice(start, end),
      }))
      .filter(
        ({ start, end }) =>
          !(marks.get(sourceId) ?? []).some((mark) => mark.start < end && start < mark.end),
      );
  });
}
