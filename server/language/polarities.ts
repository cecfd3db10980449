import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, type LanguageCode } from '../../core/kernel/languages.ts';
import type { Polarities } from '../../core/sentiment/judge-text.ts';
import { learnPolarity, type PolarWord } from '../../core/sentiment/learn-polarity.ts';
import { shippedFolder } from '../shipped.ts';
import { loadWordLookups, type WordLookups } from './word-vectors.ts';

/** Lists of a language; where two hold a word, the first decides. */
const LISTS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['own-en', 'afinn-en'],
  sv: ['own-sv', 'afinn-sv'],
  da: ['own-da', 'dds-da', 'afinn-da'],
};
/** Lists that people reviewed; the Swedish one was translated by machine and teaches nothing. */
const TEACHERS: readonly LanguageCode[] = ['en', 'da'];
/** Values in the lists are −5 … +5. */
const STRONGEST = 5;
/** Common words that no list knows are taken to say nothing: so many of each language. */
const NEUTRAL_WORDS = 8000;
/** As for the vectors of texts: common words say less. */
const DAMPING = 1e-3;
/** A word commoner than this is grammar. */
const COMMON_FROM = 3e-3;

/** Words and phrases with their values, −1 … +1. */
export type PolarityList = ReadonlyMap<string, number>;

/** Polarities of the three languages, from the lists that ship with the product. Meant for a worker. */
export function loadPolarities(): Readonly<Record<LanguageCode, Polarities>> {
  const lookups = loadWordLookups();
  const lists = Object.fromEntries(LANGUAGES.map((code) => [code, listOf(code)])) as Record<
    LanguageCode,
    PolarityList
  >;
  const guess = learnPolarity(
    TEACHERS.flatMap((code) => polarWords(lists[code], lookups[code])),
    lookups.en.dims,
  );
  const of = (code: LanguageCode): Polarities => ({
    listed: (phrase) => lists[code].get(phrase),
    guessed(word) {
      const known = lookups[code].find(word);
      if (!known || known.probability > COMMON_FROM) return undefined;
      return guess(known.vector) * (DAMPING / (DAMPING + known.probability));
    },
  });
  return { en: of('en'), sv: of('sv'), da: of('da') };
}

const listedOnly = new Map<LanguageCode, Polarities>();

/** What the lists of a language say, without guesses, which need vectors: small enough for the server itself. */
export function listedPolarities(code: LanguageCode): Polarities {
  const known = listedOnly.get(code);
  if (known) return known;
  const list = listOf(code);
  const polarities = { listed: (phrase: string) => list.get(phrase), guessed: () => undefined };
  listedOnly.set(code, polarities);
  return polarities;
}

function listOf(code: LanguageCode): PolarityList {
  return joined(LISTS[code].map(readPolarityList));
}

/** One list by the name of its file (format: server/language/sentiment/README.md). */
export function readPolarityList(name: string): PolarityList {
  const file = path.join(shippedFolder('server/language/sentiment'), `${name}.txt`);
  return new Map(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [value = '', words = ''] = line.split('\t');
        return words.split(';').map((word) => [word, Number(value) / STRONGEST] as const);
      }),
  );
}

/** A value of 0 in an earlier list says that the word is no polar one, whatever a later list says. */
function joined(lists: readonly PolarityList[]): PolarityList {
  const all = new Map([...lists].reverse().flatMap((list) => [...list]));
  return new Map([...all].filter(([, value]) => value !== 0));
}

function polarWords(list: PolarityList, lookup: WordLookups[LanguageCode]): PolarWord[] {
  const listed = [...list].flatMap(([word, value]) => {
    const vector = lookup.listed(word)?.vector;
    return vector ? [{ vector, value }] : [];
  });
  const neutral = lookup
    .commonest(NEUTRAL_WORDS)
    .filter((word) => !list.has(word))
    .flatMap((word) => {
      const vector = lookup.listed(word)?.vector;
      return vector ? [{ vector, value: 0 }] : [];
    });
  return [...listed, ...neutral];
}
