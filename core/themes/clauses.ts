import type { Language } from '../kernel/language.ts';
import { offUsual } from './off-usual.ts';
import { CLAUSE_END } from './phrases.ts';
import type { ComparingOptions } from './place-texts.ts';
import type { ThemeText } from './types.ts';
import { cosine, meanDirection, normaliseRows, rowOf, type Vectors } from './vectors.ts';

/** A label is a glance, not a sentence. */
const WORDS_MIN = 3;
const WORDS_MAX = 8;
/** With fewer it says nothing of the subject: "and then I did it". */
const CONTENT_WORDS_MIN = 2;
/** Clauses are taken from the most typical texts only. */
const TEXTS_LOOKED_AT = 12;
/** How a clause hangs on the one before; without it, it stands by itself. */
const CONJUNCTION = /^(?:and|but|so|och|men|og)\s+/iu;

/**
 * The clause, word for word, that says best what a group of texts says: the one nearest in meaning to all of them.
 *
 * @param texts - Most typical first.
 * @returns Null when no text has a clause of a label's length.
 */
export function typicalClause(
  texts: readonly ThemeText[],
  { languages, meaning }: Pick<ComparingOptions, 'languages' | 'meaning'>,
): string | null {
  const clauses = texts.slice(0, TEXTS_LOOKED_AT).flatMap((text) =>
    clausesOf(text.text)
      .filter(
        (clause) => subjectWords(clause, languages[text.language]).length >= CONTENT_WORDS_MIN,
      )
      .map((clause) => ({ ...text, text: clause })),
  );
  const placed = placeByMeaning([...texts, ...clauses], meaning);
  const all = meanDirection(
    placed,
    texts.map((_, row) => row),
  );
  const nearness = clauses.map((_, index) => cosine(all, rowOf(placed, texts.length + index)));
  const best = nearness.indexOf(Math.max(...nearness));
  return clauses[best]?.text ?? null;
}

function subjectWords(clause: string, language: Language): readonly string[] {
  return language.tokenize(clause).filter((word) => !language.isFiller(word));
}

function clausesOf(text: string): string[] {
  return text
    .split(CLAUSE_END)
    .map((clause) => clause.trim().replace(CONJUNCTION, ''))
    .filter((clause) => {
      const words = clause.split(/\s+/).length;
      return words >= WORDS_MIN && words <= WORDS_MAX;
    });
}

/** Off the usual mean of each language: the group's own mean is just what is looked for. */
function placeByMeaning(
  texts: readonly ThemeText[],
  meaning: ComparingOptions['meaning'],
): Vectors {
  const data = new Float32Array(texts.length * meaning.dims);
  texts.forEach((text, row) => data.set(offUsual(text, meaning), row * meaning.dims));
  return normaliseRows({ rows: texts.length, dims: meaning.dims, data });
}
