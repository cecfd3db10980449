import type { HighlightId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import { rowsOf } from '../../../core/suggestions/likeness.ts';
import type { TagModel } from '../../../core/suggestions/learn-tags.ts';
import type { Calibration } from '../../../core/suggestions/calibrate.ts';
import type { Db } from '../../db/open.ts';

/** What was learned of a project's tags, as it is kept. */
export interface KeptModel {
  readonly engine: string;
  /** Names the space that passages are placed in. */
  readonly vectorId: string;
  readonly tagIds: readonly string[];
  /** The highlight of each example; null for a passage that was left alone. */
  readonly highlightIds: readonly (HighlightId | null)[];
  readonly calibration: Calibration;
  readonly places: readonly Int8Array[];
  readonly weights: Float32Array;
  readonly learnedAt: Instant;
}

/** A model without what only judging needs. */
export type ModelHead = Omit<KeptModel, 'places' | 'weights'>;

export async function replaceModel(db: Db, projectId: string, model: KeptModel): Promise<void> {
  await deleteModel(db, projectId);
  const dims = model.places[0]?.length ?? 0;
  const places = Buffer.alloc(model.places.length * dims);
  model.places.forEach((place, row) =>
    places.set(Buffer.from(place.buffer, place.byteOffset, place.length), row * dims),
  );
  const { buffer, byteOffset, byteLength } = model.weights;
  await db
    .insertInto('tag_model')
    .values({
      project_id: projectId,
      engine: model.engine,
      vector_id: model.vectorId,
      tag_ids: JSON.stringify(model.tagIds),
      highlight_ids: JSON.stringify(model.highlightIds),
      slope: model.calibration.slope,
      intercept: model.calibration.offset,
      places,
      weights: Buffer.from(buffer, byteOffset, byteLength),
      learned_at: model.learnedAt,
    })
    .execute();
}

export async function deleteModel(db: Db, projectId: string): Promise<void> {
  await db.deleteFrom('tag_model').where('project_id', '=', projectId).execute();
}

/**
 * Makes whoever else decides about tags of the project wait, as each decision teaches the others: two at once would
 * wait for each other. An update locks the row on both databases.
 */
export async function lockModel(db: Db, projectId: string): Promise<void> {
  await db
    .updateTable('tag_model')
    .set((same) => ({ slope: same.ref('slope') }))
    .where('project_id', '=', projectId)
    .execute();
}

/** What is known of a model without reading all of it; null before the first. */
export async function findModelHead(db: Db, projectId: string): Promise<ModelHead | null> {
  const row = await db
    .selectFrom('tag_model')
    .select(['engine', 'vector_id', 'tag_ids', 'highlight_ids', 'slope', 'intercept', 'learned_at'])
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    engine: row.engine,
    vectorId: row.vector_id,
    tagIds: JSON.parse(row.tag_ids) as string[],
    highlightIds: JSON.parse(row.highlight_ids) as (HighlightId | null)[],
    calibration: { slope: row.slope, offset: row.intercept },
    learnedAt: row.learned_at as Instant,
  };
}

/** A model that passages can be judged by. */
export async function findModel(
  db: Db,
  projectId: string,
): Promise<(ModelHead & { readonly model: TagModel }) | null> {
  const head = await findModelHead(db, projectId);
  const row = await db
    .selectFrom('tag_model')
    .select(['places', 'weights'])
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  if (!head || !row) return null;
  const count = head.highlightIds.length;
  const bytes = Int8Array.from(row.places);
  const dims = bytes.length / Math.max(1, count);
  const places = Array.from({ length: count }, (_, at) =>
    bytes.subarray(at * dims, (at + 1) * dims),
  );
  // A copy: floats must begin at a multiple of four.
  const weights = new Float32Array(Uint8Array.from(row.weights).buffer);
  return {
    ...head,
    model: {
      tagIds: head.tagIds,
      examples: rowsOf(places),
      weights,
      calibration: head.calibration,
    },
  };
}
