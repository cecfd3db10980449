import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/db/open.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { type Person, setUp, signIn } from './support/signed-in.ts';

const ROUNDS = 10;
const WRITES = 1_000;
const CLIENTS = 4;
const LINE = 'P1: The freight cost appeared in the last step. ';

describe('an acknowledged write', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let person: Person;
  let sourceId: string;
  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    person = await setUp(installation, { withExample: false });
    sourceId = await aSource(person);
  });
  afterAll(async () => {
    await installation.stop();
    folder.remove();
  });

  it(
    `survives kill -9, in ${ROUNDS} rounds of ${WRITES} writes`,
    { timeout: 600_000 },
    async () => {
      const acknowledged = new Set<string>();
      for (let round = 0; round < ROUNDS; round += 1) {
        // Each round is cut at another place of its thousand writes.
        const cutAfter = Math.round((WRITES * (round + 1)) / (ROUNDS + 1));
        const before = acknowledged.size;
        await writeUntilCut(cutAfter, acknowledged);
        expect(acknowledged.size - before).toBeGreaterThanOrEqual(cutAfter);
        installation = await startInstallation(folder.dataDir);
        person = await signIn(installation.url);
        const { highlights } = await person.call<{ highlights: { id: string }[] }>(
          'GET',
          `/api/sources/${sourceId}/highlights`,
        );
        const stored = new Set(highlights.map(({ id }) => id));
        expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
      }
      const doctor = installation.bevis('doctor');
      expect(doctor.output).toContain('All is well.');
      expect(doctor.status).toBe(0);
    },
  );

  /** Several people highlight as fast as they are answered, until the server is killed in their midst. */
  async function writeUntilCut(cutAfter: number, acknowledged: Set<string>): Promise<void> {
    let written = 0;
    let killed = false;
    const write = async (): Promise<void> => {
      while (written < WRITES) {
        const start = (written * LINE.length) % (LINE.length * 400);
        const body = { textVersion: 1, start: start + 4, end: start + 20 };
        try {
          const path = `/api/sources/${sourceId}/highlights`;
          const { id } = await person.call<{ id: string }>('POST', path, body);
          acknowledged.add(id);
          written += 1;
        } catch (error) {
          // Only the kill may end a write; anything else is a fault of the server.
          if (killed) return;
          throw error;
        }
        if (written >= cutAfter && !killed) {
          killed = true;
          void installation.kill();
        }
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, write));
    await installation.gone;
  }
});

describe('the database', () => {
  it('writes ahead and flushes every commit to the disk', async () => {
    const folder = aDataFolder();
    const database = openDatabase(`${folder.dataDir}/bevis.sqlite`);
    const { sqlite } = database;
    expect(sqlite?.pragma('journal_mode', { simple: true })).toBe('wal');
    // 2 is FULL.
    expect(sqlite?.pragma('synchronous', { simple: true })).toBe(2);
    expect(sqlite?.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(sqlite?.pragma('secure_delete', { simple: true })).toBe(1);
    await database.close();
    folder.remove();
  });
});

async function aSource(person: Person): Promise<string> {
  const project = await person.call<{ id: string }>('POST', '/api/projects', {
    name: 'Durable',
    language: 'en',
    journeyTemplate: 'blank',
  });
  const study = await person.call<{ id: string }>('POST', `/api/projects/${project.id}/studies`, {
    name: 'Interviews',
    method: 'interview',
  });
  const source = await person.call<{ id: string }>('POST', `/api/projects/${project.id}/sources`, {
    studyId: study.id,
    title: 'Long',
    text: LINE.repeat(400),
  });
  return source.id;
}
