import { describe, expect, it } from 'vitest';
import { isStill, stateChange } from '../../../core/history/states.ts';

describe('a change of state', () => {
  it('holds the fields that differ, and only those', () => {
    expect(stateChange({ note: '', tags: ['a'] }, { note: 'x', tags: ['a'] })).toEqual({
      before: { note: '' },
      after: { note: 'x' },
    });
  });

  it('is null when nothing differs, whatever the order of names', () => {
    expect(stateChange({ place: { a: 1, b: 2 } }, { place: { b: 2, a: 1 } })).toBeNull();
  });

  it('takes what is not there for null', () => {
    expect(stateChange({ task: null }, {})).toBeNull();
    expect(stateChange({}, { task: 'x' })?.before).toEqual({ task: null });
  });
});

describe('a thing', () => {
  it('is still as it was left when the fields of the action are, whatever the others', () => {
    expect(isStill({ note: 'x', sentiment: 2 }, { note: 'x' })).toBe(true);
    expect(isStill({ note: 'y', sentiment: 2 }, { note: 'x' })).toBe(false);
  });

  it('is another when the order of a list is', () => {
    expect(isStill({ tags: ['a', 'b'] }, { tags: ['b', 'a'] })).toBe(false);
  });
});
