import { describe, expect, it } from 'vitest';
import { nextPseudonym } from '../../../core/participants/next-pseudonym.ts';
import { isWholeName, nameBearers, whoAnswers } from '../../../core/privacy/name-bearers.ts';
import { personKeys } from '../../../core/privacy/same-person.ts';

const found = (...words: string[]) => {
  const names = words.map((word) => ({ kind: 'name' as const, words: word }));
  const keys = personKeys(names);
  return names.map((name, index) => ({ ...name, key: keys[index] ?? '' }));
};
const person = (id: string, pseudonym: string, mergedInto: string | null = null) => ({
  id,
  pseudonym,
  mergedInto,
});
const bearers = (
  people: readonly ReturnType<typeof person>[],
  words: readonly string[],
  source: { participantId?: string; speakers?: readonly string[] } = {},
) => {
  const { participantId = null, speakers = [] } = source;
  const heard = { participantId, speakers: new Set(speakers) };
  return [...nameBearers(people, found(...words), heard)].map(([key, some]) => [
    key,
    some.map(({ id }) => id),
  ]);
};

describe('who is called by a name that was found', () => {
  it('is whoever has the whole name, in whatever case', () => {
    const people = [person('1', 'anna  lindqvist'), person('2', 'P2'), person('3', 'Per Holm')];
    expect(bearers(people, ['Anna Lindqvist', 'Anna'])).toEqual([['name:anna lindqvist', ['1']]]);
  });

  it('is whoever has the first name only where they speak, or where the source is theirs', () => {
    const people = [person('1', 'Anna')];
    expect(bearers(people, ['Anna'])).toEqual([]);
    expect(bearers(people, ['Anna'], { speakers: ['Anna'] })).toEqual([['name:anna', ['1']]]);
    expect(bearers(people, ['Anna Lindqvist'], { participantId: '1' })).toEqual([
      ['name:anna lindqvist', ['1']],
    ]);
    expect(bearers(people, ['Anna Lindqvist', 'Anna Berg'], { participantId: '1' })).toEqual([]);
  });

  it('is first whose source it is, and last who turned out to be another one', () => {
    const people = [
      person('1', 'Anna', '3'),
      person('2', 'Anna Lindqvist'),
      person('3', 'Lindqvist'),
    ];
    expect(
      bearers(people, ['Anna Lindqvist', 'Anna'], { participantId: '3', speakers: ['Anna'] }),
    ).toEqual([['name:anna lindqvist', ['3', '2', '1']]]);
  });
});

it('tells who answers from who asks, by how much they say of either', () => {
  const turn = (speaker: string, kind: 'answer' | 'question', length: number) => ({
    ...{ speaker, kind, start: 0, end: length },
  });
  const turns = [
    turn('Johan', 'question', 90),
    turn('Johan', 'answer', 20),
    turn('Anna', 'answer', 9),
  ];
  expect([...whoAnswers(turns)]).toEqual(['Anna']);
});

it('takes a first and a further name for a name, and no pseudonym', () => {
  const called = ['Anna Lindqvist', 'Anna', 'P 7', 'Deltagare 7', 'Kund 3', 'The buyer', ''];
  expect(called.filter(isWholeName)).toEqual(['Anna Lindqvist']);
});

it('goes on after the highest number that anybody has', () => {
  expect(nextPseudonym([])).toBe('P1');
  expect(nextPseudonym(['P2', 'p07', 'Anna', 'MP30', 'P3b'])).toBe('P8');
});
