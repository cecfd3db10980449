import { insertRows } from '../../db/insert-rows.ts';
import type { Db } from '../../db/open.ts';

/** Something that can be found by its words. */
export interface SearchDocument {
  /** Highlight id, or source id and segment position. */
  readonly refId: string;
  readonly kind: 'highlight' | 'passage';
  readonly projectId: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly stems: string;
}

const DOCUMENTS = {
  table: 'search_document',
  conflict: { key: 'ref_id', replaced: ['start_offset', 'end_offset', 'words', 'stems'] },
} as const;

/** Puts documents into the index; what is known by its `refId` is replaced. */
export async function insertDocuments(db: Db, documents: readonly SearchDocument[]): Promise<void> {
  await insertRows(
    db,
    DOCUMENTS,
    documents.map((document) => ({
      ref_id: document.refId,
      kind: document.kind,
      project_id: document.projectId,
      source_id: document.sourceId,
      start_offset: document.start,
      end_offset: document.end,
      words: document.words,
      stems: document.stems,
    })),
  );
}

/** Takes one document out of the index. */
export async function deleteDocument(db: Db, refId: string): Promise<void> {
  await db.deleteFrom('search_document').where('ref_id', '=', refId).execute();
}

/** Takes every passage of a source out of the index; its highlights stay. */
export async function deletePassages(db: Db, sourceId: string): Promise<void> {
  await db
    .deleteFrom('search_document')
    .where('source_id', '=', sourceId)
    .where('kind', '=', 'passage')
    .execute();
}
