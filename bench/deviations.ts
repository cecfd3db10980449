import path from 'node:path';
import { seededRandom } from '../core/kernel/random.ts';
import { deviationScores, fitNowhere } from '../core/themes/deviation.ts';
import { nearestNeighbours } from '../core/themes/neighbours.ts';
import { placeTexts } from '../core/themes/place-texts.ts';
import { averagePrecision } from './agreement.ts';
import { type Benchmark, round } from './measure.ts';
import { productOptions, readLabelled, SEED, setFiles, toThemeTexts } from './theme-sets.ts';

/** Of all texts, so many are of the other file. */
const FOREIGN_SHARE = 0.05;
/** The baseline looks at so many neighbours. */
const NEIGHBOURS = 5;

/** Mixes 5 % texts of another file in, and ranks all by how little they fit. */
export const deviations: Benchmark = async function* ({ paths, options }, say) {
  const [file, foreignFile] = paths.length > 0 ? paths : setFiles(['banking77-en', 'snips-en']);
  if (!file || !foreignFile) return;
  const own = readLabelled(file, options);
  const random = seededRandom(SEED);
  const foreign = readLabelled(foreignFile, options)
    .map((row) => ({ row, at: random() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, Math.round((own.length * FOREIGN_SHARE) / (1 - FOREIGN_SHARE)))
    .map(({ row }) => row);
  const texts = toThemeTexts([...own, ...foreign]);
  const isForeign = texts.map((_, row) => row >= own.length);
  say(`${own.length} texts and ${foreign.length} of ${foreignFile}`);
  const given = await productOptions(texts);
  const scores = deviationScores(texts, given);
  const found = fitNowhere(scores);
  const told = found.filter(Boolean).length;
  const { cosines } = nearestNeighbours(placeTexts(texts, given).vectors, NEIGHBOURS);
  const apart = cosines.map(
    (near) => -near.reduce((sum, cosine) => sum + cosine, 0) / Math.max(1, near.length),
  );
  yield {
    input: `${path.basename(file)} + ${path.basename(foreignFile)}`,
    n: texts.length,
    average_precision: round(
      averagePrecision(
        scores.map((score) => score ?? 1),
        isForeign,
      ),
    ),
    average_precision_baseline: round(averagePrecision(apart, isForeign)),
    told_share: round(told / texts.length),
    told_precision: round(
      found.filter((one, row) => one && isForeign[row]).length / Math.max(1, told),
    ),
  };
};
