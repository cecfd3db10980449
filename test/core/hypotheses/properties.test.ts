import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainChange, describeCondition } from '../../../core/hypotheses/explain-change.ts';
import { explainVerdict } from '../../../core/hypotheses/explain.ts';
import type { VerdictResult } from '../../../core/hypotheses/result.ts';
import type { Direction, EvidenceLink, Side, Verdict } from '../../../core/hypotheses/types.ts';
import { decideVerdict } from '../../../core/hypotheses/verdict.ts';
import { LANGUAGES } from '../../../core/kernel/languages.ts';
import { someInput, someMeasuredInput } from './some-evidence.ts';

const RUNS = { numRuns: 300 };
const anyInput = fc.oneof(someInput, someMeasuredInput);

/** What a verdict says, without what counts quotes. */
function said({
  verdict,
  leaning,
  counts,
  pSupport,
  pOppose,
  flips,
  further,
}: VerdictResult): unknown {
  return { verdict, leaning, counts, pSupport, pOppose, flips, further };
}

describe('decideVerdict, for any evidence', () => {
  it('does not depend on the order of the links', () => {
    fc.assert(
      fc.property(anyInput, fc.infiniteStream(fc.double({ noNaN: true })), (input, keys) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, key: Number(keys.next().value) }))
            .sort((one, other) => one.key - other.key)
            .map(({ item }) => item);
        const measurements = shuffled(input.measurements ?? []);
        const again = { ...input, links: shuffled(input.links), measurements };
        expect(decideVerdict(again)).toEqual(decideVerdict(input));
      }),
      RUNS,
    );
  });

  it('does not change what it is given', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = structuredClone(input);
        decideVerdict(input);
        expect(input).toEqual(before);
      }),
      RUNS,
    );
  });

  it('is not moved by a unit that says the same again', () => {
    fc.assert(
      fc.property(someInput, fc.integer({ min: 1, max: 50 }), (input, times) => {
        const { units } = decideVerdict(input);
        const only = units.find(({ linkIds }) => linkIds.length === 1)?.linkIds[0];
        const link = input.links.find(({ id }) => id === only);
        fc.pre(link !== undefined);
        const copies = Array.from({ length: times }, (_, i) => ({ ...link, id: `copy${i}` }));
        const result = decideVerdict({ ...input, links: [...input.links, ...copies] });
        expect(said(result)).toEqual(said(decideVerdict(input)));
      }),
      RUNS,
    );
  });

  it('is untested or insufficient under the fewest units, and only then without counting', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { verdict, counts, units, neededMore } = decideVerdict(input);
        expect(verdict === 'untested').toBe(units.length === 0);
        if (units.length === 0 || counts.counted >= input.rule.fewestUnits) return;
        expect(verdict).toBe('insufficient');
        expect(neededMore).toBe(input.rule.fewestUnits - counts.counted);
      }),
      RUNS,
    );
  });

  it('turns round when every direction is turned round', () => {
    const turns: Partial<Record<Verdict, Verdict>> = {
      validated: 'disproved',
      disproved: 'validated',
    };
    const turnedVerdict = (verdict: Verdict): Verdict => turns[verdict] ?? verdict;
    fc.assert(
      fc.property(someInput, (input) => {
        const turn = (link: EvidenceLink): EvidenceLink => ({
          ...link,
          direction: (0 - link.direction) as Direction,
        });
        const result = decideVerdict(input);
        const turned = decideVerdict({ ...input, links: input.links.map(turn) });
        expect(turned.verdict).toBe(turnedVerdict(result.verdict));
        expect(turned.leaning).toBe(result.leaning && turnedVerdict(result.leaning));
        expect([turned.pOppose, turned.pSupport]).toEqual([result.pSupport, result.pOppose]);
        expect([turned.further.against, turned.further.for]).toEqual(
          [result.further.for, result.further.against].map(
            (further) => further && { ...further, to: turnedVerdict(further.to) },
          ),
        );
      }),
      RUNS,
    );
  });

  it('has every link either voting in one unit or left out with one reason', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { units, leftOut } = decideVerdict(input);
        const met = [
          ...units.flatMap(({ linkIds }) => linkIds),
          ...leftOut.map(({ linkId }) => linkId),
        ];
        expect(met.sort()).toEqual(input.links.map(({ id }) => id).sort());
      }),
      RUNS,
    );
  });

  it('decides only for the leading side, and only with every condition met', () => {
    const sides: Partial<Record<Verdict, Side>> = {
      validated: 'supports',
      disproved: 'contradicts',
    };
    fc.assert(
      fc.property(someInput, (input) => {
        const { verdict, leaning, leading, conditions } = decideVerdict(input);
        const side = sides[leaning ?? verdict];
        if (side !== undefined) expect(leading).toBe(side);
        if (verdict === 'validated' || verdict === 'disproved') {
          expect(conditions.filter(({ met }) => !met)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('can be explained in every language, in whole sentences', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...LANGUAGES), (input, language) => {
        const result = decideVerdict(input);
        const sentences = [...explainVerdict(result, language), ...explainChange(result, language)];
        expect(sentences.length).toBeGreaterThan(0);
        for (const sentence of sentences) {
          expect(sentence).toMatch(/^[A-ZÅÄÖÆØÉ0-9][^\n]*[a-zåäöæø0-9)]\.$/);
          expect(sentence).not.toMatch(/undefined|null|NaN|\$\{| {2}|,,| ,/);
        }
        for (const condition of result.conditions) {
          const { text, have } = describeCondition(condition, result, language);
          expect(`${text}: ${have}`).not.toMatch(/undefined|null|NaN/);
        }
      }),
      RUNS,
    );
  });
});
