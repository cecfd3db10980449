import { endsAsking, wordsIn } from './cues.ts';
import type { SegmentKind } from './kinds.ts';
import { isParticipants, type Segment } from './segments.ts';

/** Sentences, in the form of `keysOf`, that the sources of a study have in common. */
export type TemplateKeys = ReadonlySet<string>;

/** Fewer words are said by chance: "Yes", "I don't know". */
const WORDS_MIN = 4;
const WORDS_MIN_ASKED = 2;
/** Short sentences that do not ask must be in more of the sources, as people do say the same. */
const SHORT_WORDS_MAX = 7;
const SHARE = 0.35;
const SHARE_OF_SHORT = 0.6;
const SOURCES_MIN = 3;
/** A segment is template when this share of its characters is repeated. */
const TEMPLATE_SHARE = 0.7;

const SENTENCE = /[^.?!:]*(?:[.?!:]+["”')\]*_]*(?=\s|$)|[.?!:]|$)/g;
const SEGMENT_LINES = /[^\n]+/g;
const IN_BRACKETS = /\[[^\]]*\]?/g;
const NOT_WORDS = /[^\p{L}\p{N}?]+/gu;

interface Sentence {
  readonly key: string;
  readonly length: number;
}

/** The sentences of a text that could be guide text, each once. Linear. */
export function keysOf(text: string): ReadonlySet<string> {
  return new Set(sentencesOf(text).flatMap(({ key }) => (isTelling(key) ? [key] : [])));
}

/**
 * What the sources of a study have in common. Texts with the very same sentences count once, so that a file
 * that was imported twice makes no template of itself.
 *
 * @param sources - The keys of each source, see `keysOf`.
 */
export function templateOf(sources: Iterable<ReadonlySet<string>>): TemplateKeys {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  let all = 0;
  for (const keys of sources) {
    const whole = [...keys].sort().join('\n');
    if (seen.has(whole)) continue;
    seen.add(whole);
    all += 1;
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= needed(key, all) ? [key] : [])));
}

function needed(key: string, sources: number): number {
  const short = wordsIn(key) < SHORT_WORDS_MAX && !key.endsWith('?');
  const share = short ? SHARE_OF_SHORT : SHARE;
  const least = Math.min(SOURCES_MIN, Math.max(2, sources));
  return Math.max(least, Math.ceil(sources * share));
}

/**
 * Marks what is repeated as template. A question of the guide stays one where an answer follows; what a named
 * participant says is never template, nor are facts that several people share in notes without a guide.
 *
 * @param guide - Whether the document has a guide's questions in it.
 */
export function markTemplate(
  text: string,
  segments: readonly Segment[],
  template: TemplateKeys,
  guide: boolean,
): Segment[] {
  const repeated = segments.map(
    (segment) => mayBeTemplate(segment, guide) && isRepeated(text, segment, template),
  );
  let answered = false;
  const kinds: SegmentKind[] = new Array<SegmentKind>(segments.length);
  for (let index = segments.length - 1; index >= 0; index -= 1) {
    const segment = segments[index];
    if (!segment) continue;
    const asked = segment.kind === 'question';
    kinds[index] = repeated[index] && !(asked && answered) ? 'template' : segment.kind;
    answered = isParticipants(segment) && !repeated[index];
  }
  return segments.map((segment, index) => ({ ...segment, kind: kinds[index] ?? segment.kind }));
}

function mayBeTemplate(segment: Segment, guide: boolean): boolean {
  if (isParticipants(segment)) return guide && segment.speaker === null;
  return true;
}

/** Sentences too short to tell count neither way; where all are short, all must be known as headings are. */
function isRepeated(
  text: string,
  { start, end, layout }: Segment,
  template: TemplateKeys,
): boolean {
  const words = text.slice(start, end);
  if (layout === 'heading' || endsAsking(words)) {
    if (template.has(keyOf(words))) return true;
  }
  let known = 0;
  let all = 0;
  for (const { key, length } of sentencesOf(words)) {
    if (!isTelling(key)) continue;
    all += length;
    if (template.has(key)) known += length;
  }
  return all > 0 && known / all >= TEMPLATE_SHARE;
}

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [line] of text.matchAll(SEGMENT_LINES)) {
    for (const [sentence] of line.matchAll(SENTENCE)) {
      const key = keyOf(sentence);
      if (key !== '') sentences.push({ key, length: sentence.length });
    }
  }
  return sentences;
}

function keyOf(sentence: string): string {
  return sentence.replaceAll(IN_BRACKETS, ' ').toLowerCase().replaceAll(NOT_WORDS, ' ').trim();
}

function isTelling(key: string): boolean {
  return wordsIn(key) >= (key.endsWith('?') ? WORDS_MIN_ASKED : WORDS_MIN);
}
