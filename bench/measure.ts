import { existsSync } from 'node:fs';
import path from 'node:path';
import { ENGINE } from '../core/hypotheses/result.ts';
import { SENTIMENT_ENGINE } from '../core/sentiment/judge-text.ts';
import { THEME_ENGINE } from '../core/themes/types.ts';

/** One measured line, without what every line carries. */
export type Figures = Readonly<Record<string, unknown>>;

/** A benchmark: answers one or more lines; progress for people goes to `say`. */
export type Benchmark = (
  given: { readonly paths: readonly string[]; readonly options: Options },
  say: (sentence: string) => void,
) => AsyncIterable<{ readonly input: string } & Figures>;

/** `--name value` arguments, read by name. */
export interface Options {
  number(name: string, otherwise: number): number;
  word(name: string, otherwise: string): string;
}

const BYTES_PER_MEBIBYTE = 1024 * 1024;
const KIB_PER_MEBIBYTE = 1024;

/** The folder of research data, or null where it is absent. */
export function dataFolder(): string | null {
  const folder = path.resolve(process.env['BEVIS_DATA'] ?? '../shared/data');
  return existsSync(folder) ? folder : null;
}

/**
 * Runs a benchmark and hands each line on with wall seconds and CPU seconds (all threads) since the line before,
 * the peak memory of the process, and the versions of what was measured.
 */
export async function measure(
  name: string,
  lines: ReturnType<Benchmark>,
  print: (line: Figures) => void,
): Promise<void> {
  let started = performance.now();
  let cpu = process.cpuUsage();
  for await (const line of lines) {
    const used = process.cpuUsage(cpu);
    print({
      bench: name,
      ...line,
      seconds: round((performance.now() - started) / 1000),
      cpu_seconds: round((used.user + used.system) / 1_000_000),
      peak_rss_mb: round(process.resourceUsage().maxRSS / KIB_PER_MEBIBYTE),
      versions: { engine: ENGINE, themes: THEME_ENGINE, sentiment: SENTIMENT_ENGINE },
    });
    started = performance.now();
    cpu = process.cpuUsage();
  }
}

/** Three decimals say all that a benchmark knows. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** The value below which this share of the values lies, by the nearest rank; 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
}

/** Bytes as mebibytes. */
export function mebibytes(bytes: number): number {
  return round(bytes / BYTES_PER_MEBIBYTE);
}
