import { describe, expect, it } from 'vitest';
import { agreedRows } from '../../../core/themes/agreed.ts';
import { findThemes } from '../../../core/themes/find-themes.ts';
import { NO_MEANING, PLAIN_LANGUAGES, texts, TWO_SUBJECTS } from './some-texts.ts';

describe('rows that their neighbours agree on', () => {
  // 0, 1 and 2 are near each other; 3 is near 4, which is in no group with it.
  const around = {
    nearest: [[1, 2, 3], [0, 2], [0, 1], [4, 0], [3]],
    cosines: [[0.8, 0.7, 0.1], [0.8, 0.6], [0.7, 0.6], [0.9, 0.2], [0.9]],
  };

  it('stay where most of what is near them is', () => {
    expect(agreedRows([0, 1, 2, 3], around)).toEqual([0, 1, 2]);
  });

  it('are none where nothing is near', () => {
    expect(agreedRows([5], around)).toEqual([]);
  });
});

describe('themes of what is agreed on only', () => {
  const options = { languages: PLAIN_LANGUAGES, meaning: NO_MEANING, encoded: null, seed: 1 };

  it('hold nothing that they do not hold otherwise', () => {
    const given = texts(TWO_SUBJECTS);
    const all = findThemes(given, options);
    const agreed = findThemes(given, { ...options, agreedOnly: true });
    const membersOf = ({ themes }: typeof all) =>
      themes.flatMap(({ members }) => members.map(({ id }) => id));
    expect(membersOf(agreed).length).toBeGreaterThan(0);
    expect(membersOf(all)).toEqual(expect.arrayContaining(membersOf(agreed)));
    expect(membersOf(agreed).length + agreed.deviations.length).toBe(given.length);
  });
});
