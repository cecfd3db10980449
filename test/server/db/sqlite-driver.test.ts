import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayBeLost } from '../../../server/db/may-be-lost.ts';
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

it('writers who queue share a commit, and one that fails takes nothing of the others with it', async () => {
  const write = (id: string, work: (tx: Db) => Promise<unknown> = () => Promise.resolve()) =>
    database.db.transaction().execute(async (tx) => {
      await add(tx, id);
      await work(tx);
    });
  const before = commits();
  const ends = await Promise.allSettled([
    write('ws_1'),
    write('ws_2', () => Promise.reject(new Error('Changed my mind.'))),
    write('ws_3'),
    write('ws_1'),
    add(database.db, 'ws_3'),
    add(database.db, 'ws_4'),
  ]);
  expect(ends.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'rejected', 'fulfilled', 'rejected', 'rejected', 'fulfilled'],
  ]);
  expect(await ids(database.db)).toEqual(['ws_1', 'ws_3', 'ws_4']);
  expect(commits() - before).toBe(1);
});

it('nobody is told that something is kept before it is on the disk', async () => {
  const seenWhenTold: Promise<readonly string[]>[] = [];
  await Promise.all(
    ['ws_1', 'ws_2', 'ws_3'].map(async (id) => {
      await database.db.transaction().execute((tx) => add(tx, id));
      // Another connection reads what is committed only.
      seenWhenTold.push(ids(database.db));
    }),
  );
  for (const seen of await Promise.all(seenWhenTold)) expect(seen).toHaveLength(3);
});

it('a commit that the disk refuses fails everybody who shared it, and later ones go on', async () => {
  const sqlite = database.sqlite;
  // A deferred reference is looked at by the commit alone.
  sqlite?.exec(`create table owner (id integer primary key);
    create table owned (owner integer references owner(id) deferrable initially deferred)`);
  const orphan = database.db.transaction().execute(async (tx) => {
    await sql`insert into owned values (1)`.execute(tx);
  });
  const beside = database.db.transaction().execute((tx) => add(tx, 'ws_1'));
  const ends = await Promise.allSettled([orphan, beside]);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await database.db.transaction().execute((tx) => add(tx, 'ws_2'));
  expect(await ids(database.db)).toEqual(['ws_2']);
});

it('when the database itself takes a transaction back, those before it in the same commit are told', async () => {
  const early = database.db.transaction().execute((tx) => add(tx, 'ws_1'));
  const fatal = database.db.transaction().execute(async (tx) => {
    await add(tx, 'ws_2');
    await sql`insert or rollback into workspace select * from workspace`.execute(tx);
  });
  const ends = await Promise.allSettled([early, fatal]);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await add(database.db, 'ws_3');
  expect(await ids(database.db)).toEqual(['ws_3']);
});

it('who is ready at the same moment shares a commit without having waited', async () => {
  const before = commits();
  const first = database.db.transaction().execute((tx) => add(tx, 'ws_1'));
  let second: Promise<unknown> = Promise.resolve();
  // What has arrived meanwhile has its turn before the commit.
  await new Promise<void>((resolve) => {
    process.nextTick(() => {
      second = add(database.db, 'ws_2');
      resolve();
    });
  });
  await Promise.all([first, second]);
  expect(await ids(database.db)).toEqual(['ws_1', 'ws_2']);
  expect(commits() - before).toBe(1);
});

describe('what may be lost with the power', () => {
  const hint = (id: string) =>
    database.db.transaction().execute(async (tx) => {
      await add(tx, id);
      await mayBeLost(tx);
    });

  it('is not waited for, and is on the disk with whatever others are told of next', async () => {
    const before = commits();
    await hint('ws_1');
    expect(commits()).toBe(before);
    await add(database.db, 'ws_2');
    expect(await ids(database.db)).toEqual(['ws_1', 'ws_2']);
    expect(commits() - before).toBe(1);
  });

  it('is on the disk soon also when nobody else writes', async () => {
    await hint('ws_1');
    await vi.waitFor(async () => expect(await ids(database.db)).toEqual(['ws_1']));
  });

  it('is kept when the database is closed', async () => {
    await hint('ws_1');
    await database.close();
    database = openDatabase(path.join(folder, 'bevis.sqlite'));
    expect(await ids(database.db)).toEqual(['ws_1']);
  });

  it('waits where it saw what others wait for: who goes by it could not see that', async () => {
    const awaited = add(database.db, 'ws_1');
    const hinted = database.db.transaction().execute(async (tx) => {
      expect(await ids(tx)).toEqual(['ws_1']);
      await mayBeLost(tx);
    });
    await hinted;
    expect(await ids(database.db)).toEqual(['ws_1']);
    await awaited;
  });

  it('says so of its own transaction only', async () => {
    await hint('ws_1');
    const before = commits();
    await database.db.transaction().execute((tx) => add(tx, 'ws_2'));
    expect(commits() - before).toBe(1);
  });
});

/** How many commits the write-ahead log has had: each ends with a frame that says how large the database is. */
function commits(): number {
  const log = readFileSync(path.join(folder, 'bevis.sqlite-wal'));
  const pageSize = log.readUInt32BE(8);
  let count = 0;
  for (let frame = 32; frame + 24 + pageSize <= log.length; frame += 24 + pageSize) {
    const isOfThisLog = log.readUInt32BE(frame + 8) === log.readUInt32BE(16);
    if (isOfThisLog && log.readUInt32BE(frame + 4) > 0) count += 1;
  }
  return count;
}
