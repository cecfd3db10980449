import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leadingRuleOf } from '../../../core/evidence/leading-question.ts';
import { LANGUAGES, type LanguageCode } from '../../../core/kernel/languages.ts';
import { seededRandom } from '../../../core/kernel/random.ts';
import { readPolarityList } from '../../../server/language/polarities.ts';

const PRECISION_LEAST = 0.85;
const RECALL_LEAST = { dev: 0.85, unseen: 0.75 };
const SEED = 5;

const lists: Readonly<Record<LanguageCode, ReadonlyMap<string, number>>> = {
  en: new Map([...readPolarityList('afinn-en'), ...readPolarityList('own-en')]),
  sv: new Map([...readPolarityList('afinn-sv'), ...readPolarityList('own-sv')]),
  da: new Map([...readPolarityList('dds-da'), ...readPolarityList('own-da')]),
};

const ruleOf = (turn: string, code: LanguageCode) =>
  leadingRuleOf(turn, code, (word) => lists[code].get(word));

interface Turn {
  readonly code: LanguageCode;
  readonly text: string;
  readonly leads: boolean;
}

/** The labelled turns of one half; the seed decides which half a turn is in. */
function turnsOf(half: 'dev' | 'unseen'): Turn[] {
  const random = seededRandom(SEED);
  return LANGUAGES.flatMap((code) => {
    const file = new URL(`../../../fixtures/leading-questions/${code}.txt`, import.meta.url);
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => ({ code, leads: line.startsWith('+'), text: line.slice(2) }));
  }).filter(() => (random() < 0.5 ? 'dev' : 'unseen') === half);
}

describe('leading questions', () => {
  it.each(['dev', 'unseen'] as const)('are told from others as well as is claimed: %s', (half) => {
    const turns = turnsOf(half);
    const said = turns.filter(({ text, code }) => ruleOf(text, code) !== null);
    const right = said.filter(({ leads }) => leads);
    const wrong = said.filter(({ leads }) => !leads);
    const missed = turns.filter((turn) => turn.leads && !right.includes(turn));
    const figures = {
      turns: turns.length,
      precision: right.length / said.length,
      recall: right.length / (right.length + missed.length),
    };
    const report = JSON.stringify({ figures, wrong, missed }, null, 1);
    expect(figures.precision, report).toBeGreaterThanOrEqual(PRECISION_LEAST);
    expect(figures.recall, report).toBeGreaterThanOrEqual(RECALL_LEAST[half]);
  });

  it('are said with the rule that makes them lead', () => {
    expect(ruleOf('It was easy, wasn’t it?', 'en')).toBe('tag');
    expect(ruleOf('Tycker du inte att det är dyrt?', 'sv')).toBe('negated');
    expect(ruleOf('De fleste synes, at det er dyrt. Synes du det?', 'da')).toBe('others');
    expect(ruleOf('How frustrating was it?', 'en')).toBe('loaded');
  });

  it('are none where both sides are offered, and none of nothing', () => {
    expect(ruleOf('Was it easy or difficult?', 'en')).toBeNull();
    expect(ruleOf('Hur lätt eller svårt var det?', 'sv')).toBeNull();
    expect(ruleOf('', 'da')).toBeNull();
  });
});
