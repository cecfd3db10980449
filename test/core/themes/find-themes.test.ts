import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findThemes } from '../../../core/themes/find-themes.ts';
import { CODES_ID, THEME_STAGES } from '../../../core/themes/types.ts';
import { meaningBy, NO_MEANING, PLAIN_LANGUAGES, texts, TWO_SUBJECTS } from './some-texts.ts';

const options = { languages: PLAIN_LANGUAGES, meaning: NO_MEANING, encoded: null, seed: 1 };

describe('finding themes', () => {
  const found = findThemes(texts(TWO_SUBJECTS), options);
  const idsOf = (index: number) => found.themes[index]?.members.map(({ id }) => id).sort();

  it('puts what several people say together, one theme a subject', () => {
    expect(found.themes).toHaveLength(2);
    expect([idsOf(0), idsOf(1)].sort()).toEqual([
      ['t01', 't02', 't03', 't04', 't05'],
      ['t06', 't07', 't08', 't09', 't10'],
    ]);
  });

  describe('by codes', () => {
    const said = texts(`
      P1: frakten kom sist
      P2: gebyret dukkede op
      P3: shipping surprised me
      P4: priset blev högre
      P5: extra kostnad
      P6: eleven thousand more
      P1: datumet flyttades
      P2: leveringen udskudt
      P3: nobody called
      P4: painters gone
      P5: stolarna saknades
      P6: waited weeks`);
    const coded = (codesOf: (row: number) => readonly string[]) =>
      findThemes(
        said.map((text, row) => ({ ...text, codes: codesOf(row) })),
        options,
      );
    const rowsOf = ({ themes }: typeof found) =>
      themes.map(({ members }) => members.map(({ id }) => id).sort()).sort();
    const halves = [said.slice(0, 6).map(({ id }) => id), said.slice(6).map(({ id }) => id)];

    it('puts together what has no word in common but its code, and says what it went by', () => {
      const result = coded((row) => [row < 6 ? 'freight' : 'date']);
      expect(rowsOf(result)).toEqual(halves);
      expect(result.vectors).toContain(CODES_ID);
      expect(rowsOf(coded(() => []))).not.toEqual(halves);
    });

    it('does without them where there are none, one text has one, or nearly all have the same', () => {
      const plain = findThemes(said, options);
      expect(plain.vectors).not.toContain(CODES_ID);
      expect(coded(() => [])).toEqual(plain);
      expect(coded((row) => (row === 0 ? ['freight'] : []))).toEqual(plain);
      expect(coded((row) => (row > 0 ? ['shop'] : []))).toEqual(plain);
    });

    it('divides one code where two things are said', () => {
      const given = texts(TWO_SUBJECTS).slice(0, 10);
      const one = findThemes(
        given.map((text) => ({
          ...text,
          codes: ['complaint', ...(text.unit === 'P1' ? ['x'] : [])],
        })),
        options,
      );
      expect(one.themes).toHaveLength(2);
    });
  });

  it('names a theme by words that its people share', () => {
    const labels = found.themes.map(({ label }) => label.toLowerCase());
    expect(labels.some((label) => label.includes('freight'))).toBe(true);
    expect(labels.some((label) => label.includes('date'))).toBe(true);
    const term = found.themes.flatMap(({ terms }) => terms).find((one) => /freight/.test(one.term));
    // P4 says it the other way round.
    expect(term).toMatchObject({ term: 'freight cost', people: 4 });
  });

  it('keeps what one person says, however often, apart as a deviation', () => {
    const reasons = new Map(found.deviations.map(({ id, reason }) => [id, reason]));
    expect(['t11', 't12', 't13'].map((id) => reasons.get(id))).toEqual([
      'one_person',
      'one_person',
      'one_person',
    ]);
    expect(reasons.get('t14')).toBe('alone');
  });

  it('shows typical quotes of different people before a second one of anybody', () => {
    const twice = texts(`${TWO_SUBJECTS}\n  P1: the freight cost appeared in the last step again`);
    const theme = findThemes(twice, options).themes.find(({ members }) =>
      members.some(({ id }) => id === 't15'),
    );
    const unitOf = new Map(twice.map(({ id, unit }) => [id, unit]));
    const units = theme?.members.slice(0, 5).map(({ id }) => unitOf.get(id)) ?? [];
    expect(new Set(units).size).toBe(5);
  });

  it('gives the same themes for the same texts in any order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...texts(TWO_SUBJECTS)], { minLength: 14, maxLength: 14 }),
        (shuffled) => {
          expect(findThemes(shuffled, options)).toEqual(found);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('gives the same themes whatever ids the same words have', () => {
    const given = texts(TWO_SUBJECTS);
    const renamed = given.map((text, index) => ({ ...text, id: `x${(index * 5) % given.length}` }));
    const back = new Map(renamed.map(({ id }, index) => [id, given[index]?.id]));
    const again = findThemes(renamed, options);
    const inWords = (themes: typeof found.themes, idOf: (id: string) => string | undefined) =>
      themes.map(({ label, members }) => [label, members.map(({ id }) => idOf(id)).sort()]).sort();
    expect(inWords(again.themes, (id) => back.get(id))).toEqual(inWords(found.themes, (id) => id));
  });

  it('puts every text in exactly one theme or deviation, whatever the texts are', () => {
    const anyText = fc.record({
      text: fc.oneof(fc.string(), fc.constantFrom('', '…', 'the freight cost', 'date moved')),
      unit: fc.constantFrom('P1', 'P2', 'P3'),
    });
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 25 }), (some) => {
        const given = some.map((one, index) => ({
          ...one,
          id: `t${index}`,
          language: 'en' as const,
        }));
        const { themes, deviations } = findThemes(given, options);
        const ids = [
          ...themes.flatMap(({ members }) => members.map(({ id }) => id)),
          ...deviations.map(({ id }) => id),
        ];
        expect(ids.sort()).toEqual(given.map(({ id }) => id).sort());
      }),
      { numRuns: 150 },
    );
  });

  it('puts what means the same together, whatever words and language it is said in', () => {
    const said = texts(`
      P1: the freight surprised me
      P2: that shipping charge again
      P3: transport fee on top
      P4: my shipping was extra
      P5: hidden transport money
      P1: the day moved
      P2: another date than promised
      P3: a week later than written
      P4: wrong day again
      P5: no date held`).map((text, index) => ({
      ...text,
      language: (['en', 'sv', 'da'] as const)[index % 3] ?? 'en',
    }));
    const meaning = meaningBy([
      ['freight', 'shipping', 'transport'],
      ['day', 'date', 'week'],
    ]);
    const { themes } = findThemes(said, { ...options, meaning });
    const groups = themes.map(({ members }) => members.map(({ id }) => id).sort());
    expect(groups.sort()).toEqual([
      ['t01', 't02', 't03', 't04', 't05'],
      ['t06', 't07', 't08', 't09', 't10'],
    ]);
  });

  it('tells each stage once, in order', () => {
    const told: string[] = [];
    findThemes(texts(TWO_SUBJECTS), { ...options, onStage: (stage) => told.push(stage) });
    expect(told).toEqual(THEME_STAGES);
  });
});
