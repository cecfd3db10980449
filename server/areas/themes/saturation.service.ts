import type { ParticipantId } from '../../../core/kernel/ids.ts';
import { type Saturation, saturationOf } from '../../../core/themes/saturation.ts';
import type { Context } from '../../context.ts';
import { requireProject } from '../projects/index.ts';
import { listThemesByPerson } from './saturation.store.ts';
import { findLatestRun } from './themes.store.ts';

/** What a person brought to the themes of the last run. */
export interface PersonSaturation extends Saturation {
  readonly participantId: ParticipantId;
  readonly pseudonym: string;
}

/**
 * New themes with each participant who is in any, in order of their first interview; hidden themes do not count.
 * Empty before the first run.
 *
 * @throws NotFoundError `project.not_found`
 */
export async function saturationOfThemes(
  ctx: Context,
  projectId: string,
): Promise<readonly PersonSaturation[]> {
  await requireProject(ctx, projectId);
  const run = await findLatestRun(ctx.db, projectId);
  if (!run) return [];
  const people = await listThemesByPerson(ctx.db, run.id);
  const saturation = saturationOf(people.map(({ themeIds }) => themeIds));
  return people.map(({ participantId, pseudonym }, place) => ({
    participantId,
    pseudonym,
    ...(saturation[place] ?? { fresh: 0, low: 0, high: 0 }),
  }));
}
