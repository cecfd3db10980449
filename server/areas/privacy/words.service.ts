import type { CalledPerson } from '../../../core/privacy/name-bearers.ts';
import { personKeys } from '../../../core/privacy/same-person.ts';
import type { Segment } from '../../../core/sources/segments.ts';
import type { Context } from '../../context.ts';
import { currentText, listSegmentSpans, type Source } from '../sources/index.ts';
import type { PersonalData } from './findings.store.ts';
import { pseudonymsOf } from './pseudonyms.service.ts';

/** A finding with its words, read from where they stand, and the pseudonym it has or would get. */
export interface NamedFinding extends PersonalData {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** The id of the first finding that means the same. */
  readonly group: string;
  /** What stands in place of the words, or would. */
  readonly replacement: string;
  /** Participants who are called so, and get the pseudonym with it. */
  readonly bearers: readonly CalledPerson[];
}

const CONTEXT_LENGTH = 80;

/** Reads the words of open findings of the current text, and decides who is the same and what they are called. */
export async function withWords(
  ctx: Context,
  source: Source,
  findings: readonly PersonalData[],
): Promise<NamedFinding[]> {
  if (findings.length === 0) return [];
  const segments = await listSegmentSpans(ctx.db, source.id, source.textVersion);
  const text = await currentText(ctx, source);
  const placed = findings.map((finding) =>
    readWords(textOf(finding, source, { text, segments }), finding),
  );
  const keys = personKeys(placed);
  const read = placed.map((finding, index) => ({ ...finding, key: keys[index] ?? '' }));
  const firsts = new Map<string, string>();
  for (const { key, id } of read) if (!firsts.has(key)) firsts.set(key, id);
  const { given, bearers } = await pseudonymsOf(ctx, source, read, segments);
  return read.map(({ key, ...finding }) => ({
    ...finding,
    group: firsts.get(key) ?? finding.id,
    replacement: given.get(key) ?? '',
    bearers: bearers.get(key) ?? [],
  }));
}

interface Read extends PersonalData {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

function textOf(
  { place, segment }: PersonalData,
  source: Source,
  now: { readonly text: string; readonly segments: readonly Pick<Segment, 'speaker'>[] },
): string {
  switch (place) {
    case 'text':
      return now.text;
    case 'title':
      return source.title;
    case 'file_name':
      return source.fileName ?? '';
    case 'speaker':
      return now.segments[segment ?? 0]?.speaker ?? '';
  }
}

function readWords(text: string, finding: PersonalData): Read {
  const { start, end } = finding;
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start);
  const after = text.slice(end, end + CONTEXT_LENGTH);
  return {
    ...finding,
    words: text.slice(start, end),
    before: before.slice(before.lastIndexOf('\n') + 1).toWellFormed(),
    after: (after.split('\n', 1)[0] ?? '').toWellFormed(),
  };
}
