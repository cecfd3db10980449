import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { type Person, setUp } from './support/signed-in.ts';

const PEOPLE = ['P1', 'P2', 'P3', 'P4', 'P5'];
const STATEMENT = 'Most buyers measure the room first';
/** Evidence of the day on which a hypothesis is formed tests it. */
const TODAY = new Date().toISOString().slice(0, 10);

describe('a hypothesis from its statement to a withdrawal', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let owner: Person;
  let writer: Window;
  /** Somebody else, who only looks and never reloads. */
  let reader: Window;
  let project: string;
  let sourceIds: readonly string[];
  let hypothesisId: string;
  const participantIds: string[] = [];

  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    owner = await setUp(installation, { withExample: false });
    const { id } = await owner.call<{ id: string }>('POST', '/api/projects', {
      ...{ name: 'Kontor & Co', language: 'en', journeyTemplate: 'six-phases' },
    });
    project = `/projects/${id}`;
    const add = (path: string, body: object) =>
      owner.call<{ id: string }>('POST', `/api${project}/${path}`, body);
    const study = await add('studies', { name: 'Interviews', method: 'interview' });
    await add('tags', { kind: 'code', name: 'Measuring' });
    const made: string[] = [];
    for (const pseudonym of PEOPLE) {
      const person = await add('participants', { pseudonym, consent: 'given' });
      participantIds.push(person.id);
      const source = await add('sources', {
        ...{ studyId: study.id, participantId: person.id, title: `Interview ${pseudonym}` },
        text: `I measured the room before I ordered, and so did everybody with ${pseudonym}.`,
        heldOn: TODAY,
      });
      made.push(source.id);
    }
    sourceIds = made;
    browser = await aBrowser();
    writer = await browser.open(installation);
    await writer.signIn();
    reader = await browser.open(installation);
    await reader.signIn();
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    folder.remove();
  });

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await writer.page.keyboard.press(key);
  };
  const focused = (name: string) =>
    expect
      .poll(
        () =>
          writer.page.evaluate(() => {
            let at = document.activeElement;
            while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
            return at?.localName ?? '';
          }),
        { timeout: 10_000 },
      )
      .toBe(name);
  /** As the reader's page shows it, who does nothing but look. */
  const saysVerdict = (verdict: string) =>
    expect
      .poll(() => reader.page.locator('bv-verdict-panel .panel').getAttribute('data-verdict'), {
        timeout: 15_000,
      })
      .toBe(verdict);

  it('is stated with its rule, before there is any evidence', async () => {
    await writer.go(`${project}/hypotheses`);
    const begin = writer.page.getByRole('button', { name: 'New hypothesis' }).first();
    await begin.focus();
    await press('Enter');
    await focused('textarea');
    await writer.page.keyboard.type(STATEMENT);
    await writer.page.getByRole('button', { name: 'State hypothesis' }).last().focus();
    await press('Enter');
    const stated = async () =>
      (
        await owner.call<{ hypotheses: readonly { id: string; statement: string }[] }>(
          'GET',
          `/api${project}/hypotheses`,
        )
      ).hypotheses.find(({ statement }) => statement === STATEMENT)?.id;
    await expect.poll(stated, { timeout: 10_000 }).toBeDefined();
    hypothesisId = (await stated()) ?? '';
    await reader.go(`${project}/hypotheses/${hypothesisId}`);
    await saysVerdict('untested');
    await reader.page.getByText('There is no evidence yet.').first().waitFor();
  });

  it('is linked to quotes by keyboard, and another browser sees its verdict change', async () => {
    const linked = async (): Promise<number> =>
      (await owner.call<{ evidence: readonly unknown[] }>('GET', `/api/hypotheses/${hypothesisId}`))
        .evidence.length;
    for (const [index, sourceId] of sourceIds.entries()) {
      await writer.go(`${project}/sources/${sourceId}`);
      await focused('article');
      await press('ArrowDown', 's', 't');
      await focused('input');
      await writer.page.keyboard.type('Measuring');
      await press('Enter');
      await focused('article');
      await press('+');
      await focused('input');
      await press('Enter', 'Escape');
      await focused('article');
      // Whoever leaves the page before it is saved loses it.
      await expect.poll(linked, { timeout: 10_000 }).toBe(index + 1);
    }
    await saysVerdict('validated');
    await reader.page.getByText('All 5 people support it.').first().waitFor();
  });

  it('keeps for ever that its rule was changed after data', async () => {
    await writer.go(`${project}/hypotheses/${hypothesisId}`);
    const change = writer.page.getByRole('button', { name: 'Change rule' });
    await change.focus();
    await press('Enter');
    await writer.page.getByText('Evidence that tests this hypothesis is already there.').waitFor();
    await writer.page.getByRole('radio', { name: /^Plain/ }).focus();
    await press(' ');
    await writer.page.getByRole('button', { name: 'Save and mark' }).focus();
    await press('Enter');
    const mark = reader.page.getByText('Rule changed after data, version 2');
    await mark.waitFor();
    await reader.page.reload();
    await mark.waitFor();
    await reader.page.getByText('Under the first rule (Standard)').waitFor();
    await saysVerdict('validated');
    await reader.expectAccessible();
  });

  it('says in verdict and timeline that somebody withdrew their consent', async () => {
    await writer.go(`${project}/participants/${participantIds[0]}`);
    await writer.page.getByRole('button', { name: 'Withdraw consent…' }).click();
    await writer.page.getByRole('button', { name: 'Withdraw and overwrite' }).click();
    await saysVerdict('insufficient');
    const { page } = reader;
    await page.getByText('All 4 people support it.').first().waitFor();
    await page
      .locator('bv-verdict-history')
      .getByText('A participant or their consent changed')
      .waitFor();
    expect(await page.getByText('everybody with P1').count()).toBe(0);
    expect([...writer.faults, ...reader.faults]).toEqual([]);
  });
});
