import { findThemes } from '../core/themes/find-themes.ts';
import { seededRandom } from '../core/kernel/random.ts';
import { type Benchmark, round } from './measure.ts';
import { productOptions, readLabelled, SEED, setFiles, toThemeTexts } from './theme-sets.ts';

const SETS = [
  'banking77-en',
  'snips-en',
  'argkp-themes-en',
  'sib200-en',
  'vader-tweets-en',
  'xed-en',
];
const N = 10_000;

/** Clusters N texts drawn from the sets; above their number some words are changed, so that no text comes twice. */
export const themesScale: Benchmark = async function* ({ paths, options }, say) {
  const rows = (paths.length > 0 ? paths : setFiles(SETS)).flatMap((file) =>
    readLabelled(file, options),
  );
  const n = options.number('n', N);
  if (rows.length === 0) return;
  const random = seededRandom(SEED);
  const drawn = Array.from({ length: n }, () => {
    const one = rows[Math.floor(random() * rows.length)]?.text ?? '';
    const other = rows[Math.floor(random() * rows.length)]?.text ?? '';
    return { text: n <= rows.length ? one : `${one} ${other.split(' ').slice(0, 3).join(' ')}` };
  });
  const texts = toThemeTexts(drawn);
  say(`${n} texts`);
  // The encoder reads each text once in its life, in the background; here it stays out of the way.
  const given = { ...(await productOptions([])), encoded: null };
  const stages: Record<string, number> = {};
  let stage = 'vectors';
  let cpu = process.cpuUsage();
  const count = (): void => {
    const { user, system } = process.cpuUsage(cpu);
    stages[stage] = round((stages[stage] ?? 0) + (user + system) / 1e6);
    cpu = process.cpuUsage();
  };
  const found = findThemes(texts, {
    ...given,
    onStage: (next) => {
      count();
      stage = next;
    },
  });
  count();
  yield {
    input: `${n} texts`,
    n,
    k_found: found.themes.length,
    stages,
    stages_cpu_seconds: round(Object.values(stages).reduce((sum, seconds) => sum + seconds, 0)),
  };
};
