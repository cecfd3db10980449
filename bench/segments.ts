import { type Benchmark, dataFolder, round } from './measure.ts';
import { judgeSegments, scoreOf } from './segment-labels.ts';

/** How well a participant's words are told from all others, on the labelled stretches of both halves. */
export const segments: Benchmark = async function* ({ paths }, say) {
  const data = paths[0] ?? dataFolder();
  if (!data) return;
  for (const half of ['dev', 'unseen'] as const) {
    say(half);
    const { precision, recall, f1, ...counts } = scoreOf(await judgeSegments(data, half));
    yield {
      input: half,
      ...counts,
      precision: round(precision),
      recall: round(recall),
      f1: round(f1),
    };
  }
};
