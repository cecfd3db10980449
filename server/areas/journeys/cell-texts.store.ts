import type { CellTextId, HighlightId, JourneyId, TagId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Horizon, WritableLane } from '../../../core/journeys/written.ts';
import type { Db } from '../../db/open.ts';

/** What somebody wrote into a cell. An assumption, until it rests on highlights. */
export interface CellText {
  readonly id: CellTextId;
  readonly journeyId: JourneyId;
  readonly phaseId: TagId;
  readonly lane: WritableLane;
  readonly horizon: Horizon;
  readonly body: string;
  /** In the order of their ids. */
  readonly highlightIds: readonly HighlightId[];
  readonly removedAt: Instant | null;
  readonly revision: number;
}

export async function insertCellText(db: Db, text: CellText): Promise<void> {
  await db.insertInto('cell_text').values(toRow(text)).execute();
  await insertEvidence(db, text);
}

/** Texts of one map that are not removed, oldest first. */
export async function listCellTexts(
  db: Db,
  journeyId: string,
  horizon: Horizon,
): Promise<CellText[]> {
  const rows = await db
    .selectFrom('cell_text')
    .selectAll()
    .where('journey_id', '=', journeyId)
    .where('horizon', '=', horizon)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return withEvidence(db, rows);
}

/** Texts of some phases, removed ones too, oldest first. */
export async function listTextsOfPhases(db: Db, phaseIds: readonly string[]): Promise<CellText[]> {
  const rows = await db
    .selectFrom('cell_text')
    .selectAll()
    .where('phase_id', 'in', phaseIds)
    .orderBy('id')
    .execute();
  return withEvidence(db, rows);
}

/** Texts that rest on any of these highlights, removed ones too, oldest first. */
export async function listTextsOn(db: Db, highlightIds: readonly string[]): Promise<CellText[]> {
  const rows = await db
    .selectFrom('cell_text')
    .selectAll()
    .where('id', 'in', (links) =>
      links
        .selectFrom('cell_text_highlight')
        .select('cell_text_id')
        .where('highlight_id', 'in', highlightIds),
    )
    .orderBy('id')
    .execute();
  return withEvidence(db, rows);
}

/** A text with any id, or null; the caller checks whose journey it is in. */
export async function findCellText(db: Db, cellTextId: string): Promise<CellText | null> {
  const rows = await db.selectFrom('cell_text').selectAll().where('id', '=', cellTextId).execute();
  const [found] = await withEvidence(db, rows);
  return found ?? null;
}

/** Stores the text if it still stands at `text.revision − 1`; answers whether it did. */
export async function updateCellText(db: Db, text: CellText): Promise<boolean> {
  const { id, ...changes } = toRow(text);
  const result = await db
    .updateTable('cell_text')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', text.revision - 1)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) !== 1) return false;
  await db.deleteFrom('cell_text_highlight').where('cell_text_id', '=', id).execute();
  await insertEvidence(db, text);
  return true;
}

async function insertEvidence(db: Db, { id, highlightIds }: CellText): Promise<void> {
  if (highlightIds.length === 0) return;
  await db
    .insertInto('cell_text_highlight')
    .values(highlightIds.map((highlightId) => ({ cell_text_id: id, highlight_id: highlightId })))
    .execute();
}

async function withEvidence(
  db: Db,
  rows: readonly ReturnType<typeof toRow>[],
): Promise<CellText[]> {
  if (rows.length === 0) return [];
  const links = await db
    .selectFrom('cell_text_highlight')
    .selectAll()
    .where(
      'cell_text_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('highlight_id')
    .execute();
  const byText = new Map<string, HighlightId[]>();
  for (const { cell_text_id: textId, highlight_id: highlightId } of links) {
    const own = byText.get(textId) ?? [];
    own.push(highlightId as HighlightId);
    byText.set(textId, own);
  }
  return rows.map((row) => ({
    id: row.id as CellTextId,
    journeyId: row.journey_id as JourneyId,
    phaseId: row.phase_id as TagId,
    lane: row.lane as WritableLane, // The column holds only these.
    horizon: row.horizon as Horizon,
    body: row.body,
    highlightIds: byText.get(row.id) ?? [],
    removedAt: row.removed_at as Instant | null,
    revision: row.revision,
  }));
}

function toRow(text: CellText) {
  return {
    id: text.id as string,
    journey_id: text.journeyId as string,
    phase_id: text.phaseId as string,
    lane: text.lane as string,
    horizon: text.horizon as string,
    body: text.body,
    removed_at: text.removedAt as string | null,
    revision: text.revision,
  };
}
