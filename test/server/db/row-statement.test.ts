import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { withStatementCache } from '../../../server/db/statement-cache.ts';

const rows = (
  connection: ReturnType<typeof withStatementCache>,
  sql: string,
  ...values: unknown[]
) => connection.prepare(sql).all(values);

it('gives the rows that the database gives, by the names of their columns', () => {
  const sqlite = new Database(':memory:');
  const connection = withStatementCache(sqlite);
  connection
    .prepare('create table thing (id text, size integer, share real, data blob, note text)')
    .run([]);
  connection
    .prepare('insert into thing values (?, ?, ?, ?, ?)')
    .run(['a', 3, 0.5, Buffer.from([1, 2]), null]);
  expect(rows(connection, 'select * from thing where id = ?', 'a')).toEqual([
    { id: 'a', size: 3, share: 0.5, data: Buffer.from([1, 2]), note: null },
  ]);
  expect(rows(connection, 'select count(*) as count, max(size) from thing')).toEqual([
    { count: 1, 'max(size)': 3 },
  ]);
  expect(rows(connection, 'select * from thing where id = ?', 'b')).toEqual([]);
  expect(rows(connection, 'update thing set size = 4 returning size')).toEqual([{ size: 4 }]);
  sqlite.close();
});

it('knows the columns of a statement that was kept while the table was changed', () => {
  const sqlite = new Database(':memory:');
  const connection = withStatementCache(sqlite);
  connection.prepare('create table thing (id text, title text)').run([]);
  connection.prepare('insert into thing values (?, ?)').run(['a', 'One']);
  expect(rows(connection, 'select * from thing')).toEqual([{ id: 'a', title: 'One' }]);
  connection.prepare('alter table thing rename column title to name').run([]);
  expect(rows(connection, 'select * from thing')).toEqual([{ id: 'a', name: 'One' }]);
  connection.prepare('alter table thing add column note text').run([]);
  expect(rows(connection, 'select * from thing')).toEqual([{ id: 'a', name: 'One', note: null }]);
  sqlite.close();
});
