import {
  ConflictError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
} from '../../../core/kernel/errors.ts';
import type { ParticipantId, ProjectId, SourceId, StudyId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { type Day, dayOf } from '../../../core/kernel/time.ts';
import { plainDocument } from '../../../core/sources/document.ts';
import { normaliseText } from '../../../core/sources/normalise.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact, transactAgain } from '../../context.ts';
import { hiddenFrom, requireSpeaker } from '../participants/index.ts';
import { archivedAt, maySeeProject, requireProject, requireStudy } from '../projects/index.ts';
import { packSource, type PackedSource } from './readers/pack-source.ts';
import { describeDocument } from './readers/read-file.ts';
import { keepSegments } from './segments.service.ts';
import { findText, insertText } from './source-texts.store.ts';
import { findSource, insertSource, type Source, updateSource } from './sources.store.ts';

/**
 * A source of a project that the actor may see.
 *
 * @throws NotFoundError `source.not_found`
 */
export async function requireSource(ctx: Context, sourceId: string): Promise<Source> {
  const source = await findSource(ctx.db, sourceId);
  const visible = source && (await maySeeProject(ctx, source.projectId));
  if (!visible) throw new NotFoundError('source.not_found', 'There is no such source.');
  return source;
}

/**
 * A source of a project that the actor may see.
 *
 * @throws NotFoundError `source.not_found`
 */
export async function requireSourceIn(
  ctx: Context,
  sourceId: string,
  projectId: string,
): Promise<Source> {
  const source = await requireSource(ctx, sourceId);
  if (source.projectId === projectId) return source;
  throw new NotFoundError('source.not_found', 'There is no such source.');
}

/**
 * A source whose text the actor may read: nobody in it limited their consent to fewer people.
 *
 * @throws NotFoundError `source.not_found`
 * @throws ForbiddenError `source.not_shared`
 */
export async function requireReadable(ctx: Context, sourceId: string): Promise<Source> {
  const source = await requireSource(ctx, sourceId);
  const hidden = await hiddenFrom(ctx, source.projectId);
  if (hidden.hidesSource(source.id)) {
    throw new ForbiddenError(
      'source.not_shared',
      'Somebody in this source agreed that only the team reads their words. Ask a researcher of the project.',
    );
  }
  return source;
}

/** The current text of a source. */
export async function currentText(ctx: Context, source: Source): Promise<string> {
  const text = await findText(ctx.db, source.id, source.textVersion);
  if (text === null) throw new Error(`Source ${source.id} has no text ${source.textVersion}.`);
  return text;
}

/** What a new source is made of. */
export interface NewSource {
  readonly studyId: StudyId;
  readonly title: string;
  readonly heldOn?: Day | undefined;
  readonly participantId?: ParticipantId | null | undefined;
  readonly language?: LanguageCode | undefined;
  readonly fileName?: string | null;
  readonly originalSha256?: string | null;
  readonly read: Omit<PackedSource, 'proposedParticipant'>;
}

/**
 * Stores a source that was read, with text version 1.
 *
 * @throws NotFoundError `study.not_found`, `participant.not_found`; ConflictError `participant.withdrew`
 */
export async function storeSource(
  ctx: Context,
  projectId: ProjectId,
  input: NewSource,
): Promise<Source> {
  return transact(ctx, async (tx) => {
    const { read } = input;
    const study = await requireStudy(tx, input.studyId, projectId);
    if (input.participantId) await requireSpeaker(tx, input.participantId, projectId);
    const source: Source = {
      id: tx.newId('source'),
      projectId,
      studyId: study.id,
      participantId: input.participantId ?? null,
      title: input.title,
      heldOn: input.heldOn ?? study.startsOn ?? dayOf(tx.now()),
      language: input.language ?? read.language,
      textVersion: 1,
      words: read.words,
      fileName: input.fileName ?? null,
      originalSha256: input.originalSha256 ?? null,
      originalRemovedAt: null,
      createdBy: actorId(tx),
      createdAt: tx.now(),
      archivedAt: null,
      revision: 0,
    };
    const { text, sha256, layout } = read;
    await insertSource(tx.db, source);
    const place = { sourceId: source.id, version: 1, at: tx.now() };
    await insertText(tx.db, { ...place, text, sha256, layout });
    await keepSegments(tx, source, read.segments);
    await recordChange(tx, {
      type: 'source.created',
      projectId,
      subject: { sourceId: source.id, studyId: study.id, textVersion: 1, sha256 },
    });
    return source;
  });
}

/**
 * Creates a source from pasted text.
 *
 * @throws NotFoundError `project.not_found`, `study.not_found`, `participant.not_found`
 * @throws ConflictError `participant.withdrew`
 * @throws InvalidError `source.text_empty`
 */
export async function pasteSource(
  ctx: Context,
  projectId: ProjectId,
  input: Omit<NewSource, 'read'> & { readonly text: string },
): Promise<Source> {
  await requireProject(ctx, projectId);
  const text = normaliseText(input.text);
  if (text.trim() === '') {
    throw new InvalidError('source.text_empty', 'Paste the text of the notes first.');
  }
  const read = packSource(describeDocument(plainDocument(text), null));
  return transactAgain(ctx, (tx) => storeSource(tx, projectId, { ...input, read }));
}

/** What an edit of a source may carry. */
export interface SourceEdit {
  readonly revision: number;
  readonly title?: string | undefined;
  readonly studyId?: StudyId | undefined;
  readonly participantId?: ParticipantId | null | undefined;
  readonly heldOn?: Day | undefined;
  readonly language?: LanguageCode | undefined;
  readonly archived?: boolean | undefined;
}

/**
 * Changes what is known about a source, or archives it. Highlights without a person get the source's.
 *
 * @throws NotFoundError `source.not_found`, `study.not_found`, `participant.not_found`
 * @throws ConflictError `source.changed_meanwhile`, `participant.withdrew`
 */
export async function changeSource(
  ctx: Context,
  sourceId: SourceId,
  edit: SourceEdit,
): Promise<Source> {
  return transact(ctx, async (tx) => {
    const before = await requireSource(tx, sourceId);
    if (edit.studyId) await requireStudy(tx, edit.studyId, before.projectId);
    if (edit.participantId && edit.participantId !== before.participantId) {
      await requireSpeaker(tx, edit.participantId, before.projectId);
    }
    const after = withEdit(tx, before, edit);
    if (!(await updateSource(tx.db, after))) {
      throw new ConflictError(
        'source.changed_meanwhile',
        'Somebody changed this source meanwhile. Look at it again, then make your change.',
      );
    }
    await recordChange(tx, {
      type: 'source.changed',
      projectId: after.projectId,
      subject: {
        sourceId,
        participantId: after.participantId,
        participantBefore: before.participantId,
        archived: after.archivedAt !== null,
        studyId: after.studyId,
        ...(sameStudy(before, after) ? {} : { studyBefore: before.studyId }),
      },
    });
    return after;
  });
}

/** Whether the sources of its study are the same as before, archived ones left out. */
function sameStudy(before: Source, after: Source): boolean {
  const there = (source: Source): boolean => source.archivedAt === null;
  return before.studyId === after.studyId && there(before) === there(after);
}

function withEdit(tx: Context, before: Source, edit: SourceEdit): Source {
  return {
    ...before,
    title: edit.title ?? before.title,
    studyId: edit.studyId ?? before.studyId,
    participantId: edit.participantId === undefined ? before.participantId : edit.participantId,
    heldOn: edit.heldOn ?? before.heldOn,
    language: edit.language ?? before.language,
    archivedAt: archivedAt(tx, before.archivedAt, edit.archived),
    revision: edit.revision + 1,
  };
}
