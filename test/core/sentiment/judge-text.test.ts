import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { clearLevelOf, judgeText, type Polarities } from '../../../core/sentiment/judge-text.ts';
import { learnPolarity } from '../../../core/sentiment/learn-polarity.ts';
import { listedPolarities, readPolarityList } from '../../../server/language/polarities.ts';

const listed = {
  en: new Map([...readPolarityList('afinn-en'), ...readPolarityList('own-en')]),
  sv: readPolarityList('own-sv'),
  da: readPolarityList('own-da'),
};

const known = (code: LanguageCode, guesses: Record<string, number> = {}): Polarities => ({
  listed: (phrase) => listed[code].get(phrase),
  guessed: (word) => guesses[word],
});

const levelOf = (text: string, code: LanguageCode) =>
  judgeText(text, code, known(code))?.level ?? null;

describe('judging how somebody feels', () => {
  it.each([
    ['en', 'It was easy to pay.', 1],
    ['en', 'I love it, it is perfect.', 2],
    ['en', 'The checkout is confusing and slow.', -2],
    ['en', 'That was not bad at all.', 1],
    ['en', 'It is not easy to find the button.', -1],
    ['en', 'There are too many steps.', -1],
    ['en', 'There were no problems with the card.', 1],
    ['en', 'I opened the page on my phone.', null],
    ['sv', 'Det var jättebra.', 2],
    ['sv', 'Det är krångligt att betala.', -1],
    ['sv', 'Jag gillar det inte.', -1],
    ['sv', 'Det är inte så krångligt.', 1],
    ['sv', 'Sidan är otydlig.', -1],
    ['sv', 'Jag öppnade sidan på mobilen.', null],
    ['da', 'Det var rigtig nemt at betale.', 1],
    ['da', 'Det er besværligt at finde knappen.', -1],
    ['da', 'Det er ikke besværligt.', 1],
    ['da', 'Der er alt for mange felter.', -1],
    ['da', 'Jeg åbnede siden på mobilen.', null],
  ] as const)('hears in %s what «%s» says', (code, text, level) => {
    expect(levelOf(text, code)).toBe(level);
  });

  it('takes a negation that turns no listed word for a complaint', () => {
    expect(levelOf('Jag hittar den inte.', 'sv')).toBe(-1);
    expect(levelOf('Jeg kan ikke finde den.', 'da')).toBe(-1);
    expect(levelOf('I cannot find it.', 'en')).toBe(-1);
  });

  it('turns a word by a negation in the same clause only', () => {
    expect(levelOf('No, it was easy.', 'en')).not.toBe(-1);
    expect(levelOf('Nej, inte där. Det var smidigt och snabbt.', 'sv')).toBe(1);
  });

  it('lets what follows a but weigh more', () => {
    expect(judgeText('It is easy but slow.', 'en', known('en'))?.score).toBeLessThan(0);
    expect(judgeText('It is slow but easy.', 'en', known('en'))?.score).toBeGreaterThan(0);
    expect(judgeText('Det är dyrt men bra.', 'sv', known('sv'))?.score).toBeGreaterThan(0);
  });

  it('hears degrees', () => {
    const score = (text: string) => judgeText(text, 'en', known('en'))?.score ?? 0;
    expect(score('very slow')).toBeLessThan(score('slow'));
    expect(score('slightly slow')).toBeGreaterThan(score('slow'));
  });

  it('reads faces and emoji', () => {
    expect(levelOf('Betalningen gick igenom 😀', 'sv')).toBe(1);
    expect(levelOf('The page :(', 'en')).toBe(-1);
  });

  it('asks guesses only where no listed word speaks, and gives them no level while they are weak', () => {
    const strong = { zappy: 0.6 };
    expect(judgeText('A zappy page', 'en', known('en', strong))).toMatchObject({
      level: 1,
      listed: false,
    });
    expect(judgeText('A zappy page', 'en', known('en', { zappy: 0.2 }))?.level).toBe(0);
    expect(judgeText('A zappy slow page', 'en', known('en', strong))?.level).toBe(-1);
  });
});

describe('learning the polarity of words', () => {
  it('gives a word that means nearly the same nearly the same polarity', () => {
    const words = Array.from({ length: 60 }, (_, at) => ({
      vector: Float32Array.of(at % 2 === 0 ? 1 : -1, 0.1),
      value: at % 2 === 0 ? 0.6 : -0.6,
    }));
    const guess = learnPolarity(words, 2);
    expect(guess(Float32Array.of(0.9, 0.1))).toBeGreaterThan(0.3);
    expect(guess(Float32Array.of(-0.9, 0.1))).toBeLessThan(-0.3);
    expect(Math.abs(guess(Float32Array.of(0, 0.1)))).toBeLessThan(0.1);
  });
});

describe('what may stand beside a quote unasked', () => {
  const clear = (text: string, code: LanguageCode) =>
    clearLevelOf(judgeText(text, code, listedPolarities(code)));

  it.each([
    ['en', 'The checkout is confusing and slow.', -2],
    ['en', 'That was nice.', 1],
    ['sv', 'Det är krångligt att betala.', -1],
    ['da', 'Det er besværligt at finde knappen.', -1],
  ] as const)('is said in %s of «%s»', (code, text, level) => {
    expect(clear(text, code)).toBe(level);
  });

  it.each([
    ['en', 'Yes, it said the 14th.'],
    ['en', 'It never asked me to log in.'],
    ['sv', 'Det stod åtta dagar, och jag hade folk som skulle ha stolar.'],
    ['sv', 'Det brukar stämma, jag skriver in det direkt.'],
    ['da', 'Jeg ringer til dem om prisen, jeg har nummeret.'],
    ['da', 'De bar tyve stole op.'],
  ] as const)('is left open in %s where «%s» says nothing clear', (code, text) => {
    expect(clear(text, code)).toBeNull();
  });

  it('is never a guess', () => {
    const guessed = judgeText('Xyzzy.', 'en', known('en', { xyzzy: -1 }));
    expect(guessed?.level).toBe(-2);
    expect(clearLevelOf(guessed)).toBeNull();
  });
});
