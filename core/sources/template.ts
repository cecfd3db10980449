import { endsAsking, wordsIn } from './cues.ts';
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
 * What the sources of a study have in common.
 *
 * @param sources - The keys of each source, see `keysOf`; a text that was imported twice counts once.
 */
export function templateOf(sources: Iterable<ReadonlySet<string>>): TemplateKeys {
  const counts = new Map<string, number>();
  let all = 0;
  for (const keys of sources) {
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

/** Whether a document has a guide's questions in it, by its segments. */
export function hasGuide(segments: readonly Pick<Segment, 'style'>[]): boolean {
  return segments.some(({ style }) => style === 'question');
}

/**
 * Whether a segment is repeated over the sources of its study. What a named participant says never is, nor are
 * facts that several people share in notes without a guide.
 *
 * @param segment - As the document alone gives it.
 * @param guide - Whether the document has a guide's questions in it.
 */
export function isRepeated(
  text: string,
  segment: Segment,
  template: TemplateKeys,
  guide: boolean,
): boolean {
  if (template.size === 0) return false;
  if (isParticipants(segment) && (!guide || segment.speaker !== null)) return false;
  return mostlyKnown(text.slice(segment.start, segment.end), segment.layout, template);
}

/**
 * Makes template of what is repeated; a question of the guide stays one where an answer follows.
 *
 * @param repeated - Of each segment, in the same order.
 */
export function withTemplate(
  segments: readonly Segment[],
  repeated: readonly boolean[],
): readonly Segment[] {
  let answered = false;
  return segments
    .toReversed()
    .map((segment, index): Segment => {
      const isTemplate = repeated[segments.length - 1 - index] ?? false;
      const stays = segment.kind === 'question' && answered;
      answered = isParticipants(segment) && !isTemplate;
      return isTemplate && !stays ? { ...segment, kind: 'template' } : segment;
    })
    .reverse();
}

/** Sentences too short to tell count neither way; a short heading or question is known as a whole. */
function mostlyKnown(words: string, layout: Segment['layout'], template: TemplateKeys): boolean {
  const whole = layout === 'heading' || endsAsking(words);
  if (whole && template.has(keyOf(words))) return true;
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
  const shown = sentence.includes('[') ? sentence.replaceAll(IN_BRACKETS, ' ') : sentence;
  return shown.toLowerCase().replaceAll(NOT_WORDS, ' ').trim();
}

function isTelling(key: string): boolean {
  return wordsIn(key) >= (key.endsWith('?') ? WORDS_MIN_ASKED : WORDS_MIN);
}
