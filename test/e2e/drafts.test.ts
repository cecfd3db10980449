import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { setUp } from './support/signed-in.ts';

const TABS_MAX = 40;

describe('themes in what was said', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let project: string;

  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    const owner = await setUp(installation, { withExample: true });
    project = `/projects/${owner.projectId}`;
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    folder.remove();
  });

  async function tabTo({ page }: Window, wanted: string): Promise<void> {
    for (let pressed = 0; pressed < TABS_MAX; pressed += 1) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const host = at?.getRootNode();
        const own = at?.textContent.trim() ?? '';
        return own || (host instanceof ShadowRoot ? host.host.textContent.trim() : '');
      });
      if (text.startsWith(wanted)) return;
    }
    throw new Error(`Tab does not reach “${wanted}”.`);
  }

  it.each(['desk', 'phone'] as const)(
    'are found, read and kept by keyboard alone at a %s',
    async (size) => {
      const window = await browser.open(installation, { size });
      await window.signIn();
      await window.go(`${project}/themes/drafts`);
      await window.page.locator('bv-draft-form select').waitFor();
      await tabTo(window, 'Find');
      await window.page.keyboard.press('Enter');
      // The draft of before stands until the new one is there.
      await window.page.locator('bv-toast').getByText('groups').waitFor();
      await window.page.locator('bv-draft-card').first().waitFor();
      await window.expectAccessible();
      const label = await window.page
        .locator('bv-draft-card article.proposed h2')
        .first()
        .innerText();
      await tabTo(window, label);
      await window.page.keyboard.press('Enter');
      await window.page.locator('bv-draft-group li').first().waitFor();
      await window.expectAccessible();
      await tabTo(window, 'Keep ');
      await window.page.keyboard.press('Enter');
      await window.page.getByRole('link', { name: 'Open the theme' }).waitFor();
      await window.expectAccessible();
      expect(window.faults).toEqual([]);
      await window.close();
    },
    60_000,
  );
});
