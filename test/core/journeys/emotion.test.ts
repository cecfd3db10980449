import { describe, expect, it } from 'vitest';
import { emotionByPersona, emotionOf } from '../../../core/journeys/emotion.ts';
import { aMapHighlight, feelings } from '../../support/map-highlights.ts';

describe('emotionOf', () => {
  it.each<[string, string, number | null, number | null, number]>([
    ['no evidence is not neutral', '', null, null, 0],
    ['words without a sentiment say nothing of it', 'p1 p2', null, null, 0],
    ['words of nobody are no person', 'nobody-2', null, null, 0],
    ['one person has no spread', 'p1+1', 1, null, 1],
    ['a person is the mean of what they said', 'p1+2 p1-1', 0.5, null, 1],
    ['somebody who talks much counts once', 'p1-2 p1-2 p1-2 p1-2 p2+2', 0, 2.8284, 2],
    ['people who agree have no spread', 'p1+1 p2+1 p3+1', 1, 0, 3],
    ['means −2, −1 and 1', 'p1-2 p2-1 p3+0 p3+2', -2 / 3, 1.5275, 3],
  ])('%s: %j has mean %j, spread %j, people %j', (_why, notation, mean, spread, people) => {
    const emotion = emotionOf(feelings(notation));
    expect(emotion.people).toBe(people);
    if (mean === null) expect(emotion.mean).toBeNull();
    else expect(emotion.mean).toBeCloseTo(mean, 4);
    if (spread === null) expect(emotion.spread).toBeNull();
    else expect(emotion.spread).toBeCloseTo(spread, 4);
  });
});

describe('emotionByPersona', () => {
  const said = (participantId: string, sentiment: number, personaIds: string[]) =>
    aMapHighlight({ participantId, sentiment, personaIds });

  it('has a line for each persona with evidence; somebody of two personas is in both', () => {
    const lines = emotionByPersona(
      [said('p1', -2, ['a']), said('p2', 0, ['a', 'b']), said('p3', 1, [])],
      ['c', 'a', 'b'],
    );
    expect(lines).toEqual([
      { personaId: 'a', mean: -1, people: 2 },
      { personaId: 'b', mean: 0, people: 1 },
    ]);
  });
});
