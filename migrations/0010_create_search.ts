import { type AnyDatabase, belongsTo, databaseKind, required, sql } from './lib/columns.ts';

/**
 * What can be found by words: highlights, and segments of sources, each as its words and as stems.
 * `search_document` is an ordinary table on both databases; only the index over it differs. On SQLite it is
 * an FTS5 table that reads its content from there, kept in step by triggers, so nothing is stored twice.
 */
export async function up(db: AnyDatabase): Promise<void> {
  const sqlite = databaseKind(db) === 'sqlite';
  await db.schema
    .createTable('search_document')
    .addColumn('id', sqlite ? 'integer' : 'bigserial', (column) =>
      sqlite ? column.primaryKey().autoIncrement() : column.primaryKey(),
    )
    .addColumn('ref_id', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('source_id', 'text', belongsTo('source.id'))
    .addColumn('start_offset', 'integer', required)
    .addColumn('end_offset', 'integer', required)
    .addColumn('words', 'text', required)
    .addColumn('stems', 'text', required)
    .execute();
  await db.schema
    .createIndex('search_document_by_ref')
    .on('search_document')
    .column('ref_id')
    .execute();
  await db.schema
    .createIndex('search_document_by_source')
    .on('search_document')
    .columns(['source_id', 'kind'])
    .execute();
  await (sqlite ? indexOnSqlite(db) : indexOnPostgres(db));
}

async function indexOnSqlite(db: AnyDatabase): Promise<void> {
  const columns = 'rowid, words, stems';
  const oldRow = `'delete', old.id, old.words, old.stems`;
  const statements = [
    `create virtual table search_index using fts5(
       words, stems, content='search_document', content_rowid='id',
       tokenize="unicode61 remove_diacritics 0")`,
    `create trigger search_document_added after insert on search_document begin
       insert into search_index(${columns}) values (new.id, new.words, new.stems); end`,
    `create trigger search_document_removed after delete on search_document begin
       insert into search_index(search_index, ${columns}) values (${oldRow}); end`,
    `create trigger search_document_changed after update on search_document begin
       insert into search_index(search_index, ${columns}) values (${oldRow});
       insert into search_index(${columns}) values (new.id, new.words, new.stems); end`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

async function indexOnPostgres(db: AnyDatabase): Promise<void> {
  await sql`
    create index search_document_text on search_document
    using gin (to_tsvector('simple', words || ' ' || stems))`.execute(db);
}
