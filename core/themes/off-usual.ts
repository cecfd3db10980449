import type { TextVectors, ThemeText } from './types.ts';

/** What a text means, off what everyday texts of its language mean; zero where no word of it is known. */
export function offUsual(
  { text, language }: Pick<ThemeText, 'text' | 'language'>,
  meaning: TextVectors,
): Float32Array {
  const own = meaning.embed(text, language);
  if (own.every((value) => value === 0)) return own;
  const usual = meaning.usualMean(language);
  return own.map((value, dim) => value - (usual[dim] ?? 0));
}
