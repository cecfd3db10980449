import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { CELL_TEXTS_MAX, type Horizon, type WritableLane } from '../../../core/journeys/written.ts';
import { ConflictError, LimitError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { HighlightId, JourneyId, TagId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, type Undoable } from '../../context.ts';
import { requireJourney, requireTagsOf } from '../codebook/index.ts';
import {
  type CellText,
  findCellText,
  insertCellText,
  listCellTexts,
  listTextsOfPhases,
  listTextsOn,
  updateCellText,
} from './cell-texts.store.ts';
import { listPlacedIds } from './map.store.ts';

/** Where in a map somebody writes, and what. */
export interface NewCellText {
  readonly phaseId: TagId;
  readonly lane: WritableLane;
  readonly horizon: Horizon;
  readonly text: string;
}

/**
 * Writes a text into a cell. It is an assumption until it rests on highlights.
 *
 * @throws NotFoundError `journey.not_found`, `tag.not_found`
 * @throws LimitError `text.too_many`
 */
export async function writeCellText(
  ctx: Context,
  journeyId: JourneyId,
  input: NewCellText,
): Promise<CellText> {
  return transact(ctx, async (tx) => {
    const { projectId } = await requireJourney(tx, journeyId);
    await requirePhase(tx, projectId, journeyId, input.phaseId);
    await checkRoom(tx, journeyId, input);
    const text: CellText = {
      id: tx.newId('cellText'),
      journeyId,
      phaseId: input.phaseId,
      lane: input.lane,
      horizon: input.horizon,
      body: input.text,
      highlightIds: [],
      removedAt: null,
      revision: 0,
    };
    await insertCellText(tx.db, text);
    await recordChange(tx, {
      type: 'cell_text.written',
      projectId,
      subject: subjectOf(text),
      undo: [
        {
          kind: 'cell_text',
          id: text.id,
          before: { isRemoved: true },
          after: { isRemoved: false },
        },
      ],
    });
    return text;
  });
}

/**
 * Changes the words, what they rest on, or removes a text and brings it back.
 *
 * @throws NotFoundError `text.not_found`, `highlight.not_found` when one has no phase of the journey
 * @throws ConflictError `text.changed_meanwhile`
 * @throws LimitError `text.too_many`
 */
export async function changeCellText(
  ctx: Context,
  cellTextId: string,
  edit: {
    readonly revision: number;
    readonly text?: string | undefined;
    readonly highlightIds?: readonly HighlightId[] | undefined;
    readonly removed?: boolean | undefined;
  },
): Promise<CellText> {
  return transact(ctx, async (tx) => {
    const before = await requireCellText(tx, cellTextId);
    const isRemoved = edit.removed ?? before.removedAt !== null;
    const after: CellText = {
      ...before,
      body: edit.text ?? before.body,
      highlightIds: edit.highlightIds ? sorted(edit.highlightIds) : before.highlightIds,
      removedAt: isRemoved ? (before.removedAt ?? tx.now()) : null,
      revision: edit.revision + 1,
    };
    const added = after.highlightIds.filter((id) => !before.highlightIds.includes(id));
    await checkEvidence(tx, before.journeyId, added);
    await store(tx, before, after, true);
    return after;
  });
}

/**
 * Brings a text from the state that an action left it in to another.
 *
 * @throws ConflictError `action.changed_since`; NotFoundError `text.not_found`
 */
export async function turnCellText(
  tx: Context,
  cellTextId: string,
  from: State,
  to: State,
): Promise<void> {
  const before = await requireCellText(tx, cellTextId);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody changed this text since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const { isRemoved, ...fields } = to as Partial<ReturnType<typeof stateOf>>;
  const after: CellText = {
    ...before,
    ...fields,
    removedAt: (isRemoved ?? before.removedAt !== null) ? (before.removedAt ?? tx.now()) : null,
    revision: before.revision + 1,
  };
  await store(tx, before, after, false);
}

/** Puts what stands in some phases, removed texts too, into the phase that they were merged into. */
export async function moveCellTexts(
  tx: Context,
  fromIds: readonly TagId[],
  to: { readonly id: TagId; readonly journeyId: JourneyId },
): Promise<void> {
  for (const before of await listTextsOfPhases(tx.db, fromIds)) {
    const { id: phaseId, journeyId } = to;
    const after = { ...before, phaseId, journeyId, revision: before.revision + 1 };
    await store(tx, before, after, true);
  }
}

/** Lets texts that rest on highlights which became part of another rest on that one. Part of the caller's transaction. */
export async function moveCellEvidence(
  tx: Context,
  fromIds: readonly HighlightId[],
  toId: HighlightId,
): Promise<void> {
  for (const before of await listTextsOn(tx.db, fromIds)) {
    const rest = before.highlightIds.filter((id) => !fromIds.includes(id));
    const highlightIds = sorted([...rest, toId]);
    await store(tx, before, { ...before, highlightIds, revision: before.revision + 1 }, true);
  }
}

function stateOf({ journeyId, phaseId, body, highlightIds, removedAt }: CellText) {
  return { journeyId, phaseId, body, highlightIds, isRemoved: removedAt !== null };
}

async function store(
  tx: Context,
  before: CellText,
  after: CellText,
  isUndoable: boolean,
): Promise<void> {
  const { projectId } = await requireJourney(tx, before.journeyId);
  if (before.removedAt !== null && after.removedAt === null) {
    await checkRoom(tx, after.journeyId, after);
  }
  if (!(await updateCellText(tx.db, after))) {
    throw new ConflictError(
      'text.changed_meanwhile',
      'Somebody changed this text meanwhile. Look at it again, then make your change.',
    );
  }
  const change = stateChange(stateOf(before), stateOf(after));
  const undo: Undoable[] = change ? [{ kind: 'cell_text', id: after.id, ...change }] : [];
  await recordChange(tx, {
    type: after.removedAt === null ? 'cell_text.changed' : 'cell_text.removed',
    projectId,
    subject: subjectOf(after),
    undo: isUndoable ? undo : undefined,
  });
}

async function requireCellText(ctx: Context, cellTextId: string): Promise<CellText> {
  const text = await findCellText(ctx.db, cellTextId);
  if (!text) throw notFound();
  try {
    await requireJourney(ctx, text.journeyId);
  } catch (error) {
    // Whose journey it is must not show.
    throw error instanceof NotFoundError ? notFound() : error;
  }
  return text;
}

function notFound(): NotFoundError {
  return new NotFoundError('text.not_found', 'There is no such text.');
}

/** @throws NotFoundError `tag.not_found` when it is not a phase of the journey */
export async function requirePhase(
  ctx: Context,
  projectId: string,
  journeyId: string,
  phaseId: string,
): Promise<void> {
  const [phase] = await requireTagsOf(ctx, projectId, [phaseId], 'phase');
  if (phase?.journeyId === journeyId) return;
  throw new NotFoundError('tag.not_found', 'There is no such phase in this journey.');
}

async function checkRoom(
  tx: Context,
  journeyId: string,
  { phaseId, lane, horizon }: Pick<CellText, 'phaseId' | 'lane' | 'horizon'>,
): Promise<void> {
  const inCell = (await listCellTexts(tx.db, journeyId, horizon)).filter(
    (text) => text.phaseId === phaseId && text.lane === lane,
  );
  if (inCell.length < CELL_TEXTS_MAX) return;
  throw new LimitError(
    'size',
    'text.too_many',
    `A cell holds at most ${CELL_TEXTS_MAX} texts. Remove one, or say two things in one.`,
  );
}

async function checkEvidence(
  tx: Context,
  journeyId: string,
  highlightIds: readonly string[],
): Promise<void> {
  if (highlightIds.length === 0) return;
  const placed = await listPlacedIds(tx.db, journeyId, highlightIds);
  if (highlightIds.every((id) => placed.has(id))) return;
  throw new NotFoundError(
    'highlight.not_found',
    'One of these highlights is not in this journey: it needs one of its phases.',
  );
}

function sorted(ids: readonly HighlightId[]): readonly HighlightId[] {
  return [...new Set(ids)].sort();
}

function subjectOf({ id, journeyId, phaseId, lane }: CellText) {
  return { cellTextId: id, journeyId, phaseId, lane };
}
