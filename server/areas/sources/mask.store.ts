import type { Db } from '../../db/open.ts';

/** The original files of a source and of the uploads it came from, each once. */
export async function listOriginalsOf(
  db: Db,
  source: { readonly id: string; readonly originalSha256: string | null },
): Promise<string[]> {
  const uploads = await db
    .selectFrom('upload')
    .select('sha256')
    .where('source_id', '=', source.id)
    .execute();
  const all = [source.originalSha256, ...uploads.map(({ sha256 }) => sha256)];
  return [...new Set(all.flatMap((sha256) => sha256 ?? []))].sort();
}

/** The archives, by upload id, that files of a source were unpacked from: the log tells. */
export async function listArchivesOf(
  db: Db,
  sourceId: string,
): Promise<{ readonly id: string; readonly sha256: string }[]> {
  const uploads = await db
    .selectFrom('upload')
    .select(['id', 'project_id'])
    .where('source_id', '=', sourceId)
    .execute();
  const archives: { id: string; sha256: string }[] = [];
  for (const { id, project_id: projectId } of uploads) {
    const unpacked = await db
      .selectFrom('change')
      .select('subject')
      .where('project_id', '=', projectId)
      .where('type', '=', 'upload.unpacked')
      .where('subject', 'like', `%"${id}"%`)
      .execute();
    const ids = unpacked.map(
      ({ subject }) => (JSON.parse(subject) as { uploadId: string }).uploadId,
    );
    archives.push(
      ...(await db
        .selectFrom('upload')
        .select(['id', 'sha256'])
        .where('id', 'in', [...ids, ''])
        .execute()),
    );
  }
  return archives;
}

/** Forgets the uploads of a source and the archives they came in, with their file names and who they may be of. */
export async function deleteUploads(
  db: Db,
  sourceId: string,
  archiveIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('upload')
    .where('id', 'in', [...archiveIds, ''])
    .execute();
  await db.deleteFrom('upload').where('source_id', '=', sourceId).execute();
}

/** Those of these files that a source or an upload of anybody still refers to. */
export async function listReferred(db: Db, sha256s: readonly string[]): Promise<Set<string>> {
  if (sha256s.length === 0) return new Set();
  const sources = await db
    .selectFrom('source')
    .select('original_sha256 as sha256')
    .where('original_sha256', 'in', [...sha256s])
    .execute();
  const uploads = await db
    .selectFrom('upload')
    .select('sha256')
    .where('sha256', 'in', [...sha256s])
    .where('dismissed_at', 'is', null)
    .execute();
  return new Set([...sources, ...uploads].flatMap(({ sha256 }) => sha256 ?? []));
}
