import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { type Person, setUp } from './support/signed-in.ts';

/** Of one breath, as in a workshop's notes: far more than a page has room for, in many lines. */
const LONG = Array.from(
  { length: 60 },
  (_, at) => `And then, ${at}, I looked for the freight.`,
).join('\n');

/** Of the statements of the example: one with much evidence, one that is disproved, one that is contested. */
const NUMBERS = [1, 2, 4];
/** Its scope leaves nobody out. */
const OF_EVERYBODY = 2;

describe('a hypothesis on paper', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let window: Window;
  let pages: readonly string[];
  let longId: string;

  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    const owner = await setUp(installation, { withExample: true });
    const project = `/projects/${owner.projectId}`;
    const { hypotheses } = await owner.call<{ hypotheses: { id: string; number: number }[] }>(
      'GET',
      `/api${project}/hypotheses`,
    );
    pages = hypotheses
      .filter(({ number }) => NUMBERS.includes(number))
      .map(({ id }) => `${project}/hypotheses/${id}`);
    longId = hypotheses.find(({ number }) => number === OF_EVERYBODY)?.id ?? '';
    await saidAtLength(owner, project, longId);
    browser = await aBrowser();
    window = await browser.open(installation);
    await window.signIn();
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    folder.remove();
  });

  it.each(['en', 'sv', 'da'])(
    'is one page in %s, with quotes of both sides, their sources and the rule',
    async (language) => {
      await window.page.evaluate(`localStorage.setItem('bevis.language', '${language}')`);
      for (const path of pages) {
        await window.go(path);
        await window.page.locator('bv-evidence-card').first().waitFor();
        await window.page.emulateMedia({ media: 'print' });
        const shown = (selector: string) => window.page.locator(`${selector}:visible`).count();
        for (const side of ['.against', '.for'])
          expect(await shown(`${side} bv-evidence-card`)).toBeGreaterThan(0);
        expect(await shown('bv-evidence-card a .on-paper')).toBe(await shown('bv-evidence-card'));
        expect(await shown('bv-quote-card .paper')).toBe(path.endsWith(longId) ? 2 : 0);
        expect(await shown('bv-rule-card')).toBe(1);
        expect(await shown('bv-button')).toBe(0);
        const pdf = await window.page.pdf({ preferCSSPageSize: true });
        await window.page.emulateMedia({ media: null });
        expect([path, pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length]).toEqual([
          path,
          1,
        ]);
      }
    },
    60_000,
  );
});

/** Two more people say a lot, one for a hypothesis and one against it, so weightily that they come first. */
async function saidAtLength(owner: Person, project: string, hypothesisId: string): Promise<void> {
  const add = (path: string, body: object) => owner.call<{ id: string }>('POST', path, body);
  const { studies } = await owner.call<{ studies: readonly { id: string }[] }>(
    'GET',
    `/api${project}/studies`,
  );
  for (const direction of [-2, 2]) {
    const person = { pseudonym: `P9${direction + 2}`, consent: 'given' };
    const { id: participantId } = await add(`/api${project}/participants`, person);
    const source = await add(`/api${project}/sources`, {
      ...{ studyId: studies[0]?.id, title: `At length ${direction}`, text: LONG, participantId },
    });
    const passage = { textVersion: 1, start: 0, end: LONG.length, participantId };
    const highlight = await add(`/api/sources/${source.id}/highlights`, passage);
    await add(`/api/hypotheses/${hypothesisId}/evidence`, {
      ...{ highlightId: highlight.id, direction, tier: 5, role: 'testing' },
    });
  }
}
