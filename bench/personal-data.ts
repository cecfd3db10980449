import { labelledSentences, measure } from './labelled-sentences.ts';
import type { Benchmark } from './measure.ts';

const HALVES = ['dev', 'unseen'] as const;
const GROUPS = ['numbers and addresses', 'names'] as const;

/** How well personal data is found in the sentences of fixtures/privacy. */
export const personalData: Benchmark = async function* (_given, say) {
  for (const half of HALVES) {
    const sentences = labelledSentences(half);
    say(`reading ${sentences.length} ${half} sentences`);
    for (const group of GROUPS) {
      const { labelled, precision, recall } = measure(sentences, group);
      yield await Promise.resolve({ input: `${half}: ${group}`, labelled, precision, recall });
    }
  }
};
