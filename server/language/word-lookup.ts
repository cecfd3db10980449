import type { VectorFile } from './vector-file.ts';

/** A word's direction and how common it is. */
export interface KnownWord {
  /** Length 1. */
  readonly vector: Float32Array;
  /** 0 … 1. */
  readonly probability: number;
}

/** What a guess is worth: rare, so that it weighs like a content word. */
const GUESSED_PROBABILITY = 1e-5;
/** An inflected form is rarer than its lemma. */
const INFLECTED_SHARE = 0.3;
const STEM_LENGTH_MIN = 3;
const INFLECTED_LENGTH_MIN = 4;
const COMPOUND_LENGTH_MIN = 7;
const WORDS_KEPT = 50_000;

/**
 * Finds the vector of a word: by the table, else by its inflection, its hyphens, or the parts of a compound (rules:
 * server/language/vectors/README.md). Null when nothing fits. Words that were asked for are remembered.
 */
export class WordLookup {
  readonly #file: VectorFile;
  readonly #added: ReadonlyMap<string, KnownWord>;
  readonly #known = new Map<string, KnownWord | null>();

  /**
   * @param added - Words that the file lacks, with directions of length 1; a word that it has keeps its own. Their
   *   inflected forms and compounds are found, too.
   */
  constructor(file: VectorFile, added: ReadonlyMap<string, Float32Array> = new Map()) {
    this.#file = file;
    this.#added = new Map(
      [...added].map(([word, vector]) => [word, { vector, probability: GUESSED_PROBABILITY }]),
    );
  }

  /** Numbers of a vector. */
  get dims(): number {
    return this.#file.dims;
  }

  /** The mean vector of everyday texts in this language. */
  get mean(): VectorFile['mean'] {
    return this.#file.mean;
  }

  /** The mean vector of everyday English texts, where the file holds it. */
  get meanEnglish(): VectorFile['meanEnglish'] {
    return this.#file.meanEnglish;
  }

  /** The commonest words of the table; of equally common ones those first in the alphabet. */
  commonest(most: number): string[] {
    return [...this.#file.rows]
      .sort(
        ([, one], [, other]) => this.#probability(other) - this.#probability(one) || one - other,
      )
      .slice(0, most)
      .map(([word]) => word);
  }

  /** A word that stands in the table itself, else null. */
  listed(word: string): KnownWord | null {
    return this.#listed(word);
  }

  find(word: string): KnownWord | null {
    const kept = this.#known.get(word);
    if (kept !== undefined) return kept;
    const found =
      this.#listed(word) ?? this.#inflected(word) ?? this.#hyphenated(word) ?? this.#compound(word);
    if (this.#known.size >= WORDS_KEPT) this.#known.clear();
    this.#known.set(word, found);
    return found;
  }

  #listed(word: string): KnownWord | null {
    const row = this.#file.rows.get(word);
    return row === undefined
      ? (this.#added.get(word) ?? null)
      : { vector: this.#vector(row), probability: this.#probability(row) };
  }

  /** Cuts a suffix and adds an ending; the smallest edits win, several of one size are averaged. */
  #inflected(word: string): KnownWord | null {
    if (word.length < INFLECTED_LENGTH_MIN) return null;
    const lemmas = this.#lemmas(word);
    const least = Math.min(...lemmas.map(({ edit }) => edit));
    const nearest = lemmas.filter(({ edit }) => edit === least).map(({ known }) => known);
    const [first] = nearest;
    if (first === undefined) return null;
    return {
      vector: mean(nearest.map(({ vector }) => vector)),
      probability: first.probability * INFLECTED_SHARE,
    };
  }

  #lemmas(word: string): { readonly edit: number; readonly known: KnownWord }[] {
    const { suffixes, additions } = this.#file;
    return suffixes
      .filter((suffix) => word.endsWith(suffix) && word.length - suffix.length >= STEM_LENGTH_MIN)
      .flatMap((suffix) => {
        const stem = word.slice(0, -suffix.length);
        const candidates = additions
          .filter((ending) => ending !== suffix)
          // A short stem and a long suffix have little to do with each other.
          .filter((ending) => !(stem.length < 4 && ending === '' && suffix.length > 3))
          .map((ending) => ({ edit: suffix.length + ending.length, lemma: stem + ending }));
        if (stem.length > STEM_LENGTH_MIN && stem.at(-1) === stem.at(-2)) {
          candidates.push({ edit: suffix.length + 1, lemma: stem.slice(0, -1) });
        }
        return candidates;
      })
      .flatMap(({ edit, lemma }) => {
        const known = this.#listed(lemma);
        return known ? [{ edit, known }] : [];
      });
  }

  #hyphenated(word: string): KnownWord | null {
    if (!word.includes('-')) return null;
    const parts = word.split('-').flatMap((part) => this.find(part)?.vector ?? []);
    return parts.length === 0 ? null : guessed(parts);
  }

  /** The split whose parts are longest, the last part above all, as it carries the meaning. */
  #compound(word: string): KnownWord | null {
    if (word.length < COMPOUND_LENGTH_MIN) return null;
    let best = 0;
    let parts: readonly Float32Array[] = [];
    for (let at = STEM_LENGTH_MIN; at < word.length - 2; at += 1) {
      const [first, last] = [word.slice(0, at), word.slice(at)];
      const score = Math.min(first.length, last.length) + last.length / 2;
      if (score <= best) continue;
      const head = this.#firstPart(first);
      const tail = head && this.#lastPart(last);
      if (!head || !tail) continue;
      best = score;
      parts = [head, tail];
    }
    return parts.length === 0 ? null : guessed(parts);
  }

  /** As listed, or without the link -s, or with the vowel that compounds drop. */
  #firstPart(part: string): Float32Array | null {
    const bare = part.slice(0, -1);
    const forms = [part, `${part}a`, `${part}e`];
    if (part.length > STEM_LENGTH_MIN && part.endsWith('s')) forms.splice(1, 0, bare);
    if (part.length > STEM_LENGTH_MIN && this.#file.linkVowels.includes(part.slice(-1))) {
      forms.push(`${bare}a`);
    }
    const form = forms.find((one) => this.#has(one));
    return form === undefined ? null : (this.#listed(form)?.vector ?? null);
  }

  #lastPart(part: string): Float32Array | null {
    return (this.#listed(part) ?? this.#inflected(part) ?? this.#compound(part))?.vector ?? null;
  }

  #has(word: string): boolean {
    return this.#file.rows.has(word) || this.#added.has(word);
  }

  #probability(row: number): number {
    return Math.exp(-(this.#file.probabilities[row] ?? 0) / this.#file.logpScale);
  }

  #vector(row: number): Float32Array {
    const { dims, quantised } = this.#file;
    return unit(Float32Array.from(quantised.subarray(row * dims, (row + 1) * dims)));
  }
}

function guessed(parts: readonly Float32Array[]): KnownWord {
  return { vector: mean(parts), probability: GUESSED_PROBABILITY };
}

/** The mean direction, with length 1. */
export function mean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    vector.forEach((value, dim) => {
      sum[dim] = (sum[dim] ?? 0) + value;
    });
  }
  return unit(sum);
}

/** The same direction with length 1. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}
