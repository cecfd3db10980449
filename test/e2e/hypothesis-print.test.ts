import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { setUp } from './support/signed-in.ts';

/** Of the statements of the example: one with much evidence, one that is disproved, one that is contested. */
const NUMBERS = [1, 2, 4];

describe('a hypothesis on paper', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let window: Window;
  let pages: readonly string[];

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
