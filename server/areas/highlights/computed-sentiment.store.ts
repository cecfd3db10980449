import { sql } from 'kysely';
import { LANGUAGES, type LanguageCode } from '../../../core/kernel/languages.ts';
import { SENTIMENT_ENGINE } from '../../../core/sentiment/judge-text.ts';
import type { Db } from '../../db/open.ts';
import type { FivePoint } from './highlight.ts';

/** Words of a highlight that are to be judged. */
export interface UnjudgedQuote {
  readonly id: string;
  readonly quote: string;
  readonly language: LanguageCode;
}

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** Names what judged a quote, and as which language: in another its words say something else. */
const engineFor = (language: LanguageCode): string => `${SENTIMENT_ENGINE}:${language}`;

/** Those of some highlights that were not judged as they stand. */
export async function listUnjudged(db: Db, ids: readonly string[]): Promise<UnjudgedQuote[]> {
  const found: UnjudgedQuote[] = [];
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY) {
    const rows = await selectQuotes(db)
      .where('highlight.id', 'in', ids.slice(from, from + IDS_PER_QUERY))
      .where(isOutdated())
      .execute();
    found.push(...rows.map(toUnjudged));
  }
  return found;
}

/** Those of one source, removed ones too. */
export async function listUnjudgedOf(db: Db, sourceId: string): Promise<UnjudgedQuote[]> {
  const rows = await selectQuotes(db)
    .where('highlight.source_id', '=', sourceId)
    .where(isOutdated())
    .execute();
  return rows.map(toUnjudged);
}

/** Some that no engine of today judged, of any project, at most so many. */
export async function listLeftOver(db: Db, count: number): Promise<UnjudgedQuote[]> {
  const rows = await selectQuotes(db)
    .where((where) =>
      where.or([
        where('sentiment_engine', 'is', null),
        where('sentiment_engine', 'not in', LANGUAGES.map(engineFor)),
      ]),
    )
    .limit(count)
    .execute();
  return rows.map(toUnjudged);
}

/** Highlights of one language whose words say the same; null: nothing either way. */
export interface Judged {
  readonly language: LanguageCode;
  readonly computed: FivePoint | null;
  readonly ids: string[];
}

/** Keeps what the words of some quotes say. */
export async function storeJudged(db: Db, { language, computed, ids }: Judged): Promise<void> {
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY) {
    await db
      .updateTable('highlight')
      .set({ computed_sentiment: computed, sentiment_engine: engineFor(language) })
      .where('id', 'in', ids.slice(from, from + IDS_PER_QUERY))
      .execute();
  }
}

function selectQuotes(db: Db) {
  return db
    .selectFrom('highlight')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .select(['highlight.id', 'highlight.quote', 'source.language']);
}

function isOutdated() {
  const engine = sql`${`${SENTIMENT_ENGINE}:`} || source.language`;
  return sql<boolean>`(sentiment_engine is null or sentiment_engine <> ${engine})`;
}

function toUnjudged(row: { id: string; quote: string; language: string }): UnjudgedQuote {
  return { ...row, language: row.language as LanguageCode };
}
