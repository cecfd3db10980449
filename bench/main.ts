import { parseArgs } from 'node:util';
import { type Benchmark, measure, type Options } from './measure.ts';

/** Every benchmark by name; each is loaded only when it is asked for. */
const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  'personal-data': async () => (await import('./personal-data.ts')).personalData,
  api: async () => (await import('./api.ts')).api,
  deviations: async () => (await import('./deviations.ts')).deviations,
  direction: async () => (await import('./direction.ts')).direction,
  evidence: async () => (await import('./evidence.ts')).evidence,
  import: async () => (await import('./import.ts')).importing,
  labels: async () => (await import('./labels.ts')).labels,
  map: async () => (await import('./map.ts')).map,
  reader: async () => (await import('./reader.ts')).reader,
  segments: async () => (await import('./segments.ts')).segments,
  sentiment: async () => (await import('./sentiment.ts')).sentiment,
  start: async () => (await import('./start.ts')).start,
  studies: async () => (await import('./studies.ts')).studies,
  tags: async () => (await import('./tags.ts')).tags,
  themes: async () => (await import('./themes.ts')).themes,
  'themes-languages': async () => (await import('./themes-languages.ts')).themesLanguages,
  'themes-scale': async () => (await import('./themes-scale.ts')).themesScale,
  'themes-stability': async () => (await import('./themes-stability.ts')).themesStability,
  verdicts: async () => (await import('./verdicts.ts')).verdicts,
};

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** One JSON object a line on standard output; everything for people on standard error. */
async function main(): Promise<void> {
  const [name = '', ...rest] = process.argv.slice(2);
  const load = BENCHMARKS[name];
  if (!load) {
    say(`Say which benchmark: ${Object.keys(BENCHMARKS).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      n: { type: 'string' },
      links: { type: 'string' },
      words: { type: 'string' },
      highlights: { type: 'string' },
      limit: { type: 'string' },
      size: { type: 'string' },
      k: { type: 'string' },
      generate: { type: 'string' },
      tags: { type: 'string' },
      examples: { type: 'string' },
      draws: { type: 'string' },
    },
  });
  const options: Options = {
    number(option, otherwise) {
      const value = values[option as keyof typeof values];
      const number = Number(value ?? otherwise);
      if (Number.isFinite(number)) return number;
      throw new Error(`--${option} must be a number; it is "${String(value)}".`);
    },
    word: (option, otherwise) => values[option as keyof typeof values] ?? otherwise,
  };
  const benchmark = await load();
  await measure(name, benchmark({ paths: positionals, options }, say), (line) => {
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
