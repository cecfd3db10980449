import { describe, expect, it } from 'vitest';
import { orderWhenMoved, topmost } from '../../../core/codebook/moving.ts';

const tag = (id: string, parentId: string | null = null) => ({ id, parentId });
const LIST = [tag('a'), tag('b'), tag('b1', 'b'), tag('c'), tag('d')];

describe('orderWhenMoved', () => {
  it('puts them together before a sibling, in the order that they had', () => {
    expect(orderWhenMoved(LIST, new Set(['d', 'c']), 'a')).toEqual(['c', 'd', 'a', 'b', 'b1']);
  });

  it('puts them last without one', () => {
    expect(orderWhenMoved(LIST, new Set(['a']), null)).toEqual(['b', 'b1', 'c', 'd', 'a']);
  });

  it('takes the next sibling that stays when the one named moves itself', () => {
    expect(orderWhenMoved(LIST, new Set(['a', 'b']), 'b')).toEqual(['b1', 'a', 'b', 'c', 'd']);
    expect(orderWhenMoved(LIST, new Set(['d']), 'd')).toEqual(['a', 'b', 'b1', 'c', 'd']);
  });
});

describe('topmost', () => {
  it('leaves out what stands below another that is chosen, however deep', () => {
    const deep = [...LIST, tag('b2', 'b1')];
    const names = (ids: readonly string[]) => topmost(deep, new Set(ids)).map(({ id }) => id);
    expect(names(['b', 'b2', 'c'])).toEqual(['b', 'c']);
    expect(names(['b2', 'b1'])).toEqual(['b1']);
  });
});
