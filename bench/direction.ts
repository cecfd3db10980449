import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ProposedDirection } from '../core/evidence/direction.ts';
import { proposeDirection } from '../core/evidence/propose-direction.ts';
import { detectLanguage } from '../server/language/detect.ts';
import { directionTools } from '../server/language/direction-tools.ts';
import { qualityOfClasses } from './judged.ts';
import { type Benchmark, round } from './measure.ts';
import { setFiles } from './theme-sets.ts';

const Row = z.object({ claim: z.string(), text: z.string(), label: z.string() });
const FILES = ['argkp-stance-en', 'danfever-da', 'swenli-dev-sv', 'fool-me-twice-en'];
const SURE_SHARE = 0.3;

/** Proposes directions, untrained: with and without abstaining. A file is one language, as a source is. */
export const direction: Benchmark = async function* ({ paths, options }, say) {
  for (const file of paths.length > 0 ? paths : setFiles(FILES)) {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(0, options.number('limit', Number.MAX_SAFE_INTEGER))
      .map((line) => Row.parse(JSON.parse(line)));
    const language = detectLanguage(rows.map(({ text }) => text).join('\n'));
    say(`${file}: ${rows.length} pairs, ${language}`);
    const tools = directionTools(language, language);
    const found = rows.map(({ claim, text }) => proposeDirection(claim, text, tools));
    const wanted = rows.map(({ label }) => label);
    const hasNeutral = wanted.includes('neutral');
    const forced = found.map((one) =>
      hasNeutral ? one.likeliest : one.lean >= 0 ? 'supports' : 'refutes',
    );
    const proposed = found.map((one) => one.proposed);
    const covered = [...found.keys()].filter((row) => proposed[row] !== null);
    const sure = surest(found, forced);
    const shareRight = (some: readonly number[], said: readonly (string | null)[]): number =>
      round(some.filter((row) => said[row] === wanted[row]).length / Math.max(1, some.length));
    const all = qualityOfClasses(wanted, forced);
    yield {
      input: path.basename(file),
      language,
      n: rows.length,
      macro_f1: round(all.macroF1),
      accuracy: round(all.accuracy),
      coverage: round(covered.length / rows.length),
      accuracy_covered: shareRight(covered, proposed),
      accuracy_at_30: shareRight(sure, forced),
      majority_accuracy: round(
        Math.max(...[...new Set(wanted)].map((label) => shareOf(wanted, label))),
      ),
    };
  }
  await Promise.resolve();
};

/** Rows of the surest third or so: those that lean furthest from what they are not. */
function surest(found: readonly ProposedDirection[], forced: readonly string[]): number[] {
  const sureness = (row: number): number => {
    const lean = found[row]?.lean ?? 0;
    return forced[row] === 'neutral' ? -Math.abs(lean) : Math.abs(lean);
  };
  return [...found.keys()]
    .sort((one, other) => sureness(other) - sureness(one) || one - other)
    .slice(0, Math.round(found.length * SURE_SHARE));
}

function shareOf(values: readonly string[], value: string): number {
  return values.filter((one) => one === value).length / values.length;
}
