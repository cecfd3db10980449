import { describe, expect, it } from 'vitest';
import { possibleParents, tagRows } from '../../../../web/areas/codebook/codebook-rows.ts';
import { type Step, stepPlace } from '../../../../web/areas/codebook/tag-places.ts';
import { code } from './some-codebook.ts';

describe('tagRows', () => {
  const tags = [
    code('b', 1),
    code('a', 0),
    code('b2', 5, { parentId: 'b' }),
    code('b1', 4, { parentId: 'b', definition: 'deep' }),
    code('old', 2, { archivedAt: '2026-10-16' }),
    code('lost', 3, { parentId: 'elsewhere' }),
  ];
  const shown = (query: string, archived = false) =>
    tagRows(tags, { query, archived }).map(({ tag, depth }) => `${'-'.repeat(depth)}${tag.id}`);

  it('is a tree in the order of the tags', () => {
    expect(shown('')).toEqual(['a', 'b', '-b1', '-b2', 'lost']);
    expect(shown('', true)).toEqual(['a', 'b', '-b1', '-b2', 'old', 'lost']);
  });

  it('keeps what fits in its place', () => {
    expect(shown('deep')).toEqual(['b', '-b1']);
    expect(shown('nothing')).toEqual([]);
  });

  it('no code can stand below itself', () => {
    const ids = possibleParents(tags, tags[0]).map(({ id }) => id as string);
    expect(ids.sort()).toEqual(['a', 'lost']);
    expect(possibleParents(tags, undefined)).toHaveLength(5);
  });
});

describe('stepPlace', () => {
  const tags = [
    code('a', 0),
    code('b', 1),
    code('b1', 2, { parentId: 'b' }),
    code('c', 3),
    code('d', 4),
  ];
  const step = (ids: readonly string[], way: Step) =>
    stepPlace(
      tagRows(tags, { query: '', archived: false }),
      tags.filter(({ id }) => ids.includes(id)),
      way,
    );

  it('goes past one sibling, also past what stands below it', () => {
    expect(step(['c'], 'up')).toEqual({ parentId: null, beforeId: 'b' });
    expect(step(['a'], 'down')).toEqual({ parentId: null, beforeId: 'c' });
    expect(step(['c'], 'down')).toEqual({ parentId: null, beforeId: null });
  });

  it('takes several past the sibling next to them', () => {
    expect(step(['c', 'd'], 'up')).toEqual({ parentId: null, beforeId: 'b' });
    expect(step(['a', 'b'], 'down')).toEqual({ parentId: null, beforeId: 'd' });
  });

  it('goes below the sibling before, and out behind the code above', () => {
    expect(step(['c'], 'in')).toEqual({ parentId: 'b', beforeId: null });
    expect(step(['b1'], 'out')).toEqual({ parentId: null, beforeId: 'c' });
  });

  it('ends where there is nothing further', () => {
    expect(step(['a'], 'up')).toBeUndefined();
    expect(step(['a'], 'in')).toBeUndefined();
    expect(step(['a'], 'out')).toBeUndefined();
    expect(step(['d'], 'down')).toBeUndefined();
  });
});
