import { setImmediate } from 'node:timers/promises';
import type { Span } from '../../../core/anchoring/passage.ts';
import { questionBefore } from '../../../core/evidence/question-before.ts';
import type { Db } from '../../db/open.ts';
import type { QuestionPlace } from './evidence.store.ts';

/** The beginning of words in a version of a source's text. */
export interface TextPlace {
  readonly sourceId: string;
  readonly textVersion: number;
  readonly start: number;
}

/** The moderator's words before a passage, and where they stand. */
export interface Question extends QuestionPlace {
  readonly text: string;
}

/** So many texts are in memory at a time, and between them others are answered. */
const TEXTS_PER_QUERY = 25;

/** A range of words in a version of a source's text. */
export type TextRange = TextPlace & Span;

/** For each of these places the moderator's turn right before it, in the same text; null where there is none. */
export async function listQuestionsBefore(
  db: Db,
  places: readonly TextPlace[],
): Promise<(Question | null)[]> {
  const ranges = await listQuestionRanges(db, places);
  const words = await listWords(
    db,
    ranges.filter((range) => range !== null),
  );
  return ranges.map((range) => {
    if (!range) return null;
    const text = words.get(wordsKey(range));
    if (text === undefined) return null;
    const { textVersion, start, end } = range;
    return { textVersion, start, end, text };
  });
}

/** The same without its words, for whoever need not read them all. */
export async function listQuestionRanges(
  db: Db,
  places: readonly TextPlace[],
): Promise<(TextRange | null)[]> {
  const turns = await listQuestionTurns(db, places);
  return places.map(({ sourceId, textVersion, start }) => {
    const text = { sourceId, textVersion };
    const turn = questionBefore(turns.get(textKey(text)) ?? [], start);
    return turn && { ...text, start: turn.start, end: turn.end };
  });
}

/** The words of ranges of texts, by `wordsKey`; those of texts that are not there are left out. */
export async function listWords(
  db: Db,
  ranges: readonly TextRange[],
): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>();
  const byText = grouped(ranges, textKey);
  const texts = ranges.filter((range) => byText.get(textKey(range))?.[0] === range);
  for (let from = 0; from < texts.length; from += TEXTS_PER_QUERY) {
    for (const { source_id, version, body } of await selectTexts(
      db,
      texts.slice(from, from + TEXTS_PER_QUERY),
    )) {
      for (const range of byText.get(textKey({ sourceId: source_id, textVersion: version })) ?? [])
        words.set(wordsKey(range), body.slice(range.start, range.end));
    }
    await setImmediate();
  }
  return words;
}

/** Names words of a text. */
export function wordsKey({ start, end, ...text }: TextRange): string {
  return `${textKey(text)} ${start} ${end}`;
}

type TextOf = Pick<TextPlace, 'sourceId' | 'textVersion'>;

function textKey({ sourceId, textVersion }: TextOf): string {
  return `${sourceId} ${textVersion}`;
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** Every turn of the moderator in these texts, by `textKey`. */
async function listQuestionTurns(
  db: Db,
  texts: readonly TextOf[],
): Promise<ReadonlyMap<string, readonly Span[]>> {
  if (texts.length === 0) return new Map();
  const rows = await db
    .selectFrom('segment')
    .select(['source_id', 'text_version', 'start_offset', 'end_offset'])
    .where('source_id', 'in', [...new Set(texts.map(({ sourceId }) => sourceId))])
    .where('text_version', 'in', [...new Set(texts.map(({ textVersion }) => textVersion))])
    .where('kind', '=', 'question')
    .execute();
  const turns = rows.map((row) => ({
    ...{ sourceId: row.source_id, textVersion: row.text_version },
    ...{ start: row.start_offset, end: row.end_offset },
  }));
  return grouped(turns, textKey);
}

async function selectTexts(db: Db, texts: readonly TextOf[]) {
  return db
    .selectFrom('source_text')
    .select(['source_id', 'version', 'body'])
    .where((where) =>
      where.or(
        texts.map(({ sourceId, textVersion }) =>
          where.and([where('source_id', '=', sourceId), where('version', '=', textVersion)]),
        ),
      ),
    )
    .execute();
}
