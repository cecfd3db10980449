import { type RawBuilder, sql } from 'kysely';
import type { DatabaseKind } from '../../migrations/lib/columns.ts';

/** A term with the stems its word may have in each language. */
export interface MatchTerm {
  readonly words: readonly string[];
  /** Empty for an exact term. */
  readonly stems: readonly string[];
  readonly excluded: boolean;
  /** Words in a row that stand for it as well; more words may begin as the last one where they need not be these. */
  readonly spellings: readonly { readonly words: readonly string[]; readonly exact: boolean }[];
}

/**
 * The documents that hold all terms, as rows of `id` and `rank` (lower is better). Null when no term must
 * occur: neither database can list what only lacks a word.
 */
export function matchDocuments(
  kind: DatabaseKind,
  terms: readonly MatchTerm[],
): RawBuilder<{ id: number; rank: number }> | null {
  const wanted = terms.filter((term) => !term.excluded);
  if (wanted.length === 0) return null;
  const unwanted = terms.filter((term) => term.excluded);
  return kind === 'sqlite' ? matchSqlite(wanted, unwanted) : matchPostgres(wanted, unwanted);
}

function matchSqlite(wanted: readonly MatchTerm[], unwanted: readonly MatchTerm[]) {
  const quote = (text: string): string => `"${text.replaceAll('"', '')}"`;
  const phrase = (words: readonly string[], isStart: boolean): string =>
    `words : ${quote(words.join(' '))}${isStart ? ' *' : ''}`;
  const say = ({ words, stems, spellings }: MatchTerm): string => {
    const parts = [
      phrase(words, stems.length > 0),
      ...stems.map((stem) => `stems : ${quote(stem)}`),
      ...spellings.map((one) => phrase(one.words, !one.exact)),
    ];
    return `(${parts.join(' OR ')})`;
  };
  const query = [wanted.map(say).join(' AND '), ...unwanted.map((term) => `NOT ${say(term)}`)].join(
    ' ',
  );
  return sql<{ id: number; rank: number }>`
    (select rowid as id, rank from search_index where search_index match ${query})`;
}

function matchPostgres(wanted: readonly MatchTerm[], unwanted: readonly MatchTerm[]) {
  const quote = (text: string): string => `'${text.replaceAll(/['\\]/g, '')}'`;
  const phrase = (words: readonly string[], isStart: boolean): string =>
    `(${words.map(quote).join(' <-> ')}${isStart ? ':*' : ''})`;
  const say = ({ words, stems, spellings }: MatchTerm): string => {
    const parts = [
      phrase(words, stems.length > 0),
      ...stems.map(quote),
      ...spellings.map((one) => phrase(one.words, !one.exact)),
    ];
    return `(${parts.join(' | ')})`;
  };
  const query = [...wanted.map(say), ...unwanted.map((term) => `!${say(term)}`)].join(' & ');
  return sql<{ id: number; rank: number }>`
    (select id, -ts_rank_cd(to_tsvector('simple', words || ' ' || stems), asked.query) as rank
     from search_document, (select to_tsquery('simple', ${query}) as query) asked
     where to_tsvector('simple', words || ' ' || stems) @@ asked.query)`;
}

/** The documents that hold a stem, as `matchDocuments` answers them. */
export function matchStem(
  kind: DatabaseKind,
  stem: string,
): RawBuilder<{ id: number; rank: number }> {
  if (kind === 'sqlite') {
    return sql<{ id: number; rank: number }>`
      (select rowid as id, rank from search_index
       where search_index match ${`stems : "${stem.replaceAll('"', '')}"`})`;
  }
  return sql<{ id: number; rank: number }>`
    (select id, -ts_rank_cd(to_tsvector('simple', words || ' ' || stems), asked.query) as rank
     from search_document,
       (select to_tsquery('simple', ${`'${stem.replaceAll(/['\\]/g, '')}'`}) as query) asked
     where to_tsvector('simple', words || ' ' || stems) @@ asked.query)`;
}

/**
 * A text column that the query shall not be looked up by, though it has an index. Only SQLite needs to be told;
 * PostgreSQL weighs it by itself and reads over the empty text.
 */
export function withoutIndex(column: string): RawBuilder<string> {
  return sql<string>`${sql.ref(column)} || ''`;
}
