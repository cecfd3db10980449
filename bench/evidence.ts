import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { indexWords, ranked, rankPassages, scoreWords } from '../core/suggestions/rank-passages.ts';
import { languageTools } from '../server/language/language.ts';
import { type Benchmark, round } from './measure.ts';
import { placedTexts } from './placed-texts.ts';
import { setFiles } from './theme-sets.ts';

const Row = z.object({ claim: z.string(), text: z.string(), label: z.string() });
const RELEVANT: ReadonlySet<string> = new Set(['supports', 'refutes', 'relevant']);
const FIRST = 10;

/** For each claim ranks all texts of the file; those not labelled for it count as beside the point. */
export const evidence: Benchmark = async function* ({ paths, options }, say) {
  for (const file of paths.length > 0 ? paths : setFiles(['argkp-match-en'])) {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(0, options.number('limit', Number.MAX_SAFE_INTEGER))
      .map((line) => Row.parse(JSON.parse(line)));
    const texts = [...new Set(rows.map(({ text }) => text))];
    const claims = [...relevantOf(rows)];
    say(`${file}: ${claims.length} claims, ${texts.length} texts`);
    const placed = await placedTexts([...claims.map(([claim]) => claim), ...texts]);
    const all = placed.map((text) => ({ ...text, language: languageTools(text.language) }));
    const passages = all.slice(claims.length);
    const index = indexWords(passages);
    const own: Quality[] = [];
    const plain: Quality[] = [];
    claims.forEach(([, relevant], at) => {
      const statement = all[at];
      if (!statement) return;
      const isRight = (row: number): boolean => relevant.has(texts[row] ?? '');
      own.push(qualityOf(rankPassages(statement, passages, index).map(isRight)));
      plain.push(qualityOf(ranked(scoreWords(statement, index)).map(isRight)));
    });
    const mean = (all: readonly Quality[], of: (one: Quality) => number): number =>
      round(all.reduce((sum, one) => sum + of(one), 0) / all.length);
    yield {
      input: path.basename(file),
      claims: claims.length,
      texts: texts.length,
      map: mean(own, ({ precision }) => precision),
      recall_at_10: mean(own, ({ recall }) => recall),
      ndcg_at_10: mean(own, ({ gain }) => gain),
      map_bm25: mean(plain, ({ precision }) => precision),
      recall_at_10_bm25: mean(plain, ({ recall }) => recall),
      ndcg_at_10_bm25: mean(plain, ({ gain }) => gain),
    };
  }
};

/** Claims that have a relevant text, with all of these. */
function relevantOf(
  rows: readonly z.infer<typeof Row>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const claims = new Map<string, Set<string>>();
  for (const { claim, text, label } of rows) {
    if (!RELEVANT.has(label)) continue;
    const known = claims.get(claim);
    if (known) known.add(text);
    else claims.set(claim, new Set([text]));
  }
  return claims;
}

interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly gain: number;
}

/** @param right - Of each rank, whether what stands there is relevant. */
function qualityOf(right: readonly boolean[]): Quality {
  const total = right.filter(Boolean).length;
  let found = 0;
  let precision = 0;
  right.forEach((isRight, rank) => {
    if (!isRight) return;
    found += 1;
    precision += found / (rank + 1);
  });
  const gainOf = (ranks: readonly boolean[]): number =>
    ranks.reduce((sum, isRight, rank) => sum + (isRight ? 1 / Math.log2(rank + 2) : 0), 0);
  const first = right.slice(0, FIRST);
  const most = Math.min(total, FIRST);
  return {
    precision: precision / total,
    recall: first.filter(Boolean).length / most,
    gain: gainOf(first) / gainOf(Array.from({ length: most }, () => true)),
  };
}
