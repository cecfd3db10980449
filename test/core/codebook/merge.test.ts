import { describe, expect, it } from 'vitest';
import {
  mergedAliases,
  mergeProblem,
  parentAfterMerge,
  survivorOf,
} from '../../../core/codebook/merge.ts';
import type { TagKind } from '../../../core/codebook/tags.ts';

const tag = (id: string, more: { kind?: TagKind; aliases?: string[]; parentId?: string } = {}) => ({
  ...{ id, name: id, kind: 'code' as const, aliases: [], parentId: null },
  ...more,
});

describe('merging tags', () => {
  it('is for several of one kind that has no fixed list', () => {
    expect(mergeProblem(tag('a'), [tag('b'), tag('c')])).toBeNull();
    expect(mergeProblem(tag('a'), [tag('a')])).toBe('itself');
    expect(mergeProblem(tag('a'), [tag('b', { kind: 'touchpoint' })])).toBe('other_kind');
    expect(mergeProblem(tag('a', { kind: 'lane' }), [tag('b', { kind: 'lane' })])).toBe('lane');
  });

  it('keeps every name once, in whatever case, but not the one it has', () => {
    const survivor = { name: 'Freight', aliases: ['Shipping'] };
    const merged = [
      { name: 'freight', aliases: ['Post'] },
      { name: 'Delivery', aliases: ['SHIPPING'] },
    ];
    expect(mergedAliases(survivor, merged)).toEqual(['Shipping', 'Post', 'Delivery']);
  });

  it('leaves what stood below a merged one below the first above that is left', () => {
    const tags = [
      tag('top'),
      tag('middle', { parentId: 'top' }),
      tag('low', { parentId: 'middle' }),
    ] as const;
    expect(parentAfterMerge(tags[2], new Set(['middle']), tags)).toBe('top');
    expect(parentAfterMerge(tags[2], new Set(['middle', 'top']), tags)).toBeNull();
    expect(parentAfterMerge(tags[2], new Set(['top']), tags)).toBeNull();
    expect(parentAfterMerge(tags[2], new Set(['other']), tags)).toBe('middle');
  });

  it('is followed through several merges, and does not go round for ever', () => {
    const tags = new Map([
      ['a', { mergedInto: 'b' }],
      ['b', { mergedInto: 'c' }],
      ['c', { mergedInto: null }],
      ['x', { mergedInto: 'y' }],
      ['y', { mergedInto: 'x' }],
    ]);
    expect(survivorOf(tags, 'a')).toBe('c');
    expect(survivorOf(tags, 'c')).toBe('c');
    expect(survivorOf(tags, 'unknown')).toBe('unknown');
    expect(['x', 'y']).toContain(survivorOf(tags, 'x'));
  });
});
