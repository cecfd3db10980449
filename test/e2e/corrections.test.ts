import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { type Person, setUp } from './support/signed-in.ts';

const NOTES = [
  'Moderator: How did it go at the checkout?',
  'P21: I gave upp because the fee came late. Nobody answered when I called the shop.',
  'Moderator: And then?',
  'P21: I came back after a week.',
].join('\n\n');
const CORRECTED = NOTES.replace('gave upp', 'gave up').replace(
  ' Nobody answered when I called the shop.',
  '',
);

interface Highlight {
  readonly quote: string;
  readonly orphanedAt: string | null;
}

describe('a corrected file, from the reading view', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let person: Person;
  let sourceId: string;
  let window: Window;
  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    const owner = await setUp(installation, { withExample: true });
    person = owner;
    const projectId = owner.projectId ?? '';
    const { studies } = await person.call<{ studies: { id: string }[] }>(
      'GET',
      `/api/projects/${projectId}/studies`,
    );
    const source = await person.call<{ id: string }>('POST', `/api/projects/${projectId}/sources`, {
      studyId: studies[0]?.id,
      title: 'Visit',
      text: NOTES,
    });
    sourceId = source.id;
    for (const words of [
      'I came back after a week',
      'I gave upp',
      'Nobody answered when I called',
    ]) {
      const start = NOTES.indexOf(words);
      const end = start + words.length;
      const body = { textVersion: 1, start, end };
      await person.call('POST', `/api/sources/${sourceId}/highlights`, body);
    }
    browser = await aBrowser();
    window = await browser.open(installation);
    await window.signIn();
    await window.go(`/projects/${projectId}/sources/${sourceId}`);
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    folder.remove();
  });

  const highlights = async () => {
    const path = `/api/sources/${sourceId}/highlights`;
    const { highlights: all } = await person.call<{ highlights: Highlight[] }>('GET', path);
    return all.map(({ quote, orphanedAt }) => [quote, orphanedAt !== null]);
  };

  it('says what moved, has other words and is lost', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Correct the text' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: /corrected file/ }).click();
    await (
      await chooser
    ).setFiles({ name: 'visit.txt', mimeType: 'text/plain', buffer: Buffer.from(CORRECTED) });
    await page.getByText('1 highlight kept its words.').waitFor();
    await page.getByText('1 has other words now').waitFor();
    await page.getByText('1 highlight lost its words').waitFor();
    expect(await highlights()).toEqual([
      ['I gave up', false],
      ['Nobody answered when I called', true],
      ['I came back after a week', false],
    ]);
    await window.expectAccessible();
  });

  it('places the lost words in a sentence that is chosen by keyboard', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Choose a place in the text' }).click();
    await page.locator('bv-reading-text [tabindex="0"]').first().focus();
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await highlights()).some(([, lost]) => lost)).toBe(false);
  });

  it('is taken back, with every highlight where it was', async () => {
    const { page } = window;
    await page.getByRole('button', { name: 'Correct the text' }).click();
    await page.getByRole('menuitem', { name: 'Take the correction back' }).click();
    await expect
      .poll(async () => (await highlights()).map(([quote]) => quote))
      .toContain('I gave upp');
    expect(window.faults).toEqual([]);
  });
});
