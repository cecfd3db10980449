import type { Db } from '../../db/open.ts';

/** One version of a source's text. */
export interface TextVersion {
  readonly version: number;
  readonly body: string;
}

/** Every version of the text of a source, oldest first. */
export async function listTexts(db: Db, sourceId: string): Promise<TextVersion[]> {
  return db
    .selectFrom('source_text')
    .select(['version', 'body'])
    .where('source_id', '=', sourceId)
    .orderBy('version')
    .execute();
}

/** Overwrites an old version of a text, when words in it must not be read any more. */
export async function overwriteText(
  db: Db,
  sourceId: string,
  text: TextVersion & { readonly sha256: string },
): Promise<void> {
  await db
    .updateTable('source_text')
    .set({ body: text.body, sha256: text.sha256 })
    .where('source_id', '=', sourceId)
    .where('version', '=', text.version)
    .execute();
}

/** Drops what formats said of old versions of a text: it names who speaks, and nothing reads it any more. */
export async function forgetLayouts(db: Db, sourceId: string, upTo: number): Promise<void> {
  await db
    .updateTable('source_text')
    .set({ layout: null })
    .where('source_id', '=', sourceId)
    .where('version', '<=', upTo)
    .execute();
}

/** Who speaks in a source, each once, over all its text versions. */
export async function listSpeakers(db: Db, sourceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('segment')
    .select(['speaker', 'read_speaker'])
    .distinct()
    .where('source_id', '=', sourceId)
    .execute();
  const labels = rows.flatMap(({ speaker, read_speaker: read }) =>
    [speaker ?? [], read ?? []].flat(),
  );
  return [...new Set(labels)].sort();
}

/** Gives a speaker another label in every text version of a source. */
export async function renameSpeaker(
  db: Db,
  sourceId: string,
  before: string,
  after: string,
): Promise<void> {
  await db
    .updateTable('segment')
    .set({ speaker: after })
    .where('source_id', '=', sourceId)
    .where('speaker', '=', before)
    .execute();
  await db
    .updateTable('segment')
    .set({ read_speaker: after })
    .where('source_id', '=', sourceId)
    .where('read_speaker', '=', before)
    .execute();
}

/** Gives the upload a source came from another file name. */
export async function renameUpload(db: Db, sourceId: string, fileName: string): Promise<void> {
  await db
    .updateTable('upload')
    .set({ file_name: fileName })
    .where('source_id', '=', sourceId)
    .execute();
}

/** Renames whose words the uploads of a source were said to be, until somebody says it. */
export async function renameProposals(
  db: Db,
  sourceId: string,
  renamed: (label: string) => string,
): Promise<void> {
  const uploads = await db
    .selectFrom('upload')
    .select(['id', 'proposed_participant as label'])
    .where('source_id', '=', sourceId)
    .execute();
  for (const { id, label } of uploads) {
    if (label === null || renamed(label) === label) continue;
    await db
      .updateTable('upload')
      .set({ proposed_participant: renamed(label) })
      .where('id', '=', id)
      .execute();
  }
}
