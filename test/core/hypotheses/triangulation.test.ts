import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LeaveOut } from '../../../core/hypotheses/trust.ts';
import type { VerdictInput } from '../../../core/hypotheses/types.ts';
import { decideVerdict, outcomeOf } from '../../../core/hypotheses/verdict.ts';
import { people, verdictInput } from '../../support/evidence.ts';
import { someInput, someMeasuredInput } from './some-evidence.ts';

/** Rows as `method agreement supports/contradicts/mixed`. */
function rows(given: string, ...asked: Parameters<typeof decideVerdict>[1] & object): string[] {
  return decideVerdict(verdictInput(given), asked).triangulation.map(
    ({ method, agreement, counts }) =>
      `${method} ${agreement} ${counts.supports}/${counts.contradicts}/${counts.mixed}`,
  );
}

describe('triangulation', () => {
  it('tells methods that agree from those that are silent, thin, torn or against', () => {
    const given = [
      people(5, 0, 0),
      'p11-@usability-test p12-@usability-test p13-@usability-test p14+@usability-test',
      'p21+@diary p22+@diary',
      'p31+@survey p32-@survey p33+@survey p34-@survey',
    ].join(' ');
    expect(rows(given, 'analytics', 'interview')).toEqual([
      'interview agreement 5/0/0',
      'survey partial 2/2/0',
      'usability test dissonance 1/3/0',
      'diary partial 2/0/0',
      'analytics silence 0/0/0',
    ]);
  });

  it('holds methods against the side with more units', () => {
    expect(rows('p1- p2- p3- p4+@survey p5+@survey p6-@survey p7-')).toEqual([
      'interview agreement 0/4/0',
      'survey dissonance 2/1/0',
    ]);
    expect(rows('p1- p2- p3- p4-')).toEqual(['interview agreement 0/4/0']);
  });

  it('hears in each method only what was said there', () => {
    expect(rows('p1+ p1--4@usability-test p2+ p3+')).toEqual([
      'interview agreement 3/0/0',
      'usability test partial 0/1/0',
    ]);
  });

  it('a method whose links are all left out is silent', () => {
    expect(rows('p1+ p2+@survey!suggested', 'survey')).toEqual([
      'interview partial 1/0/0',
      'survey silence 0/0/0',
    ]);
  });
});

describe('leaving out a study or a method', () => {
  it('shows those that change the verdict and those that do not', () => {
    const given = `${people(5, 0, 0)} p6+@survey#s2 p7+@survey#s3 p8+#s3`;
    expect(decideVerdict(verdictInput(given)).leaveOuts).toEqual([
      { kind: 'study', studyId: 's1', to: 'insufficient', leaning: null },
      { kind: 'study', studyId: 's2', to: 'validated', leaning: null },
      { kind: 'study', studyId: 's3', to: 'validated', leaning: null },
      { kind: 'method', method: 'interview', to: 'insufficient', leaning: null },
      { kind: 'method', method: 'survey', to: 'validated', leaning: null },
    ]);
  });

  it('names a study that is all of a method once, by the method', () => {
    const given = `${people(5, 0, 0)} p6+@survey#s2 p7+@survey#s2`;
    const { leaveOuts } = decideVerdict(verdictInput(given));
    expect(leaveOuts.map((without) => without.kind)).toEqual(['method', 'method']);
  });

  it('has nothing to leave out where there is only one', () => {
    expect(decideVerdict(verdictInput(people(5, 0, 0))).leaveOuts).toEqual([]);
  });

  it('is deciding again without its links', () => {
    fc.assert(
      fc.property(fc.oneof(someInput, someMeasuredInput), (input) => {
        const { leaveOuts, metric, units } = decideVerdict(input);
        for (const without of leaveOuts) {
          const again = outcomeOf(withoutIt(input, without));
          expect({ to: without.to, leaning: without.leaning }).toEqual({
            to: again.verdict,
            leaning: again.leaning,
          });
        }
        const methods = new Set(units.flatMap((unit) => unit.methods));
        const left = leaveOuts.filter((without) => without.kind === 'method');
        const fewest = (metric?.says ?? null) === null ? 2 : 1;
        expect(left).toHaveLength(methods.size >= fewest ? methods.size : 0);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});

/** Evidence without what is left out. */
function withoutIt(input: VerdictInput, without: LeaveOut): VerdictInput {
  const { links, measurements = [] } = input;
  switch (without.kind) {
    case 'study': {
      const stays = ({ studyId }: { readonly studyId: string }) => studyId !== without.studyId;
      return { ...input, links: links.filter(stays), measurements: measurements.filter(stays) };
    }
    case 'method':
      return { ...input, links: links.filter(({ method }) => method !== without.method) };
    case 'measurements':
      return { ...input, measurements: [] };
  }
}
