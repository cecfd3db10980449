import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../../server/db/migrate.ts';
import { openDatabase, type Db, type OpenDatabase } from '../../../server/db/open.ts';

let folder: string;
let database: OpenDatabase;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bevis-test-'));
  database = openDatabase(path.join(folder, 'bevis.sqlite'));
  await migrate(database.db);
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (db: Db, id: string) =>
  db
    .insertInto('workspace')
    .values({ id, name: id, created_at: '2026-11-25T10:00:00.000Z' })
    .execute();
const ids = async (db: Db) =>
  (await db.selectFrom('workspace').select('id').orderBy('id').execute()).map(({ id }) => id);

it('who reads does not wait for a transaction, and sees what was committed before', async () => {
  await add(database.db, 'ws_1');
  await database.db.transaction().execute(async (tx) => {
    await add(tx, 'ws_2');
    expect(await ids(tx)).toEqual(['ws_1', 'ws_2']);
    // With one connection for both this would wait for ever.
    expect(await ids(database.db)).toEqual(['ws_1']);
  });
  expect(await ids(database.db)).toEqual(['ws_1', 'ws_2']);
});

it('who writes waits for the transaction under way, and writers come in the order they asked', async () => {
  const order: string[] = [];
  const write = (id: string) => add(database.db, id).then(() => order.push(id));
  let others: Promise<unknown> = Promise.resolve();
  await database.db.transaction().execute(async (tx) => {
    others = Promise.all([write('ws_2'), write('ws_3'), write('ws_4')]);
    await add(tx, 'ws_1');
    await ids(tx);
    order.push('ws_1');
  });
  await others;
  expect(order).toEqual(['ws_1', 'ws_2', 'ws_3', 'ws_4']);
});

it('a transaction that fails leaves nothing, and others go on', async () => {
  const failing = database.db.transaction().execute(async (tx) => {
    await add(tx, 'ws_1');
    throw new Error('Changed my mind.');
  });
  await expect(failing).rejects.toThrow('Changed my mind.');
  await add(database.db, 'ws_2');
  expect(await ids(database.db)).toEqual(['ws_2']);
});

it('the same name twice is refused and locks nobody out', async () => {
  await add(database.db, 'ws_1');
  await expect(add(database.db, 'ws_1')).rejects.toThrow('UNIQUE');
  await add(database.db, 'ws_2');
  expect(await ids(database.db)).toEqual(['ws_1', 'ws_2']);
});
