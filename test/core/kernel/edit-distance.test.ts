import { describe, expect, it } from 'vitest';
import { distance, isSlip } from '../../../core/kernel/edit-distance.ts';

describe('edits between two words', () => {
  it('counts edits, two letters changed about as one', () => {
    expect(distance('reviews', 'reveiws', 2)).toBe(1);
    expect(distance('kitten', 'sitting', 3)).toBe(3);
    expect(distance('kitten', 'sitting', 1)).toBe(2);
    expect(distance('', 'ab', 2)).toBe(2);
  });

  it('takes long words for one but for a slip, and short ones or other beginnings for two', () => {
    expect(isSlip('oliveira', 'oliviera')).toBe(true);
    expect(isSlip('price', 'prize')).toBe(false);
    expect(isSlip('usable', 'unusable')).toBe(false);
  });
});
