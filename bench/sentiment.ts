import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { LanguageCode } from '../core/kernel/languages.ts';
import { judgeText } from '../core/sentiment/judge-text.ts';
import { detectLanguage } from '../server/language/detect.ts';
import { languageTools } from '../server/language/language.ts';
import { loadPolarities, readPolarityList } from '../server/language/polarities.ts';
import { qualityOfClasses, rankCorrelation } from './judged.ts';
import { type Benchmark, round } from './measure.ts';
import { setFiles } from './theme-sets.ts';

const Row = z.object({ text: z.string(), label: z.string(), score: z.number().optional() });
const FILES = ['vader-tweets-en', 'xed-en', 'xed-sv', 'xed-da'];

/** Judges texts, and sums AFINN's values of their words beside it. A file is one language, as a source is. */
export const sentiment: Benchmark = async function* ({ paths, options }, say) {
  const polarities = loadPolarities();
  for (const file of paths.length > 0 ? paths : setFiles(FILES)) {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(0, options.number('limit', Number.MAX_SAFE_INTEGER))
      .map((line) => Row.parse(JSON.parse(line)));
    const language = detectLanguage(rows.map(({ text }) => text).join('\n'));
    say(`${file}: ${rows.length} texts, ${language}`);
    const wanted = rows.map(({ label }) => label);
    const hasNeutral = wanted.includes('neutral');
    const judged = rows.map(({ text }) => judgeText(text, language, polarities[language]));
    const floor = rows.map((row) => sumOfWords(row.text, language));
    const own = qualityOfClasses(
      wanted,
      judged.map((one) => classOf((hasNeutral ? one?.level : one?.score) ?? 0, hasNeutral)),
    );
    const afinn = qualityOfClasses(
      wanted,
      floor.map((sum) => classOf(sum, hasNeutral)),
    );
    const scores = rows.flatMap(({ score }) => score ?? []);
    yield {
      input: path.basename(file),
      n: rows.length,
      macro_f1: round(own.macroF1),
      accuracy: round(own.accuracy),
      said_nothing: round(judged.filter((one) => one === null).length / rows.length),
      macro_f1_afinn: round(afinn.macroF1),
      ...(scores.length === rows.length
        ? {
            spearman: round(
              rankCorrelation(
                judged.map((one) => one?.score ?? 0),
                scores,
              ),
            ),
            spearman_afinn: round(rankCorrelation(floor, scores)),
          }
        : {}),
    };
  }
  await Promise.resolve();
};

/** Where the labels have no neutral the sign decides; nothing said is then wrong. */
function classOf(value: number, hasNeutral: boolean): string | null {
  if (value > 0) return 'positive';
  if (value < 0) return 'negative';
  return hasNeutral ? 'neutral' : null;
}

const lists = new Map<LanguageCode, ReadonlyMap<string, number>>();

function sumOfWords(text: string, language: LanguageCode): number {
  const list = lists.get(language) ?? readPolarityList(`afinn-${language}`);
  lists.set(language, list);
  return languageTools(language)
    .tokenize(text)
    .reduce((sum, word) => sum + (list.get(word) ?? 0), 0);
}
