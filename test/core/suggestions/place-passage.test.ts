import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { rowsOf, likenessOf } from '../../../core/suggestions/likeness.ts';
import { placePassage } from '../../../core/suggestions/place-passage.ts';
import { sharedWords } from '../../../core/suggestions/reasons.ts';
import { languageTools } from '../../../server/language/language.ts';
import { loadWordVectors } from '../../../server/language/word-vectors.ts';

const meaning = loadWordVectors();
const place = (text: string, code: LanguageCode): Int8Array =>
  placePassage(text, { language: languageTools(code), meaning, encoded: null });

describe('a passage', () => {
  it('lies nearer to one that says the same than to another, in its own language and across', () => {
    const rows = rowsOf([
      place('Frakten kom först i sista steget.', 'sv'),
      place('Fraktkostnaden såg jag i sista steget.', 'sv'),
      place('Fragten kom først i sidste trin.', 'da'),
      place('Jag glömde mitt lösenord igen.', 'sv'),
    ]);
    expect(likenessOf(rows, 0, 1)).toBeGreaterThan(likenessOf(rows, 0, 3));
    expect(likenessOf(rows, 0, 2)).toBeGreaterThan(likenessOf(rows, 0, 3));
  });

  it('without a word that says anything is like no other', () => {
    const rows = rowsOf([place('… 12 …', 'en'), place('The freight came late.', 'en')]);
    expect(likenessOf(rows, 0, 1)).toBeLessThan(0.05);
  });

  it('lies in another space with an encoder', () => {
    const language = languageTools('en');
    const encoded = new Float32Array(512).fill(0.1);
    const without = placePassage('Freight', { language, meaning, encoded: null });
    expect(placePassage('Freight', { language, meaning, encoded })).toHaveLength(
      without.length + 512,
    );
  });
});

describe('words as a reason', () => {
  const language = languageTools('sv');
  it('are those of the passage, in its own form, that most of the others have', () => {
    const shared = sharedWords({ text: 'Frakten kom efter den sista knappen', language }, [
      { text: 'Jag såg frakt och knapp', language },
      { text: 'Frakterna är dyra', language },
    ]);
    expect(shared).toEqual(['frakten', 'knappen']);
  });

  it('are none where only words without content are shared', () => {
    const others = [{ text: 'Och det var inte så', language }];
    expect(sharedWords({ text: 'Det var frakten', language }, others)).toEqual([]);
  });
});
