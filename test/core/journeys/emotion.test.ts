import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computedEmotionOf, emotionByPersona, emotionOf } from '../../../core/journeys/emotion.ts';
import { byPersona } from '../../../core/journeys/highlight.ts';
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

describe('computedEmotionOf', () => {
  const by = (participantId: string | null, sentiment: number | null, computed: number | null) =>
    aMapHighlight({ participantId, sentiment, computedSentiment: computed });

  it('counts words on which nobody set a sentiment, by person, and nothing else', () => {
    const said = [by('p1', null, -2), by('p1', null, 0), by('p2', null, 1), by('p3', null, null)];
    expect(computedEmotionOf(said)).toMatchObject({ mean: 0, people: 2 });
    expect(emotionOf(said)).toMatchObject({ mean: null, people: 0 });
    // Set by a person, and words of nobody.
    const others = [by('p2', 2, -2), by(null, null, -2)];
    expect(computedEmotionOf([...said, ...others])).toEqual(computedEmotionOf(said));
    expect(emotionOf([...said, ...others])).toMatchObject({ mean: 2, people: 1 });
  });
});

describe('one talkative person', () => {
  const feeling = fc.integer({ min: -2, max: 2 });
  const others = fc.array(feeling, { minLength: 1, maxLength: 8 });
  const theirs = fc.array(feeling, { minLength: 1, maxLength: 40 });
  const said = (participantId: string, sentiment: number) =>
    aMapHighlight({ participantId, sentiment });
  const meanWith = (calm: readonly number[], talkative: readonly number[]) =>
    emotionOf([
      ...calm.map((sentiment, index) => said(`p${index}`, sentiment)),
      ...talkative.map((sentiment) => said('talker', sentiment)),
    ]);

  it('moves a point no further than any other person could', () => {
    fc.assert(
      fc.property(others, theirs, theirs, (calm, before, after) => {
        const [one, other] = [meanWith(calm, before), meanWith(calm, after)];
        // From one end of the scale to the other is 4, and they are one of n.
        const furthest = 4 / (calm.length + 1);
        expect(Math.abs(one.mean! - other.mean!)).toBeLessThanOrEqual(furthest + 1e-9);
      }),
    );
  });

  it('who says the same ten times as often changes neither mean nor spread nor people', () => {
    fc.assert(
      fc.property(others, theirs, (calm, once) => {
        const tenfold = Array.from({ length: 10 }, () => once).flat();
        const [one, other] = [meanWith(calm, once), meanWith(calm, tenfold)];
        expect(other.people).toBe(one.people);
        expect(other.mean).toBeCloseTo(one.mean!, 9);
        expect(other.spread).toBeCloseTo(one.spread!, 9);
      }),
    );
  });
});

describe('emotionByPersona', () => {
  const said = (participantId: string, sentiment: number, personaIds: string[]) =>
    aMapHighlight({ participantId, sentiment, personaIds });

  it('has a line for each persona with evidence; somebody of two personas is in both', () => {
    const lines = emotionByPersona(
      byPersona([said('p1', -2, ['a']), said('p2', 0, ['a', 'b']), said('p3', 1, [])]),
      ['c', 'a', 'b'],
    );
    expect(lines).toEqual([
      { personaId: 'a', mean: -1, people: 2 },
      { personaId: 'b', mean: 0, people: 1 },
    ]);
  });
});
