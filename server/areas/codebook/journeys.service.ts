import {
  type JourneyTemplate,
  LANE_NAMES,
  templatePhases,
} from '../../../core/codebook/templates.ts';
import { LANES } from '../../../core/codebook/tags.ts';
import { isStill, type State, stateChange } from '../../../core/history/states.ts';
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
    // Taking back a project is no action of this kind, so neither is its first journey.
    await addJourney(tx, project.id, {
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

/** What a new journey begins with. */
interface NewJourney {
  readonly name: string;
  readonly template: JourneyTemplate;
  readonly language: LanguageCode;
}

/**
 * Creates a journey with the phases of a template. Taken back, it is archived.
 *
 * @throws NotFoundError `project.not_found`
 */
export async function createJourney(
  ctx: Context,
  projectId: ProjectId,
  input: NewJourney,
): Promise<Journey> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    return addJourney(tx, projectId, input, [{ isArchived: true }, { isArchived: false }]);
  });
}

async function addJourney(
  tx: Context,
  projectId: ProjectId,
  input: NewJourney,
  undoable?: readonly [before: State, after: State],
): Promise<Journey> {
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
    undo: undoable && [
      { kind: 'journey', id: journey.id, before: undoable[0], after: undoable[1] },
    ],
  });
  return journey;
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
    await store(tx, before, after, true);
    return after;
  });
}

/**
 * Brings a journey from the state that an action left it in to another.
 *
 * @throws ConflictError `action.changed_since`; NotFoundError `journey.not_found`
 */
export async function turnJourney(tx: Context, id: string, from: State, to: State): Promise<void> {
  const before = await requireJourney(tx, id);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody changed this journey since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const { name = before.name, isArchived } = to as Partial<ReturnType<typeof stateOf>>;
  const after: Journey = {
    ...before,
    name,
    archivedAt: archivedAt(tx, before.archivedAt, isArchived),
    revision: before.revision + 1,
  };
  await store(tx, before, after, false);
}

async function store(
  tx: Context,
  before: Journey,
  after: Journey,
  isUndoable: boolean,
): Promise<void> {
  if (!(await updateJourney(tx.db, after))) {
    throw new ConflictError(
      'journey.changed_meanwhile',
      'Somebody changed this journey meanwhile. Look at it again, then make your change.',
    );
  }
  const { id, projectId } = after;
  const change = stateChange(stateOf(before), stateOf(after));
  await recordChange(tx, {
    type: 'journey.changed',
    projectId,
    subject: { journeyId: id },
    undo: isUndoable && change ? [{ kind: 'journey', id, ...change }] : undefined,
  });
}

function stateOf({ name, archivedAt: archived }: Journey) {
  return { name, isArchived: archived !== null };
}
