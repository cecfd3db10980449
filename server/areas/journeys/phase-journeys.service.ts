import type { JourneyTemplate } from '../../../core/codebook/templates.ts';
import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { leadsBack } from '../../../core/journeys/openings.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { JourneyId, ProjectId, TagId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, type Undoable } from '../../context.ts';
import { createJourney, requireJourney, requireTag, type Tag } from '../codebook/index.ts';
import { lockProject } from '../projects/index.ts';
import { requirePhase } from './cell-texts.service.ts';
import {
  listOpenings,
  listPhaseJourneys,
  type PhaseJourney,
  storePhaseJourney,
  type StoredOpening,
} from './phase-journeys.store.ts';

/** What a phase is to open into. */
export type Wanted =
  | { readonly kind: 'none' }
  | { readonly kind: 'journey'; readonly journeyId: JourneyId }
  | {
      readonly kind: 'new';
      readonly name: string;
      readonly template: JourneyTemplate;
      readonly language: LanguageCode;
    };

/**
 * Lets a phase open into a journey of its own, one that there is or a new one, or into none again. All of it is one
 * action. A journey is the inside of one phase at most, and never of a phase within it.
 *
 * @throws NotFoundError `journey.not_found`, `tag.not_found`
 * @throws InvalidError `journey.leads_back`
 * @throws ConflictError `journey.inside_another`, `journey.changed_meanwhile`
 */
export async function openPhase(
  ctx: Context,
  journeyId: JourneyId,
  phaseId: TagId,
  { revision, opens }: { readonly revision: number; readonly opens: Wanted },
): Promise<PhaseJourney> {
  return transact(ctx, async (tx) => {
    const { projectId } = await requireJourney(tx, journeyId);
    // Of two at once the second sees where the first leads.
    await lockProject(tx.db, projectId);
    await requirePhase(tx, projectId, journeyId, phaseId);
    const innerId = await wantedJourney(tx, projectId, opens);
    const before = await openingOf(tx, phaseId);
    const after: PhaseJourney = { phaseId, journeyId: innerId, revision: revision + 1 };
    await makeWay(tx, projectId, { phaseId, outerId: journeyId, innerId });
    await store(tx, projectId, before, after, true);
    return after;
  });
}

/**
 * Brings a phase from the state that an action left it in to another.
 *
 * @throws NotFoundError `tag.not_found`; InvalidError `journey.leads_back`
 * @throws ConflictError `action.changed_since`, `journey.inside_another`
 */
export async function turnPhaseJourney(
  tx: Context,
  id: string,
  from: State,
  to: State,
): Promise<void> {
  const phase = await requireTag(tx, id);
  await lockProject(tx.db, phase.projectId);
  const before = await openingOf(tx, phase.id);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody let this phase open into something else since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const fields = to as Partial<ReturnType<typeof stateOf>>;
  const after = { ...before, ...fields, revision: before.revision + 1 };
  if (phase.journeyId) {
    const { journeyId: outerId, projectId } = phase;
    await makeWay(tx, projectId, { phaseId: phase.id, outerId, innerId: after.journeyId });
  }
  await store(tx, phase.projectId, before, after, false);
}

/**
 * Lets the phase that others were merged into open into what one of them opened into, unless it opens into a journey
 * itself, or lies within that one. What is left over stands on its own. Part of the caller's transaction.
 */
export async function mergeOpenings(
  tx: Context,
  mergedIds: readonly TagId[],
  { id: phaseId, journeyId: outerId, projectId }: Tag,
): Promise<void> {
  const openings = await listOpenings(tx.db, projectId);
  const hasOwn = openings.some((opening) => opening.phaseId === phaseId && opening.isOpen);
  const merged = openings.filter((opening) => mergedIds.includes(opening.phaseId));
  for (const { phaseId: mergedId } of merged) {
    const before = await openingOf(tx, mergedId);
    await store(tx, projectId, before, closed(before), true);
  }
  if (hasOwn || outerId === null) return;
  const rest = openings.filter((opening) => !merged.includes(opening));
  const next = merged.find(({ innerId }) => !leadsBack({ outerId, innerId }, rest));
  if (!next) return;
  const before = await openingOf(tx, phaseId);
  const after = { ...before, journeyId: next.innerId, revision: before.revision + 1 };
  await store(tx, projectId, before, after, true);
}

async function wantedJourney(
  tx: Context,
  projectId: ProjectId,
  opens: Wanted,
): Promise<JourneyId | null> {
  switch (opens.kind) {
    case 'none':
      return null;
    case 'new':
      return (await createJourney(tx, projectId, opens)).id;
    case 'journey': {
      const inner = await requireJourney(tx, opens.journeyId);
      if (inner.projectId === projectId && inner.archivedAt === null) return inner.id;
      throw new NotFoundError('journey.not_found', 'There is no such journey in this project.');
    }
  }
}

/** Checks that a phase may open into a journey; one into which only something archived opened is free. */
async function makeWay(
  tx: Context,
  projectId: ProjectId,
  opening: {
    readonly phaseId: TagId;
    readonly outerId: JourneyId;
    readonly innerId: JourneyId | null;
  },
): Promise<void> {
  const { phaseId, outerId, innerId } = opening;
  if (innerId === null) return;
  const others = (await listOpenings(tx.db, projectId)).filter((one) => one.phaseId !== phaseId);
  const other = others.find((one) => one.innerId === innerId);
  if (other?.isOpen) throw insideAnother(other);
  const rest = others.filter((one) => one !== other);
  if (leadsBack({ outerId, innerId }, rest)) throw itself();
  if (!other) return;
  const before = await openingOf(tx, other.phaseId);
  await store(tx, projectId, before, closed(before), true);
}

function insideAnother({ phaseName, outerName }: StoredOpening): ConflictError {
  return new ConflictError(
    'journey.inside_another',
    `That journey is the inside of “${phaseName}” in “${outerName}”. Choose another, or take it away there first.`,
  );
}

function itself(): InvalidError {
  return new InvalidError(
    'journey.leads_back',
    'This phase lies within that journey, so it cannot open into it. Choose another one.',
  );
}

async function openingOf(tx: Context, phaseId: TagId): Promise<PhaseJourney> {
  const known = await listPhaseJourneys(tx.db, [phaseId]);
  return known.get(phaseId) ?? { phaseId, journeyId: null, revision: 0 };
}

function closed(before: PhaseJourney): PhaseJourney {
  return { ...before, journeyId: null, revision: before.revision + 1 };
}

async function store(
  tx: Context,
  projectId: ProjectId,
  before: PhaseJourney,
  after: PhaseJourney,
  isUndoable: boolean,
): Promise<void> {
  const isNext = after.revision === before.revision + 1;
  if (!isNext || !(await storePhaseJourney(tx.db, after))) {
    throw new ConflictError(
      'journey.changed_meanwhile',
      'Somebody changed this phase meanwhile. Look at it again, then make your change.',
    );
  }
  const { phaseId, journeyId } = after;
  const change = stateChange(stateOf(before), stateOf(after));
  const undo: Undoable[] = change ? [{ kind: 'phase_journey', id: phaseId, ...change }] : [];
  await recordChange(tx, {
    type: journeyId === null ? 'phase.closed' : 'phase.opened',
    projectId,
    subject: { phaseId, journeyId: journeyId ?? before.journeyId },
    undo: isUndoable ? undo : undefined,
  });
}

function stateOf({ journeyId }: PhaseJourney) {
  return { journeyId };
}
