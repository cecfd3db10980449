import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../../core/codebook/near-duplicates.ts';
import type { TagKind } from '../../../core/codebook/tags.ts';

const tag = (name: string, more: Record<string, unknown> = {}) => ({
  id: name,
  kind: 'code' as TagKind,
  name,
  aliases: [] as string[],
  journeyId: null,
  archivedAt: null,
  distinctFrom: [] as string[],
  counts: { people: 0, mentions: 0 },
  ...more,
});
const pairsOf = (...names: string[]) =>
  nearDuplicates(names.map((name) => tag(name))).map(({ tags }) => tags.map(({ name }) => name));

describe('tags whose names look alike', () => {
  it.each([
    ['frakt', 'Frakter'],
    ['leverans?', 'Leveranser'],
    ['Delivery', 'deliveries'],
    ['Leveringstid', 'leveringstiden'],
    ['price – freight', 'Freight price'],
    ['Trust in reviews', 'Trust in reveiws'],
    ['kundtjänst', 'Kundtjanst'],
    ['Needs help', 'need help'],
  ])('finds %s and %s', (one, other) => {
    expect(pairsOf(one, other)).toHaveLength(1);
  });

  it.each([
    ['Q1', 'Q2'],
    ['Task 1 failed', 'Task 2 failed'],
    ['happy', 'unhappy'],
    ['accessible', 'inaccessible'],
    ['price', 'prize'],
    ['before purchase', 'after purchase'],
    ['pris', 'kris'],
    ['Lön', 'Lån'],
    ['?', '!'],
  ])('tells %s and %s apart', (one, other) => {
    expect(pairsOf(one, other)).toEqual([]);
  });

  it('puts the one that more people stand behind first, and the pair that most rests on', () => {
    const found = nearDuplicates([
      tag('frakt', { counts: { people: 1, mentions: 9 } }),
      tag('Frakter', { counts: { people: 3, mentions: 4 } }),
      tag('leverans', { counts: { people: 5, mentions: 20 } }),
      tag('leveranser'),
    ]);
    expect(found.map(({ tags }) => tags.map(({ name }) => name))).toEqual([
      ['leverans', 'leveranser'],
      ['Frakter', 'frakt'],
    ]);
  });

  it('asks no more about what was said to differ, is archived, or of another kind', () => {
    const frakt = tag('frakt');
    expect(nearDuplicates([frakt, tag('frakter', { distinctFrom: ['frakt'] })])).toEqual([]);
    expect(nearDuplicates([frakt, tag('frakter', { archivedAt: '2026-01-01' })])).toEqual([]);
    expect(nearDuplicates([frakt, tag('frakter', { kind: 'touchpoint' })])).toEqual([]);
    const phases = [tag('Buy', { kind: 'phase', journeyId: 'a' })];
    expect(nearDuplicates([...phases, tag('buy', { kind: 'phase', journeyId: 'b' })])).toEqual([]);
  });

  it('knows a tag by its other names too', () => {
    expect(nearDuplicates([tag('Cost', { aliases: ['Frakt'] }), tag('frakter')])).toHaveLength(1);
  });
});
