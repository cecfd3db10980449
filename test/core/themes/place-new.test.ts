import { describe, expect, it } from 'vitest';
import { placeNew } from '../../../core/themes/place-new.ts';
import { meaningBy, NO_MEANING, PLAIN_LANGUAGES, texts, TWO_SUBJECTS } from './some-texts.ts';

const options = { languages: PLAIN_LANGUAGES, meaning: NO_MEANING, encoded: null };
/** The two subjects as themes of five. */
const placed = texts(TWO_SUBJECTS)
  .slice(0, 10)
  .map((text, row) => ({ ...text, themeId: row < 5 ? 'freight' : 'date' }));

const added = (lines: string) => texts(lines).map((text, row) => ({ ...text, id: `n${row + 1}` }));
const placesOf = (lines: string, given = options) =>
  Object.fromEntries(placeNew(placed, added(lines), given));

describe('placing texts that came after a run', () => {
  it('puts each in the theme that most of what is near it is in', () => {
    expect(
      placesOf(`
        P7: the freight cost came in the last step again
        P8: they moved the delivery date and told nobody`),
    ).toEqual({ n1: 'freight', n2: 'date' });
  });

  it('leaves out what is near nothing, and what has no word that anybody said', () => {
    expect(
      placesOf(`
        P7: coffee in the kitchen is cold
        P8: xylophone quartz`),
    ).toEqual({});
  });

  it('leaves out what its neighbours do not agree on, rather than guess', () => {
    const between = texts('P1: freight date').map((text) => ({ ...text, id: 'a', themeId: 'A' }));
    const other = [...between, { ...between[0]!, id: 'b', themeId: 'B' }];
    const third = [...other, { ...between[0]!, id: 'c', themeId: 'C' }];
    expect(placeNew(third, added('P9: freight date'), options)).toEqual(new Map());
  });

  it('goes by meaning where the words are others', () => {
    const meaning = meaningBy([
      ['freight', 'shipping', 'checkout'],
      ['date', 'calendar', 'delivery'],
    ]);
    expect(placesOf('P7: shipping was expensive', { ...options, meaning })).toEqual({
      n1: 'freight',
    });
  });

  it('gives the same places in whatever order they came', () => {
    const news = added(`
      P7: the freight cost came in the last step again
      P8: they moved the delivery date and told nobody`);
    const there = placeNew(placed, news, options);
    const turned = placeNew([...placed].reverse(), [...news].reverse(), options);
    expect(Object.fromEntries(turned)).toEqual(Object.fromEntries(there));
  });

  it('has nothing to place without texts', () => {
    expect(placeNew(placed, [], options)).toEqual(new Map());
    expect(placeNew([], added('P7: the freight cost'), options)).toEqual(new Map());
  });
});
