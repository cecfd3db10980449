import { describe, expect, it } from 'vitest';
import { matcherOf, sameWords } from '../../../core/guides/match.ts';
import type { Language } from '../../../core/kernel/language.ts';

const STOP = new Set(['the', 'do', 'you', 'to', 'what', 'where', 'when', 'would', 'of', 'a', 'on']);
const language: Language = {
  code: 'en',
  tokenize: (text) => text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [],
  stem: (word) => word.replace(/(ing|s)$/, ''),
  isStopword: (word) => STOP.has(word),
  isFiller: (word) => STOP.has(word),
  roleOf: () => null,
};

const GUIDE = [
  { id: 'reasons', text: 'What are the top reasons you would visit our website?' },
  { id: 'first', text: 'Where would you go first?' },
  { id: 'claim', text: 'How do you track the status of a claim?' },
];
const asks = (words: string) => matcherOf(GUIDE, language)(words)?.id ?? null;

describe('a question of the guide', () => {
  it('is known by its words, whatever their case, signs and instructions in brackets', () => {
    expect(asks('Where would you go FIRST')).toBe('first');
    expect(asks('[If time] Where would you go first? (wait)')).toBe('first');
  });

  it('is known when it is asked a little otherwise', () => {
    expect(asks('What top reasons would you visit our websites for?')).toBe('reasons');
    expect(asks('How would you track claim status?')).toBe('claim');
  });

  it('is found in a long turn of the moderator', () => {
    const turn =
      'Thank you. That helps a lot. Now something else. How do you track a claim status?';
    expect(asks(turn)).toBe('claim');
  });

  it.each([
    ['other content words', 'What bright colours of our website please you?'],
    ['one word in common', 'Did you file a claim on paper last year?'],
    ['stop words only', 'What would you do?'],
    ['no words', '…'],
  ])('is not taken from %s', (_what, words) => {
    expect(asks(words)).toBeNull();
  });

  it('of hardly any words must be the same word for word', () => {
    const match = matcherOf([{ id: 'why', text: 'Why?' }], language);
    expect(match('Why?')?.id).toBe('why');
    expect(match('Why do you track the claim?')).toBeNull();
  });

  it('that is equally alike twice is the earlier one', () => {
    const twice = matcherOf(
      [
        { id: 'a', text: 'Was it easy to find?' },
        { id: 'b', text: 'Was it easy to find?' },
      ],
      language,
    );
    expect(twice('was it easy to find')?.id).toBe('a');
  });

  it('is the same as another that differs in signs alone', () => {
    expect(sameWords('Why – really?', 'why really')).toBe(true);
    expect(sameWords('Why not?', 'Why?')).toBe(false);
  });
});
