import {
  type JourneyTemplate,
  LANE_NAMES,
  templatePhases,
} from '../../../core/codebook/templates.ts';
import { LANES } from '../../../core/codebook/tags.ts';
import { ConflictError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { JourneyId, ProjectId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import {
  archivedAt,
  createProject,
  maySeeProject,
  type Project,
  requireProject,
} from '../projects/index.ts';
import { blankTag } from './blank-tag.ts';
import {
  findJourney,
  insertJourney,
  type Journey,
  listJourneys,
  updateJourney,
} from './journeys.store.ts';
import { insertTags, type Tag } from './tags.store.ts';

/** Hues of the seven lanes: pains warm, gains and needs cool, as far apart as the palette allows. */
const LANE_HUES = [3, 4, 9, 10, 11, 12, 6] as const;
const HUES_OF_PHASES = [8, 7, 6, 5, 4, 3, 2, 1, 12, 11, 10, 9] as const;

/** A journey of a project that the actor may see. @throws NotFoundError `journey.not_found` */
export async function requireJourney(ctx: Context, journeyId: string): Promise<Journey> {
  const journey = await findJourney(ctx.db, journeyId);
  const visible = journey && (await maySeeProject(ctx, journey.projectId));
  if (!visible) throw new NotFoundError('journey.not_found', 'There is no such journey.');
  return journey;
}

/** Creates a project with its lanes and its first journey. */
export async function createProjectWithJourney(
  ctx: Context,
  input: {
    readonly name: string;
    readonly description: string;
    readonly language: LanguageCode;
    readonly journeyTemplate: JourneyTemplate;
    readonly journeyName?: string;
  },
): Promise<Project> {
  return transact(ctx, async (tx) => {
    const { journeyTemplate, journeyName, ...rest } = input;
    const project = await createProject(tx, rest);
    await insertTags(tx.db, laneTags(tx, project));
    await createJourney(tx, project.id, {
      name: journeyName ?? input.name,
      template: journeyTemplate,
      language: input.language,
    });
    return project;
  });
}

function laneTags(tx: Context, project: Project): Tag[] {
  return LANES.map((lane, position) => ({
    ...blankTag(tx, project.id, 'lane', LANE_NAMES[lane]?.[project.language] ?? lane),
    lane,
    position,
    hue: LANE_HUES[position] ?? 1,
  }));
}

/** Creates a journey with the phases of a template. @throws NotFoundError `project.not_found` */
export async function createJourney(
  ctx: Context,
  projectId: ProjectId,
  input: {
    readonly name: string;
    readonly template: JourneyTemplate;
    readonly language: LanguageCode;
  },
): Promise<Journey> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    const journey: Journey = {
      id: tx.newId('journey'),
      projectId,
      name: input.name,
      position: (await listJourneys(tx.db, projectId)).length,
      archivedAt: null,
      revision: 0,
    };
    await insertJourney(tx.db, journey);
    const phases = templatePhases(input.template).map((phase, position) => ({
      ...blankTag(tx, projectId, 'phase', phase.name[input.language]),
      journeyId: journey.id,
      position,
      hue: HUES_OF_PHASES[position % HUES_OF_PHASES.length] ?? 1,
    }));
    await insertTags(tx.db, phases);
    await recordChange(tx, {
      type: 'journey.created',
      projectId,
      subject: { journeyId: journey.id, phases: phases.length },
    });
    return journey;
  });
}

/**
 * Renames, archives or brings back a journey.
 *
 * @throws NotFoundError `journey.not_found`
 * @throws ConflictError `journey.changed_meanwhile`
 */
export async function changeJourney(
  ctx: Context,
  journeyId: JourneyId,
  edit: {
    readonly revision: number;
    readonly name?: string | undefined;
    readonly archived?: boolean | undefined;
  },
): Promise<Journey> {
  return transact(ctx, async (tx) => {
    const before = await requireJourney(tx, journeyId);
    const after: Journey = {
      ...before,
      name: edit.name ?? before.name,
      archivedAt: archivedAt(tx, before.archivedAt, edit.archived),
      revision: edit.revision + 1,
    };
    if (!(await updateJourney(tx.db, after))) {
      throw new ConflictError(
        'journey.changed_meanwhile',
        'Somebody changed this journey meanwhile. Look at it again, then make your change.',
      );
    }
    await recordChange(tx, {
      type: 'journey.changed',
      projectId: before.projectId,
      subject: { journeyId },
    });
    return after;
  });
}
