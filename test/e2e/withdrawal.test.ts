import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { type Person, setUp, signIn } from './support/signed-in.ts';

/** Each of them withdraws until one withdrawal is cut off: the last ones only if the server was quicker than the kill. */
const LEAVERS = ['Grumbletonian', 'Snickersnee', 'Flibbertigib', 'Taradiddler', 'Bumfuzzled'];
const textOf = (word: string) =>
  `The ${word} parcel lay at the counter for nineteen days without a word.`;

interface Participant {
  readonly id: string;
  readonly pseudonym: string;
  readonly revision: number;
}

describe('a withdrawal that the power cut off between masking and erasing', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let person: Person;
  let projectId: string;
  let leavers: readonly Participant[];
  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    // The example has themes to find anew, which takes the job longer than the kill.
    const owner = await setUp(installation, { withExample: true });
    person = owner;
    projectId = owner.projectId ?? '';
    await plant();
  });
  afterAll(async () => {
    await installation.stop();
    folder.remove();
  });

  async function plant(): Promise<void> {
    const { studies } = await person.call<{ studies: { id: string }[] }>(
      'GET',
      `/api/projects/${projectId}/studies`,
    );
    leavers = [];
    for (const [index, word] of LEAVERS.entries()) {
      const leaver = await person.call<Participant>(
        'POST',
        `/api/projects/${projectId}/participants`,
        { pseudonym: `P7${index}` },
      );
      const text = textOf(word);
      const source = await person.call<{ id: string }>(
        'POST',
        `/api/projects/${projectId}/sources`,
        { studyId: studies[0]?.id, title: 'Visit', text, participantId: leaver.id },
      );
      await person.call('POST', `/api/sources/${source.id}/highlights`, {
        ...{ textVersion: 1, start: 0, end: text.length, participantId: leaver.id },
        note: `They said: ${text}`,
      });
      leavers = [...leavers, leaver];
    }
  }

  /** Files of the data folder that hold a word, in whatever case. */
  const placesWith = (word: string) =>
    readdirSync(folder.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) =>
        readFileSync(file).toString('latin1').toLowerCase().includes(word.toLowerCase()),
      );

  /** What the database says of a withdrawal, whatever the server does; undefined before its commit. */
  function stored(participantId: string): { forgotten_at: string | null } | undefined {
    const database = new Database(`${folder.dataDir}/bevis.sqlite`, { readonly: true });
    const row = database
      .prepare<[string], { forgotten_at: string | null }>(
        'select forgotten_at from withdrawal where participant_id = ?',
      )
      .get(participantId);
    database.close();
    return row;
  }

  /** Withdraws and ends the server at the commit; answers whether that was before all was erased. */
  async function cutOff({ id, revision }: Participant): Promise<boolean> {
    const answered = person
      .call('POST', `/api/participants/${id}/withdrawal`, { revision })
      .catch(() => undefined);
    while (!stored(id)) await setImmediate();
    await installation.kill();
    await answered;
    return stored(id)?.forgotten_at === null;
  }

  async function start(): Promise<void> {
    installation = await startInstallation(folder.dataDir);
    person = await signIn(installation.url);
  }

  it('is gone on with at the next start, and leaves as little as any other', async () => {
    for (const word of LEAVERS) expect(placesWith(word)).not.toEqual([]);
    let cut: Participant | undefined;
    const left = [...leavers];
    while (!cut) {
      const next = left.shift();
      expect(next, 'one of the withdrawals is cut off').toBeDefined();
      if (next && (await cutOff(next))) cut = next;
      else await start();
    }
    const doctor = installation.bevis('doctor');
    expect(doctor.output).toContain('is not finished');
    expect(doctor.status).toBe(1);

    await start();
    const state = async () =>
      (await person.call<{ state: string }>('GET', `/api/participants/${cut.id}/withdrawal`)).state;
    await expect.poll(state, { timeout: 60_000 }).toBe('done');
    expect(installation.bevis('backup', `${folder.dataDir}/fresh.sqlite`).status).toBe(0);
    await installation.stop();
    const word = LEAVERS[leavers.indexOf(cut)] ?? '';
    expect(placesWith(word)).toEqual([]);
    expect(readdirSync(folder.dataDir)).toContain('fresh.sqlite');
    const well = installation.bevis('doctor');
    expect(well.output).toContain('All is well.');
    expect(well.status).toBe(0);
  }, 180_000);
});
