import { readFileSync } from 'node:fs';
import { seededRandom } from '../core/kernel/random.ts';
import { findPersonalData } from '../core/privacy/find-personal-data.ts';
import type { PersonalDataKind } from '../core/privacy/finding.ts';

/** What stands in a sentence. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalDataKind;
}

/** One sentence of fixtures/privacy. */
export interface LabelledSentence {
  readonly text: string;
  readonly labels: readonly Label[];
}

/** How well a group of kinds was found, with what was missed and what was found wrongly. */
export interface Figures {
  readonly labelled: number;
  readonly precision: number;
  readonly recall: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

export type Half = 'dev' | 'unseen';
export type Group = 'names' | 'numbers and addresses';

const FILES = ['sv', 'da', 'en', 'nordic'];
const FOLDER = new URL('../fixtures/privacy/', import.meta.url);
const SEED = 3;
/** A finding may take so many characters more than its label: the s of a genitive, a full stop. */
const SLACK = 2;

/** The sentences of one half; the seed decides which half a sentence is in. */
export function labelledSentences(half: Half): LabelledSentence[] {
  const random = seededRandom(SEED);
  return FILES.flatMap((name) =>
    readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8')
      .trimEnd()
      .split('\n'),
  )
    .map((line) => ({ line, half: random() < 0.5 ? 'dev' : 'unseen' }))
    .filter((sentence) => sentence.half === half)
    .map(({ line }) => sentenceOf(line));
}

/** Compares what is found with the labels; a label counts as found when a finding of its kind covers all of it. */
export function measure(sentences: readonly LabelledSentence[], group: Group): Figures {
  const isInGroup = ({ kind }: Label): boolean => (kind === 'name') === (group === 'names');
  const missed: string[] = [];
  const wrong: string[] = [];
  let right = 0;
  for (const { text, labels } of sentences) {
    const found = findPersonalData(text).filter(isInGroup);
    const wanted = labels.filter(isInGroup);
    const hits = wanted.filter((label) => found.some((finding) => covers(finding, label)));
    right += hits.length;
    const say = ({ kind, start, end }: Label): string =>
      `${kind} «${text.slice(start, end)}» in «${text}»`;
    missed.push(...wanted.filter((label) => !hits.includes(label)).map(say));
    wrong.push(
      ...found.filter((finding) => !wanted.some((label) => covers(finding, label))).map(say),
    );
  }
  const labelled = right + missed.length;
  return {
    labelled,
    precision: right / (right + wrong.length),
    recall: right / labelled,
    missed,
    wrong,
  };
}

function covers(finding: Label, label: Label): boolean {
  if (finding.kind !== label.kind) return false;
  const before = label.start - finding.start;
  const after = finding.end - label.end;
  return before >= 0 && after >= 0 && before + after <= SLACK;
}

function sentenceOf(line: string): LabelledSentence {
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(/\{(\w+)\|([^}]*)\}/g)) {
    const [all, kind, words = ''] = match;
    text += line.slice(from, match.index);
    labels.push({
      start: text.length,
      end: text.length + words.length,
      kind: kind as PersonalDataKind,
    });
    text += words;
    from = match.index + all.length;
  }
  return { text: text + line.slice(from), labels };
}
