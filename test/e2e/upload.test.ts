import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { type Person, setUp } from './support/signed-in.ts';

const NOTES = `Moderator: Hur gick det i kassan?

P21: Jag hade allt i korgen. Frakten dök upp först i sista steget, så jag stängde fliken.

Moderator: Vad hände sedan?

P21: Jag kom tillbaka efter en vecka.
`;
const WORDS = 'Frakten dök upp först i sista steget';

interface Source {
  readonly id: string;
  readonly title: string;
  readonly participantId: string | null;
}

describe('from a file to a highlight, without the mouse', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let person: Person;
  let projectId: string;
  let window: Window;
  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    const owner = await setUp(installation, { withExample: true });
    person = owner;
    projectId = owner.projectId ?? '';
    browser = await aBrowser();
    window = await browser.open(installation);
    await window.signIn();
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    folder.remove();
  });

  const sources = async () =>
    (await person.call<{ sources: Source[] }>('GET', `/api/projects/${projectId}/sources`)).sources;

  it('reads a dropped file, tells of one that it cannot read, and proposes the participant', async () => {
    const { page } = window;
    await window.go(`/projects/${projectId}/sources`);
    await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([
      { name: 'besok.txt', mimeType: 'text/plain', buffer: Buffer.from(NOTES) },
      { name: 'trasig.docx', mimeType: '', buffer: Buffer.from('this is no document') },
    ]);
    await page.getByText('besok').first().waitFor();
    await page
      .getByText(/trasig\.docx/)
      .first()
      .waitFor();
    await page
      .getByText(/damaged|not a|save it/i)
      .first()
      .waitFor();
    await window.expectAccessible();
    await page.getByRole('button', { name: /P21/ }).first().click();
    await expect
      .poll(async () => (await sources()).find(({ title }) => title === 'besok')?.participantId)
      .toMatch(/^pt_/);
  });

  it('highlights, tags and links a sentence by keyboard, and it is there after a reload', async () => {
    const { page } = window;
    const source = (await sources()).find(({ title }) => title === 'besok');
    await window.go(`/projects/${projectId}/sources/${source?.id ?? ''}`);
    const text = page.getByText(WORDS).first();
    await text.waitFor();
    await focusText(window);
    // Search finds the place; then the sentence around it is selected, and the tag found by name.
    await press(window, '/');
    await page.keyboard.type('Frakten dök');
    await press(window, 'Enter', 'Escape', 's');
    await press(window, 't');
    await page.keyboard.type('freight');
    await press(window, 'Enter');
    const highlights = async () =>
      (
        await person.call<{ highlights: { quote: string; tagIds: string[] }[] }>(
          'GET',
          `/api/sources/${source?.id ?? ''}/highlights`,
        )
      ).highlights;
    await expect.poll(async () => (await highlights()).map(({ quote }) => quote)).toHaveLength(1);
    expect((await highlights())[0]?.quote).toContain(WORDS);
    expect((await highlights())[0]?.tagIds).toHaveLength(1);

    await press(window, '+', '+', 'Enter');
    const links = async () =>
      (
        await person.call<{ evidence: { direction: number }[] }>(
          'GET',
          `/api/sources/${source?.id ?? ''}/evidence`,
        )
      ).evidence;
    await expect.poll(async () => (await links()).map(({ direction }) => direction)).toEqual([2]);
    await window.expectAccessible();

    await page.reload();
    await page.getByText('Freight cost').first().waitFor();
    expect(window.faults).toEqual([]);
  });

  it('takes all of it back with Ctrl+Z', async () => {
    const { page } = window;
    const source = (await sources()).find(({ title }) => title === 'besok');
    await focusText(window);
    await press(window, 'j', 'Delete');
    const count = async () =>
      (
        await person.call<{ highlights: unknown[] }>(
          'GET',
          `/api/sources/${source?.id ?? ''}/highlights`,
        )
      ).highlights.length;
    await expect.poll(count).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(count).toBe(1);
  });
});

/** Goes to the text by the keyboard alone. */
async function focusText({ page }: Window): Promise<void> {
  const inText = () =>
    page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.getAttribute('role') ?? element?.localName;
    });
  for (let step = 0; step < 120; step += 1) {
    if (['article', 'document'].includes((await inText()) ?? '')) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The text cannot be reached with Tab.');
}

async function press({ page }: Window, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
}
