import type { Db } from '../../db/open.ts';

const ROWS_PER_INSERT = 500;
/** SQLite binds at most 32,766 values in a statement. */
const HASHES_PER_QUERY = 5000;

/** What an encoder made of the texts of a project, by the SHA-256 of the text, hex. */
export async function listVectors(
  db: Db,
  projectId: string,
  vectorId: string,
): Promise<ReadonlyMap<string, Int8Array>> {
  const rows = await db
    .selectFrom('text_vector')
    .select(['sha256', 'data'])
    .where('project_id', '=', projectId)
    .where('vector_id', '=', vectorId)
    .execute();
  return new Map(
    rows.map(({ sha256, data }) => [
      sha256,
      new Int8Array(data.buffer, data.byteOffset, data.byteLength),
    ]),
  );
}

/** The same of some texts only, by their hash; unknown ones are missing. */
export async function findVectors(
  db: Db,
  projectId: string,
  vectorId: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Int8Array>> {
  const found = new Map<string, Int8Array>();
  for (let from = 0; from < hashes.length; from += HASHES_PER_QUERY) {
    const rows = await db
      .selectFrom('text_vector')
      .select(['sha256', 'data'])
      .where('project_id', '=', projectId)
      .where('vector_id', '=', vectorId)
      .where('sha256', 'in', hashes.slice(from, from + HASHES_PER_QUERY))
      .execute();
    for (const { sha256, data } of rows) {
      found.set(sha256, new Int8Array(data.buffer, data.byteOffset, data.byteLength));
    }
  }
  return found;
}

/** Keeps what an encoder made of some texts; what is known stays. */
export async function insertVectors(
  db: Db,
  projectId: string,
  vectorId: string,
  vectors: ReadonlyMap<string, Int8Array>,
): Promise<void> {
  const rows = [...vectors].map(([sha256, data]) => ({
    project_id: projectId,
    vector_id: vectorId,
    sha256,
    data: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
  }));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await db
      .insertInto('text_vector')
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Forgets what an encoder made of some texts of a project. */
export async function deleteVectors(
  db: Db,
  projectId: string,
  vectorId: string,
  hashes: readonly string[],
): Promise<void> {
  for (let from = 0; from < hashes.length; from += HASHES_PER_QUERY) {
    await db
      .deleteFrom('text_vector')
      .where('project_id', '=', projectId)
      .where('vector_id', '=', vectorId)
      .where('sha256', 'in', hashes.slice(from, from + HASHES_PER_QUERY))
      .execute();
  }
}

/** Forgets what encoders made of all texts of a project. */
export async function deleteAllVectors(db: Db, projectId: string): Promise<void> {
  await db.deleteFrom('text_vector').where('project_id', '=', projectId).execute();
}
