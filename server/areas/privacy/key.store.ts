import type { Selectable } from 'kysely';
import type { Id, ProjectId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { PersonalDataKind } from '../../../core/privacy/finding.ts';
import type { PseudonymKeyTable } from '../../db/tables/privacy.ts';
import type { Db } from '../../db/open.ts';

/** Which real words a pseudonym stands for. */
export interface KeyEntry {
  readonly id: Id<'pseudonymKey'>;
  readonly projectId: ProjectId;
  readonly kind: PersonalDataKind;
  readonly words: string;
  /** The words as they are compared. */
  readonly sameWords: string;
  readonly pseudonym: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

const ENTRIES_MAX = 20_000;

/** The key of a project, by pseudonym. */
export async function listKey(db: Db, projectId: string): Promise<KeyEntry[]> {
  const rows = await db
    .selectFrom('pseudonym_key')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('kind')
    .orderBy('pseudonym')
    .orderBy('words')
    .orderBy('id')
    .limit(ENTRIES_MAX)
    .execute();
  return rows.map(toEntry);
}

/** The entry of words as they are compared, or null where they have no pseudonym. */
export async function findKeyEntry(
  db: Db,
  projectId: string,
  sameWords: string,
): Promise<KeyEntry | null> {
  const row = await db
    .selectFrom('pseudonym_key')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('same_words', '=', sameWords)
    .executeTakeFirst();
  return row ? toEntry(row) : null;
}

function toEntry(row: Selectable<PseudonymKeyTable>): KeyEntry {
  return {
    id: row.id as Id<'pseudonymKey'>,
    projectId: row.project_id as ProjectId,
    kind: row.kind as PersonalDataKind,
    words: row.words,
    sameWords: row.same_words,
    pseudonym: row.pseudonym,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
  };
}

/** Adds an entry; words that have one already get its pseudonym instead. */
export async function saveKeyEntry(db: Db, entry: KeyEntry): Promise<void> {
  await db
    .insertInto('pseudonym_key')
    .values({
      id: entry.id,
      project_id: entry.projectId,
      kind: entry.kind,
      words: entry.words,
      same_words: entry.sameWords,
      pseudonym: entry.pseudonym,
      created_by: entry.createdBy,
      created_at: entry.createdAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['project_id', 'same_words']).doUpdateSet({ pseudonym: entry.pseudonym }),
    )
    .execute();
}
