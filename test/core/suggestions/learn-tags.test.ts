import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../core/kernel/random.ts';
import { chooseExamples } from '../../../core/suggestions/choose-examples.ts';
import { judgePassages, learnTags, type TagExample } from '../../../core/suggestions/learn-tags.ts';
import { teach } from '../../../core/suggestions/teach.ts';

/** A place near one of the corners of the space, a little beside it. */
function near(corner: number, random: () => number): Int8Array {
  return Int8Array.from({ length: 8 }, (_, dim) =>
    Math.round((dim === corner ? 100 : 0) + 24 * (random() - 0.5)),
  );
}

function examplesOf(tagIds: readonly string[], each: number, seed = 1): TagExample[] {
  const random = seededRandom(seed);
  return tagIds.flatMap((tagId, corner) =>
    Array.from({ length: each }, () => ({ place: near(corner, random), tagIds: [tagId] })),
  );
}

describe('tags learned from passages that have them', () => {
  const examples = examplesOf(['freight', 'login', 'price'], 5);
  const model = learnTags(examples)!;
  const random = seededRandom(7);

  it('are found again for a passage like those of one tag, and for that tag alone', () => {
    const [judged] = judgePassages(model, [near(1, random)]);
    expect(judged?.tags[0]?.tagId).toBe('login');
    expect(judged?.tags.filter(({ logOdds }) => logOdds >= 0)).toHaveLength(1);
    expect(judged?.nearest[0]).toBeGreaterThanOrEqual(5);
    expect(judged?.nearest[0]).toBeLessThan(10);
  });

  it('are not suggested for a passage unlike all of them', () => {
    const [judged] = judgePassages(model, [near(6, random)]);
    expect(judged?.tags.filter(({ logOdds }) => logOdds >= 0)).toEqual([]);
  });

  it('may be several of one passage', () => {
    const both = learnTags([
      ...examples.slice(0, 10),
      ...examples.slice(0, 5).map((example) => ({ ...example, tagIds: ['freight', 'pain'] })),
    ])!;
    const [judged] = judgePassages(both, [near(0, random)]);
    expect(judged?.tags.slice(0, 2).map(({ tagId }) => tagId)).toContain('freight');
    expect(judged?.tags.find(({ tagId }) => tagId === 'pain')?.logOdds).toBeGreaterThan(-2);
  });

  it('need three passages: with fewer, nothing is suggested', () => {
    expect(learnTags(examplesOf(['freight', 'login'], 2))).toBeNull();
    expect(learnTags([])).toBeNull();
  });

  it('of passages that are alike whatever their tag are not suggested', () => {
    const mixed = Array.from({ length: 40 }, (_, index) => ({
      place: near(0, random),
      tagIds: [index % 2 === 0 ? 'one' : 'other'],
    }));
    const judged = judgePassages(learnTags(mixed)!, [near(0, random), near(0, random)]);
    for (const { tags } of judged) expect(tags[0]?.logOdds).toBeLessThan(0.5);
  });

  it('come out the same every time, whatever the order of tags', () => {
    const again = learnTags(examples.map((example) => ({ ...example })))!;
    expect(again.weights).toEqual(model.weights);
    expect(again.calibration).toEqual(model.calibration);
  });

  it('stay away from passages that were read and left alone', () => {
    const leftAlone = Array.from({ length: 8 }, () => ({ place: near(4, random), tagIds: [] }));
    const tagged = Array.from({ length: 3 }, () => ({ place: near(4, random), tagIds: ['price'] }));
    const passage = near(4, random);
    const oddsWith = (more: readonly TagExample[]): number => {
      const learned = learnTags([...examples, ...tagged, ...more])!;
      return judgePassages(learned, [passage])[0]!.tags.find(({ tagId }) => tagId === 'price')!
        .logOdds;
    };
    expect(oddsWith(leftAlone)).toBeLessThan(oddsWith([]));
  });
});

describe('a decision on a suggestion', () => {
  const random = seededRandom(3);
  const calibration = { slope: 8, offset: -4 };
  const taught = { place: near(0, random), logOdds: 0.5 };
  const others = [
    { place: near(0, random), logOdds: 0.5 },
    { place: near(5, random), logOdds: 0.5 },
  ];

  it('moves others as far as their passages are alike: down when rejected, up when accepted', () => {
    const [like = 0, unlike = 0] = teach(taught, false, others, calibration);
    expect(like).toBeLessThan(0);
    expect(unlike).toBeGreaterThan(0.2);
    const [raised = 0, hardly = 0] = teach(taught, true, others, calibration);
    expect(raised).toBeGreaterThan(2);
    expect(hardly).toBeLessThan(1);
  });

  it('teaches nothing where nothing waits', () => {
    expect(teach(taught, true, [], calibration)).toEqual([]);
  });
});

describe('examples to learn from', () => {
  it('are all, as long as there are not too many', () => {
    const few = examplesOf(['one', 'other'], 3);
    expect(chooseExamples(few)).toEqual(few);
  });

  it('of rare tags all stay when common ones must give way, the newest first', () => {
    const many = [
      ...Array.from({ length: 20 }, (_, at) => ({ at, tagIds: ['common'] })),
      ...Array.from({ length: 3 }, (_, at) => ({ at: 20 + at, tagIds: ['rare'] })),
    ];
    const chosen = chooseExamples(many, 8);
    expect(chosen.filter(({ tagIds }) => tagIds[0] === 'rare')).toHaveLength(3);
    expect(chosen.map(({ at }) => at)).toEqual([0, 1, 2, 3, 4, 20, 21, 22]);
  });
});
