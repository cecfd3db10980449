import { describe, expect, it } from 'vitest';
import { placePassage } from '../../../core/suggestions/place-passage.ts';
import {
  indexWords,
  ranked,
  rankPassages,
  scoreWords,
} from '../../../core/suggestions/rank-passages.ts';
import { languageTools } from '../../../server/language/language.ts';
import { loadWordVectors } from '../../../server/language/word-vectors.ts';

const meaning = loadWordVectors();
const language = languageTools('sv');
const text = (words: string) => ({
  text: words,
  language,
  place: placePassage(words, { language, meaning, encoded: null }),
});

const PASSAGES = [
  'Jag glömde mitt lösenord och kom inte in.',
  'Frakten visades först i sista steget, så jag avbröt.',
  'Leveransen kostade mer än jag trodde.',
  'Vi åt middag med barnen.',
].map(text);
const INDEX = indexWords(PASSAGES);

describe('passages ranked for a statement', () => {
  const statement = text('Köpare avbryter för att frakten visas sent');

  it('have those first that share its words', () => {
    expect(rankPassages(statement, PASSAGES, INDEX)[0]).toBe(1);
  });

  it('find by meaning what shares no word: words alone do not tell it from the others', () => {
    const order = rankPassages(text('Frakten är dyr'), [PASSAGES[0]!, PASSAGES[2]!, PASSAGES[3]!], {
      ...indexWords([PASSAGES[0]!, PASSAGES[2]!, PASSAGES[3]!]),
    });
    expect(order[0]).toBe(1);
    const words = scoreWords(text('Frakten är dyr'), indexWords([PASSAGES[2]!, PASSAGES[3]!]));
    expect([...words]).toEqual([0, 0]);
  });

  it('hold every passage once, and nothing of nothing', () => {
    expect(rankPassages(statement, PASSAGES, INDEX).sort()).toEqual([0, 1, 2, 3]);
    expect(rankPassages(statement, [], indexWords([]))).toEqual([]);
  });
});

describe('scores by words', () => {
  it('weigh rare words more, and hold long passages back', () => {
    const passages = ['frakt pris', 'pris', 'pris', `frakt ${'golv '.repeat(30)}`].map(text);
    const index = indexWords(passages);
    const rare = scoreWords(text('frakt'), index);
    const common = scoreWords(text('pris'), index);
    expect(rare[0]).toBeGreaterThan(common[0]!);
    expect(rare[0]).toBeGreaterThan(rare[3]!);
  });

  it('rank equal ones in their order', () => {
    expect(ranked(Float64Array.from([1, 2, 1]))).toEqual([1, 0, 2]);
  });
});
