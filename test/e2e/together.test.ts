import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { invite, type Person, setUp } from './support/signed-in.ts';

const NOTES = [
  'Moderator: How did it go at the checkout?',
  'P1: I gave upp because the fee came late.',
  'P1: Nobody answered when I called the shop twice.',
  'P1: The chair itself is fine.',
].join('\n\n');

interface Tag {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
}

interface Marked {
  readonly id: string;
  readonly quote: string;
  readonly revision: number;
  readonly note: string;
}

describe('two people in one interview', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let karin: Person;
  let project: string;
  let sourceId: string;
  /** Karin's window and Mads's. */
  let hers: Window;
  let his: Window;

  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    karin = await setUp(installation, { withExample: false });
    const mads = await invite(installation, karin, {
      ...{ name: 'Mads Holm', email: 'mads@example.org' },
    });
    const { id } = await karin.call<{ id: string }>('POST', '/api/projects', {
      ...{ name: 'Kontor & Co', language: 'en', journeyTemplate: 'six-phases' },
    });
    project = `/projects/${id}`;
    const add = (path: string, body: object) =>
      karin.call<{ id: string }>('POST', `/api${project}/${path}`, body);
    await add('tags', { kind: 'code', name: 'Freight price' });
    await add('tags', { kind: 'code', name: 'Reachable' });
    const study = await add('studies', { name: 'Interviews', method: 'interview' });
    const participant = await add('participants', { pseudonym: 'P1', consent: 'given' });
    const source = await add('sources', {
      ...{ studyId: study.id, participantId: participant.id, title: 'Visit', text: NOTES },
    });
    sourceId = source.id;
    browser = await aBrowser();
    [hers, his] = [await browser.open(installation), await browser.open(installation)];
    await hers.signIn();
    await his.signIn(mads.account);
    for (const window of [hers, his]) {
      await window.go(`${project}/sources/${sourceId}`);
      await window.page.locator('bv-reading-text article').waitFor();
    }
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    folder.remove();
  });

  const marked = async () => {
    const path = `/api/sources/${sourceId}/highlights`;
    return (await karin.call<{ highlights: readonly Marked[] }>('GET', path)).highlights;
  };
  const quotes = async () => (await marked()).map(({ quote }) => quote);
  const tags = async () =>
    (await karin.call<{ tags: readonly Tag[] }>('GET', `/api${project}/codebook`)).tags;
  const tagCalled = async (name: string) => {
    const tag = (await tags()).find((each) => each.name === name);
    if (!tag) throw new Error(`There is no tag ${name}.`);
    return tag;
  };
  const text = ({ page }: Window) => page.locator('bv-reading-text article');
  const cards = ({ page }: Window) => page.locator('bv-reading-rail bv-highlight-card');
  /** Goes to words with the search, and selects their sentence. */
  const selectSentence = async ({ page }: Window, words: string) => {
    await page.locator('bv-reading-text article').focus();
    await page.keyboard.press('/');
    await page.locator('bv-find-bar input').fill(words);
    await page.locator('bv-find-bar').getByText('1 of 1').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('bv-find-bar').waitFor({ state: 'detached' });
    await page.keyboard.press('s');
  };
  /** Types the beginning of a name in the picker and takes the first. */
  const tag = async ({ page }: Window, name: string) => {
    await page.keyboard.type(name);
    await page.locator('bv-passage-picker').getByRole('option', { name }).first().waitFor();
    await page.keyboard.press('Enter');
  };

  it('shows each what the other marks, while they read', async () => {
    await selectSentence(his, 'The chair itself');
    await tag(his, 'Freight');
    await cards(his).first().waitFor();
    await cards(hers).first().waitFor();
    await expect.poll(quotes).toEqual(['The chair itself is fine.']);
  });

  it('keeps a mark that one makes while the other corrects the text, on the text of today', async () => {
    await selectSentence(his, 'Nobody answered');
    // His window is told of nothing, as on a train: what he does next names the text before.
    await his.context.route('**/live*', (route) => route.abort());
    await his.page.evaluate('document.dispatchEvent(new Event("visibilitychange"))');
    const at = NOTES.indexOf('gave upp');
    await karin.call('PATCH', `/api/sources/${sourceId}/text`, {
      ...{ textVersion: 1, start: at, end: at + 8, words: 'finally gave up' },
    });
    await tag(his, 'Reachable');
    await expect.poll(quotes).toContain('Nobody answered when I called the shop twice.');
    await text(his).getByText('finally gave up').waitFor();
    await text(hers).getByText('finally gave up').waitFor();
  });

  it('marks nothing where the other corrected the very words, and shows both versions', async () => {
    await selectSentence(his, 'I finally');
    const corrected = NOTES.replace('gave upp', 'finally gave up');
    const at = corrected.indexOf('I finally gave up because');
    await karin.call('PATCH', `/api/sources/${sourceId}/text`, {
      ...{ textVersion: 2, start: at, end: at + 25, words: 'I went elsewhere, as' },
    });
    await tag(his, 'Freight');
    await his.page.getByText('so nothing was marked').waitFor();
    expect(await his.page.locator('.notice del').textContent()).toContain('I finally gave up');
    expect(await his.page.locator('.notice ins').textContent()).toContain('I went elsewhere');
    await his.expectAccessible();
    expect(await marked()).toHaveLength(2);
    await his.page.getByRole('button', { name: 'Close' }).last().click();
  });

  it('refuses a note that was written on an older one, and shows both', async () => {
    const chair = (await marked()).find(({ quote }) => quote.startsWith('The chair'));
    await cards(his).filter({ hasText: 'Freight' }).click();
    const note = his.page.getByRole('textbox', { name: 'Note' });
    await note.fill('Ask which chair.');
    await karin.call('PATCH', `/api/highlights/${chair?.id}`, {
      ...{ revision: chair?.revision, note: 'Chair A, I think.' },
    });
    await note.blur();
    await his.page.getByRole('dialog', { name: 'Somebody else saved this' }).waitFor();
    const dialog = his.page.locator('bv-conflict-dialog');
    await dialog.getByText('Chair A, I think.').waitFor();
    await dialog.getByText('Ask which chair.').waitFor();
    await dialog.getByRole('button', { name: 'Keep both' }).click();
    await expect
      .poll(async () => (await marked()).find(({ id }) => id === chair?.id)?.note)
      .toBe('Chair A, I think.\n\nAsk which chair.');
  });

  it('takes a correction back after a reload, with the key for it', async () => {
    await hers.page.reload();
    await text(hers).getByText('I went elsewhere').waitFor();
    await text(hers).focus();
    await hers.page.keyboard.press('Control+z');
    // What she did last here is the note, which Mads changed since; before it she corrected the text.
    await hers.page.keyboard.press('Control+z');
    await text(hers).getByText('I finally gave up').waitFor();
    expect(await quotes()).toContain('Nobody answered when I called the shop twice.');
  });

  describe('in the codebook', () => {
    it('shows on its page and in the picker what is renamed, created and merged elsewhere', async () => {
      await his.context.unrouteAll();
      await his.go(`${project}/codebook`);
      const list = his.page.locator('bv-tag-list');
      await list.getByText('Reachable').first().waitFor();
      const { id, revision } = await tagCalled('Reachable');
      await karin.call('PATCH', `/api/tags/${id}`, { revision, name: 'Can be reached' });
      await list.getByText('Can be reached').first().waitFor();
      await karin.call('POST', `/api${project}/tags`, { kind: 'code', name: 'Opening hours' });
      await list.getByText('Opening hours').first().waitFor();

      await text(hers).focus();
      await hers.page.keyboard.press('s');
      await hers.page.keyboard.press('Enter');
      const options = hers.page.locator('bv-passage-picker').getByRole('option');
      await options.filter({ hasText: 'Can be reached' }).waitFor();
      const hours = await tagCalled('Opening hours');
      const reached = await tagCalled('Can be reached');
      await karin.call('POST', `/api/tags/${reached.id}/merge`, {
        revision: reached.revision,
        merged: [{ tagId: hours.id, revision: hours.revision }],
      });
      await expect.poll(() => list.getByText('Opening hours').count()).toBe(0);
      await expect.poll(() => options.filter({ hasText: 'Opening hours' }).count()).toBe(0);
      // What was refused, and the connection that he did not have.
      const faults = [...hers.faults, ...his.faults];
      expect(faults.filter((fault) => !/409|ERR_FAILED/.test(fault))).toEqual([]);
    });
  });
});
