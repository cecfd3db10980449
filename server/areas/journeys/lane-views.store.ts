import { arrangedLanes, type LanePlace } from '../../../core/journeys/lane-view.ts';
import type { JourneyId } from '../../../core/kernel/ids.ts';
import type { Db } from '../../db/open.ts';

/** Which lanes the map of a journey shows, in which order. */
export interface LaneView {
  readonly journeyId: JourneyId;
  /** Every lane once. */
  readonly lanes: readonly LanePlace[];
  /** 0 before anybody arranged them. */
  readonly revision: number;
}

/** The lanes of a journey; those of a journey that nobody arranged stand as they do by default. */
export async function findLaneView(db: Db, journeyId: JourneyId): Promise<LaneView> {
  const row = await db
    .selectFrom('lane_view')
    .selectAll()
    .where('journey_id', '=', journeyId)
    .executeTakeFirst();
  // The column holds only places; which lanes there are may have changed since.
  const places = row ? (JSON.parse(row.lanes) as readonly LanePlace[]) : [];
  return { journeyId, lanes: arrangedLanes(places), revision: row?.revision ?? 0 };
}

/** Stores the view if it still stands at `view.revision − 1`; answers whether it did. */
export async function storeLaneView(db: Db, view: LaneView): Promise<boolean> {
  const values = { lanes: JSON.stringify(view.lanes), revision: view.revision };
  const result = await db
    .insertInto('lane_view')
    .values({ journey_id: view.journeyId, ...values })
    .onConflict((conflict) =>
      conflict
        .column('journey_id')
        .doUpdateSet(values)
        .where('lane_view.revision', '=', view.revision - 1),
    )
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows) === 1;
}
