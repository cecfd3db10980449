import { createHash } from 'node:crypto';
import { maskSpans, occurrencesOf } from '../../../core/anchoring/mask-spans.ts';
import {
  type ReplacedText,
  replaceSpans,
  type Replacement,
} from '../../../core/anchoring/replace-spans.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import { type TextDocument, plainDocument } from '../../../core/sources/document.ts';
import { moveDocument, writeLayout } from '../../../core/sources/layout.ts';
import { countWords } from '../../../core/sources/normalise.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import {
  forgetLayouts,
  listSpeakers,
  listTexts,
  overwriteText,
  renameSpeaker,
  renameProposals,
  renameUpload,
} from './rewrite.store.ts';
import { currentText } from './sources.service.ts';
import { moveCorrections, renameInCorrections } from './corrections.store.ts';
import { rangeOf } from './edits-of.ts';
import { insertSegments, listSegments } from './segments.store.ts';
import { insertText } from './source-texts.store.ts';
import { findDocument, type Source, updateSource } from './sources.store.ts';

/** Words of a source that become others, for good. */
export interface Rewrite {
  readonly replacements: readonly Replacement[];
  /** Words that must not be readable in any earlier version either, wherever they stand there. */
  readonly hidden: readonly string[];
  readonly title: string;
  readonly fileName: string | null;
  /** The new label of somebody who speaks. */
  readonly speaker: (label: string) => string;
}

/**
 * Gives a source a new text version in which words are replaced, moves its segments, and masks the words in all
 * earlier versions: offsets into those stay. Highlights follow by the change, whose ranges they can read.
 *
 * @returns The source with its new version.
 * @throws ConflictError `source.changed_meanwhile`
 */
export async function rewriteSource(
  ctx: Context,
  before: Source,
  rewrite: Rewrite,
): Promise<Source> {
  return transact(ctx, async (tx) => {
    const text = await currentText(tx, before);
    const segments = await listSegments(tx.db, before.id, before.textVersion);
    const { text: body, move } = replaceSpans(text, rewrite.replacements);
    const edits = rewrite.replacements
      .map(({ start, end, words }) => ({ start, end, length: words.length }))
      .toSorted((a, b) => a.start - b.start);
    const version = before.textVersion + 1;
    const sha256 = sha256Of(body);
    const document = await rewrittenDocument(tx, before, { body, move, rewrite });
    await insertText(tx.db, {
      ...{ sourceId: before.id, version, text: body, sha256 },
      ...{ layout: writeLayout(document), at: tx.now(), edits },
    });
    const moved = segments.map((segment) => ({ ...segment, ...spanOnly(move(segment)) }));
    await insertSegments(tx.db, before.id, version, moved);
    await moveCorrections(tx.db, before.id, (start) => move({ start, end: start + 1 }).start);
    await maskEarlier(tx, before, rewrite);
    await renameSpeakers(tx, before, rewrite);
    const after = await store(tx, before, rewrite, { version, words: countWords(body) });
    await recordChange(tx, {
      type: 'source.text_replaced',
      projectId: before.projectId,
      subject: {
        sourceId: before.id,
        textVersion: version,
        sha256,
        replaced: edits.map(rangeOf),
      },
    });
    return after;
  });
}

/** The layout moves with the text; who speaks is renamed in it, too. */
async function rewrittenDocument(
  tx: Context,
  before: Source,
  { body, move, rewrite }: { body: string; move: ReplacedText['move']; rewrite: Rewrite },
): Promise<TextDocument> {
  const document = await findDocument(tx.db, before.id, before.textVersion);
  if (!document) return plainDocument(body);
  return moveDocument(document, body, move, rewrite.speaker);
}

async function store(
  tx: Context,
  before: Source,
  { title, fileName, speaker }: Rewrite,
  { version, words }: { version: number; words: number },
): Promise<Source> {
  const after = {
    ...before,
    textVersion: version,
    words,
    title,
    fileName,
    revision: before.revision + 1,
  };
  if (!(await updateSource(tx.db, after))) {
    throw new ConflictError(
      'source.changed_meanwhile',
      'Somebody changed this source meanwhile. Look at it again, then make your change.',
    );
  }
  if (fileName !== null) await renameUpload(tx.db, before.id, fileName);
  await renameProposals(tx.db, before.id, speaker);
  return after;
}

async function maskEarlier(tx: Context, before: Source, rewrite: Rewrite): Promise<void> {
  await forgetLayouts(tx.db, before.id, before.textVersion);
  for (const { version, body } of await listTexts(tx.db, before.id)) {
    if (version > before.textVersion) continue;
    // What a person refused stays in the version they looked at; in older ones nobody looked.
    const spans =
      version === before.textVersion
        ? rewrite.replacements
        : rewrite.hidden.flatMap((words) => occurrencesOf(body, words));
    if (spans.length === 0) continue;
    const masked = maskSpans(body, spans);
    await overwriteText(tx.db, before.id, { version, body: masked, sha256: sha256Of(masked) });
  }
}

async function renameSpeakers(
  tx: Context,
  { id, studyId }: Source,
  { speaker }: Rewrite,
): Promise<void> {
  for (const label of await listSpeakers(tx.db, id)) {
    const renamed = speaker(label);
    if (renamed === label) continue;
    await renameSpeaker(tx.db, id, label, renamed);
    await renameInCorrections(tx.db, studyId, label, renamed);
  }
}

const spanOnly = ({ start, end }: { start: number; end: number }) => ({ start, end });
const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
