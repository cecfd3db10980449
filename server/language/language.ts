import { createRequire } from 'node:module';
import { type Language, WORD_ROLES, type WordRole } from '../../core/kernel/language.ts';
import { LANGUAGES, type LanguageCode } from '../../core/kernel/languages.ts';
import { EXTRA_STOPWORDS, FILLERS, NEGATIONS, WORDS_WITH_ROLE } from './stopwords.ts';

interface Stemmer {
  stem(word: string): string;
}

const require = createRequire(import.meta.url);
const WORDS = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** Stems are asked for again and again; this many are remembered for each language. */
const STEMS_KEPT = 50_000;

const tools = new Map<LanguageCode, Language>();

/** The tools for a language; the packages load on first use and are kept. */
export function languageTools(code: LanguageCode): Language {
  const known = tools.get(code);
  if (known) return known;
  const stemmer = stemmerOf(code);
  const stopwords = stopwordsOf(code);
  const fillers = new Set([...stopwords, ...NEGATIONS[code], ...FILLERS[code]]);
  const fillerStems = new Set(FILLERS[code].map((word) => stemmer.stem(word)));
  const roles = rolesOf(code);
  const stems = new Map<string, string>();
  const language: Language = {
    code,
    tokenize: (text) => text.toLowerCase().replaceAll('’', "'").match(WORDS) ?? [],
    stem(word) {
      const kept = stems.get(word);
      if (kept !== undefined) return kept;
      const stem = stemmer.stem(word);
      if (stems.size < STEMS_KEPT) stems.set(word, stem);
      return stem;
    },
    isStopword: (word) => stopwords.has(word),
    isFiller: (word) => fillers.has(word) || fillerStems.has(language.stem(word)),
    roleOf: (word) => roles.get(word) ?? null,
  };
  tools.set(code, language);
  return language;
}

/** The tools of every language, by code. */
export function allLanguages(): Readonly<Record<LanguageCode, Language>> {
  const entries = LANGUAGES.map((code) => [code, languageTools(code)] as const);
  return Object.fromEntries(entries) as Record<LanguageCode, Language>;
}

/** English by natural's Porter stemmer, loaded by its own path: the package's door loads databases. */
function stemmerOf(code: LanguageCode): Stemmer {
  if (code === 'en') {
    return require('natural/lib/natural/stemmers/porter_stemmer.js') as Stemmer;
  }
  const snowball = require('snowball-stemmers') as { newStemmer(name: string): Stemmer };
  return snowball.newStemmer(code === 'sv' ? 'swedish' : 'danish');
}

function stopwordsOf(code: LanguageCode): ReadonlySet<string> {
  const lists = require('stopword') as Readonly<Record<'eng' | 'swe' | 'dan', readonly string[]>>;
  const list = { en: lists.eng, sv: lists.swe, da: lists.dan }[code];
  const words = new Set([...list, ...EXTRA_STOPWORDS[code]]);
  for (const negation of NEGATIONS[code]) words.delete(negation);
  return words;
}

function rolesOf(code: LanguageCode): ReadonlyMap<string, WordRole> {
  const roles = new Map<string, WordRole>(
    NEGATIONS[code].map((word) => [word, 'qualifier'] as const),
  );
  for (const role of WORD_ROLES) {
    for (const word of WORDS_WITH_ROLE[code][role]) roles.set(word, role);
  }
  return roles;
}
