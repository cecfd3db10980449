import type { PersonalDataKind } from '../../../core/privacy/finding.ts';
import { givePseudonyms, type PseudonymGroup } from '../../../core/privacy/pseudonyms.ts';
import { personKeys, sameWordsKey } from '../../../core/privacy/same-person.ts';
import type { Context } from '../../context.ts';
import { requireParticipant } from '../participants/index.ts';
import { currentText, listSegmentSpans, type Source } from '../sources/index.ts';
import type { PersonalData } from './findings.store.ts';
import { type KeyEntry, listKey } from './key.store.ts';

/** A finding with its words, read from where they stand, and the pseudonym it has or would get. */
export interface NamedFinding extends PersonalData {
  readonly words: string;
  readonly before: string;
  readonly after: string;
  /** The id of the first finding that means the same. */
  readonly group: string;
  /** What stands in place of the words, or would. */
  readonly replacement: string;
}

const CONTEXT_LENGTH = 80;

/** Reads the words of open findings of the current text, and decides who is the same and what they are called. */
export async function withWords(
  ctx: Context,
  source: Source,
  findings: readonly PersonalData[],
): Promise<NamedFinding[]> {
  if (findings.length === 0) return [];
  const textOf = await placesOf(ctx, source);
  const read = findings.map((finding) => readWords(textOf(finding), finding));
  const keys = personKeys(read);
  const firsts = new Map<string, string>();
  keys.forEach((key, index) => {
    if (!firsts.has(key)) firsts.set(key, read[index]?.id ?? '');
  });
  const pseudonyms = await pseudonymsOf(ctx, source, read, keys);
  return read.map((finding, index) => {
    const key = keys[index] ?? '';
    return {
      ...finding,
      group: firsts.get(key) ?? finding.id,
      replacement: pseudonyms.get(key) ?? '',
    };
  });
}

type Read = PersonalData & Pick<NamedFinding, 'words' | 'before' | 'after'>;

async function placesOf(ctx: Context, source: Source): Promise<(finding: PersonalData) => string> {
  const text = await currentText(ctx, source);
  const segments = await listSegmentSpans(ctx.db, source.id, source.textVersion);
  return ({ place, segment }) => {
    switch (place) {
      case 'text':
        return text;
      case 'title':
        return source.title;
      case 'file_name':
        return source.fileName ?? '';
      case 'speaker':
        return segments[segment ?? 0]?.speaker ?? '';
    }
  };
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

async function pseudonymsOf(
  ctx: Context,
  source: Source,
  read: readonly Read[],
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const entries = await listKey(ctx.db, source.projectId);
  const participant = await participantOf(ctx, source, read, keys);
  const groups = [...new Set(keys)].map((key): PseudonymGroup => {
    const members = read.filter((_finding, index) => keys[index] === key);
    const chosen = members.find(({ pseudonym }) => pseudonym !== null)?.pseudonym;
    const kind: PersonalDataKind = members[0]?.kind ?? 'name';
    const spoken = participant?.key === key ? participant.pseudonym : null;
    return { key, kind, given: chosen ?? inKey(entries, members) ?? spoken };
  });
  return givePseudonyms(groups, new Set(entries.map((entry) => entry.pseudonym)), source.language);
}

function inKey(entries: readonly KeyEntry[], members: readonly Read[]): string | null {
  const same = new Set(members.map(sameWordsKey));
  return entries.find(({ sameWords }) => same.has(sameWords))?.pseudonym ?? null;
}

/** The one named speaker of an interview is its participant: they keep the pseudonym they have. */
async function participantOf(
  ctx: Context,
  source: Source,
  read: readonly Read[],
  keys: readonly string[],
): Promise<{ readonly key: string; readonly pseudonym: string } | null> {
  const speaking = new Set(keys.filter((_key, index) => read[index]?.reason === 'speaker_label'));
  const [key, ...others] = [...speaking];
  if (!source.participantId || key === undefined || others.length > 0) return null;
  const { pseudonym } = await requireParticipant(ctx, source.participantId);
  return { key, pseudonym };
}
