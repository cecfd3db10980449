import type { Edit } from '../../../core/anchoring/replace-spans.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import { insertRows } from '../../db/insert-rows.ts';
import type { Db } from '../../db/open.ts';
import { editsOf, rangeOf } from './edits-of.ts';

/** Adds a version to the texts of a source. */
export async function insertText(
  db: Db,
  {
    sourceId,
    version,
    text,
    layout,
    sha256,
    at,
    corrects,
    edits,
  }: {
    readonly sourceId: string;
    readonly version: number;
    readonly text: string;
    /** As `writeLayout` writes it. */
    readonly layout: string;
    readonly sha256: string;
    readonly at: Instant;
    /** The version that a person corrected. */
    readonly corrects?: number;
    /** What became of the version before. */
    readonly edits?: readonly Edit[];
  },
): Promise<void> {
  const keys = { source_id: sourceId, version };
  const row = { body: text, sha256, created_at: at, layout, corrects: corrects ?? null };
  const ranges = edits ? JSON.stringify(edits.map(rangeOf)) : null;
  await insertRows(db, { table: 'source_text' }, [{ ...keys, ...row, edits: ranges }]);
}

/** The text of a source at a version; null when there is no such version. */
export async function findText(db: Db, sourceId: string, version: number): Promise<string | null> {
  const row = await db
    .selectFrom('source_text')
    .select('body')
    .where('source_id', '=', sourceId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.body ?? null;
}

/** A text, and what became of the version before it. */
export interface EditedText {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** A text with what became of the version before it; null where that is not known. */
export async function findEdited(
  db: Db,
  sourceId: string,
  version: number,
): Promise<EditedText | null> {
  const row = await db
    .selectFrom('source_text')
    .select(['body', 'edits'])
    .where('source_id', '=', sourceId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.edits ? { text: row.body, edits: editsOf(JSON.parse(row.edits)) } : null;
}

/** SHA-256 of the text at a version, hex; null when there is no such version. */
export async function findTextHash(
  db: Db,
  sourceId: string,
  version: number,
): Promise<string | null> {
  const row = await db
    .selectFrom('source_text')
    .select('sha256')
    .where('source_id', '=', sourceId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.sha256 ?? null;
}

/** Which version a text corrects; null when no person corrected one. */
export async function findCorrected(
  db: Db,
  sourceId: string,
  version: number,
): Promise<number | null> {
  const row = await db
    .selectFrom('source_text')
    .select('corrects')
    .where('source_id', '=', sourceId)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.corrects ?? null;
}
