import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { type Person, setUp } from './support/signed-in.ts';

/** Ten questions and ten answers of three sentences. */
const INTERVIEW = Array.from({ length: 10 }, (_, index) => {
  const at = index + 1;
  return [
    `Interviewer: What happened on day ${at}?`,
    `P1: On day ${at} I compared the offers. The freight for day ${at} was dear. In the end I called about day ${at}.`,
  ].join('\n');
}).join('\n\n');

interface Marked {
  readonly id: string;
  readonly quote: string;
  readonly note: string;
  readonly tagIds: readonly string[];
}

describe('an interview coded without the mouse', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let window: Window;
  let owner: Person;
  let project: string;
  let sourceId: string;
  /** One tag of each kind. */
  let tags: readonly { readonly id: string; readonly name: string; readonly kind: string }[];

  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    owner = await setUp(installation, { withExample: false });
    const { id } = await owner.call<{ id: string }>('POST', '/api/projects', {
      ...{ name: 'Kontor & Co', language: 'en', journeyTemplate: 'six-phases' },
    });
    project = `/projects/${id}`;
    const add = (path: string, body: object) =>
      owner.call<{ id: string }>('POST', `/api${project}/${path}`, body);
    await add('tags', { kind: 'code', name: 'Freight price' });
    await add('tags', { kind: 'persona', name: 'Office manager' });
    await add('tags', { kind: 'touchpoint', name: 'Telephone' });
    const codebook = await owner.call<{ tags: typeof tags }>('GET', `/api${project}/codebook`);
    tags = ['code', 'persona', 'touchpoint', 'phase', 'lane'].flatMap(
      (kind) => codebook.tags.find((tag) => tag.kind === kind) ?? [],
    );
    for (const statement of ['Freight is too dear', 'People call before they buy'])
      await add('hypotheses', { statement, formedOn: '2026-01-01' });
    const study = await add('studies', { name: 'Interviews', method: 'interview' });
    const person = await add('participants', { pseudonym: 'P1', consent: 'given' });
    const source = await add('sources', {
      ...{ studyId: study.id, participantId: person.id, title: 'Interview', text: INTERVIEW },
      heldOn: '2026-03-02',
    });
    sourceId = source.id;
    browser = await aBrowser();
    window = await browser.open(installation);
    await window.signIn();
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    folder.remove();
  });

  /** The element that has the focus, through shadow roots. */
  const focus = (): Promise<string> =>
    window.page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.localName ?? '';
    });
  const focused = (name: string) => expect.poll(focus, { timeout: 10_000 }).toBe(name);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await window.page.keyboard.press(key);
  };
  const marked = async (): Promise<readonly Marked[]> =>
    (
      await owner.call<{ highlights: readonly Marked[] }>(
        'GET',
        `/api/sources/${sourceId}/highlights`,
      )
    ).highlights;
  const links = async () =>
    (
      await owner.call<{ evidence: readonly { direction: number }[] }>(
        'GET',
        `/api/sources/${sourceId}/evidence`,
      )
    ).evidence.map(({ direction }) => direction);

  it('has 30 highlights, tags of 5 kinds, 6 links and 2 notes', async () => {
    await window.go(`${project}/sources/${sourceId}`);
    await focused('article');
    let done = 0;
    for (let day = 1; day <= 10; day += 1) {
      // Past the question.
      if (day > 1) await press('ArrowDown');
      for (let sentence = 1; sentence <= 3; sentence += 1) {
        await press('ArrowDown', 's', 't');
        await focused('input');
        await window.page.keyboard.type(tags[done % tags.length]?.name ?? '');
        await press('Enter');
        await focused('article');
        done += 1;
        if (done % 5 === 0) {
          await expect.poll(marked, { timeout: 10_000 }).toHaveLength(done);
          await press(done % 10 === 0 ? '-' : '+');
          await focused('input');
          await press('Enter', 'Escape');
          await focused('article');
        }
      }
    }
    await expect.poll(links).toHaveLength(6);
    for (const words of ['Look at this again', 'And at this']) {
      await press('k', 'm');
      await focused('textarea');
      await window.page.keyboard.type(words);
      await press('Escape');
      await focused('article');
    }
    await expect
      .poll(async () => (await marked()).filter(({ note }) => note !== ''))
      .toHaveLength(2);
    const all = await marked();
    expect(new Set(all.map(({ quote }) => quote)).size).toBe(30);
    expect(all.some(({ quote }) => quote.includes('?'))).toBe(false);
    expect(new Set(all.flatMap(({ tagIds }) => tagIds))).toEqual(new Set(tags.map(({ id }) => id)));
    expect((await links()).toSorted()).toEqual([-1, -1, -1, 1, 1, 1]);
    await window.expectAccessible();
  });

  it('is taken back whole with one key press in the history', async () => {
    await window.go(`${project}/history?source=${sourceId}`);
    const more = window.page.getByRole('button', { name: 'Show more' });
    const since = window.page.getByRole('button', { name: 'Take back all of mine since' });
    await since.first().waitFor();
    while (await more.isVisible()) {
      const before = await since.count();
      await more.focus();
      await press('Enter');
      await expect
        .poll(async () => (await since.count()) > before || !(await more.isVisible()))
        .toBe(true);
    }
    await since.last().focus();
    await press('Enter');
    await expect.poll(marked, { timeout: 20_000 }).toEqual([]);
    expect(await links()).toEqual([]);
    await window.go(`${project}/sources/${sourceId}`);
    await focused('article');
    expect(await window.page.locator('bv-highlight-card').count()).toBe(0);
    expect(window.faults).toEqual([]);
  });
});
