import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { StudyId } from '../../../core/kernel/ids.ts';
import type { Day } from '../../../core/kernel/time.ts';
import type { Method } from '../../../core/projects/methods.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { archivedAt, maySeeProject, requireProject } from './projects.service.ts';
import { findStudy, insertStudy, listStudies, type Study, updateStudy } from './studies.store.ts';

/** The studies of a project. @throws NotFoundError `project.not_found` */
export async function studiesOf(ctx: Context, projectId: string): Promise<Study[]> {
  await requireProject(ctx, projectId);
  return listStudies(ctx.db, projectId);
}

/**
 * A study of a project that the actor may see.
 *
 * @param projectId - When given, the study must be in this project.
 * @throws NotFoundError `study.not_found`
 */
export async function requireStudy(
  ctx: Context,
  studyId: string,
  projectId?: string,
): Promise<Study> {
  const study = await findStudy(ctx.db, studyId);
  const inside = study && (!projectId || study.projectId === projectId);
  const visible = inside && (await maySeeProject(ctx, study.projectId));
  if (!visible) {
    throw new NotFoundError('study.not_found', 'There is no such study in this project.');
  }
  return study;
}

/**
 * Creates a study.
 *
 * @throws NotFoundError `project.not_found`
 * @throws InvalidError `study.ends_before_start`
 */
export async function createStudy(
  ctx: Context,
  projectId: string,
  input: {
    readonly name: string;
    readonly method: Method;
    readonly startsOn: Day | null;
    readonly endsOn: Day | null;
  },
): Promise<Study> {
  return transact(ctx, async (tx) => {
    const project = await requireProject(tx, projectId);
    const study: Study = {
      id: tx.newId('study'),
      projectId: project.id,
      ...input,
      archivedAt: null,
      revision: 0,
    };
    checkDates(study);
    await insertStudy(tx.db, study);
    await recordChange(tx, { type: 'study.created', projectId, subject: { studyId: study.id } });
    return study;
  });
}

/** What an edit of a study may carry. */
export interface StudyEdit {
  readonly revision: number;
  readonly name?: string | undefined;
  readonly method?: Method | undefined;
  readonly startsOn?: Day | null | undefined;
  readonly endsOn?: Day | null | undefined;
  readonly archived?: boolean | undefined;
}

/**
 * Changes or archives a study.
 *
 * @throws NotFoundError `study.not_found`
 * @throws ConflictError `study.changed_meanwhile`
 * @throws InvalidError `study.ends_before_start`
 */
export async function changeStudy(ctx: Context, studyId: StudyId, edit: StudyEdit): Promise<Study> {
  return transact(ctx, async (tx) => {
    const before = await requireStudy(tx, studyId);
    const after: Study = {
      ...before,
      name: edit.name ?? before.name,
      method: edit.method ?? before.method,
      startsOn: edit.startsOn === undefined ? before.startsOn : edit.startsOn,
      endsOn: edit.endsOn === undefined ? before.endsOn : edit.endsOn,
      archivedAt: archivedAt(tx, before.archivedAt, edit.archived),
      revision: edit.revision + 1,
    };
    checkDates(after);
    if (!(await updateStudy(tx.db, after))) {
      throw new ConflictError(
        'study.changed_meanwhile',
        'Somebody changed this study meanwhile. Look at it again, then make your change.',
      );
    }
    await recordChange(tx, {
      type: 'study.changed',
      projectId: after.projectId,
      subject: { studyId, methodChanged: after.method !== before.method },
    });
    return after;
  });
}

function checkDates({ startsOn, endsOn }: Study): void {
  if (startsOn && endsOn && endsOn < startsOn) {
    throw new InvalidError(
      'study.ends_before_start',
      'The last day must not be before the first.',
      {
        issues: [{ pointer: '/endsOn', detail: `Must be ${startsOn} or later.` }],
      },
    );
  }
}
