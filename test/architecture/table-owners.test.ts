import { describe, expect, it } from 'vitest';
import { TABLE_OWNERS } from '../../server/db/table-owners.ts';
import { filesUnder } from './problem-codes.ts';

const WRITES = /\.(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(\s*'(\w+)/g;
const RAW_WRITES = /\b(?:insert into|update|delete from)\s+(\w+)/gi;

/** `server/areas/sources/x.store.ts` is of sources, `server/jobs/…` of jobs, `server/changes.store.ts` of changes. */
function ownerOf(path: string): string {
  const parts = path.split(/[\\/]/);
  if (parts[1] === 'areas') return parts[2] ?? '';
  return (parts[1] ?? '').replace(/\.store\.ts$/, '');
}

/** Tables that a text writes. */
function writtenIn(text: string): readonly string[] {
  const raw = [...text.matchAll(/sql(?:<[^`]*>)?`([^`]*)`/g)].flatMap(([, statement]) => [
    ...(statement ?? '').matchAll(RAW_WRITES),
  ]);
  return [...text.matchAll(WRITES), ...raw]
    .map(([, table]) => table ?? '')
    .filter((table) => table in TABLE_OWNERS);
}

describe('tables', () => {
  it('are written by their owner only', () => {
    const stores = filesUnder('server').filter(({ path }) => path.endsWith('.store.ts'));
    const wrong = stores.flatMap(({ path, text }) =>
      writtenIn(text)
        .filter((table) => TABLE_OWNERS[table as keyof typeof TABLE_OWNERS] !== ownerOf(path))
        .map((table) => `${path} writes ${table}`),
    );
    expect(stores.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('are found to be written, however it is said', () => {
    const text = "db.insertInto('highlight'); sql`delete from study where 1`; db.selectFrom('tag')";
    expect(writtenIn(text)).toEqual(['highlight', 'study']);
  });
});
