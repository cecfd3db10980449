import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LanguageCode } from '../../core/kernel/languages.ts';
import { shippedFolder } from '../shipped.ts';
import { mean, type WordLookup } from './word-lookup.ts';

/** Directions of length 1 by word. */
type Directions = ReadonlyMap<string, Float32Array>;

/**
 * Words of products and services that the vectors lack, by language. Those of one line mean the same, and lie where
 * the English words lie that say it (format: server/language/vectors/README.md).
 *
 * @param english - What the English words are looked up in.
 */
export function readOwnWords(english: WordLookup): Readonly<Record<LanguageCode, Directions>> {
  const file = path.join(shippedFolder('server/language/vectors'), 'own-words.txt');
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const rows = lines.map((line) => {
    const [meaning = '', ...words] = line.split('\t');
    const said = wordsOf(meaning).flatMap((word) => english.listed(word)?.vector ?? []);
    return { words, direction: mean(said) };
  });
  const inColumn = (column: number): Directions =>
    new Map(
      rows.flatMap(({ words, direction }) =>
        wordsOf(words[column] ?? '').map((word) => [word, direction] as const),
      ),
    );
  return { en: inColumn(0), sv: inColumn(1), da: inColumn(2) };
}

function wordsOf(cell: string): string[] {
  return cell.split(' ').filter((word) => word !== '');
}
