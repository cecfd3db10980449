import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { setUp } from './support/signed-in.ts';

describe('back to the words', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let projectId: string;
  let window: Window;
  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    const owner = await setUp(installation, { withExample: true });
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

  it('goes from the list of hypotheses to the exact words in the interview', async () => {
    const { page } = window;
    await window.go(`/projects/${projectId}/hypotheses`);
    const statement = page.getByText(
      'Buyers abandon the order because the freight cost appears late',
    );
    await statement.first().waitFor();
    await window.expectAccessible();
    await statement.first().click();
    await page.getByText('7 of 8 people support it, 1 contradicts it.').first().waitFor();
    await window.expectAccessible();

    const quote = 'Vi ser fragten sent, ja, men det stopper os ikke.';
    await page.getByText(quote).first().waitFor();
    await page
      .getByRole('link', { name: /24 Sept/ })
      .first()
      .click();
    await page.waitForURL(/\/sources\/src_.*#hl_/);
    await expect.poll(() => page.getByText(quote).first().isVisible()).toBe(true);
    await expect.poll(() => painted(window)).toContain(quote);
    await window.expectAccessible();
  });

  it('goes from a cell of the map to the exact words in the interview', async () => {
    const { page } = window;
    await window.go(`/projects/${projectId}/journey`);
    await page.getByRole('columnheader', { name: /Conversion/ }).waitFor();
    await window.expectAccessible();
    const pains = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Pains' }) });
    await pains.getByRole('gridcell').nth(4).click();
    const panel = page.locator('bv-cell-panel');
    const quote = 'fordi jeg havde lovet min chef en anden sum.';
    await panel.getByText(quote).first().waitFor();
    await window.expectAccessible();
    const card = panel.locator('bv-quote-card', { hasText: quote });
    await card.getByRole('link').first().click();
    await page.waitForURL(/\/sources\/src_.*#hl_/);
    await expect.poll(() => page.getByText(quote).first().isVisible()).toBe(true);
    await expect.poll(() => painted(window)).toContain(quote);
  });

  it('opens every other page of the project without a fault', async () => {
    for (const place of ['evidence', 'themes', 'participants', 'codebook', 'guide', 'notes']) {
      await window.go(`/projects/${projectId}/${place}`);
      await window.page.getByRole('heading', { level: 1 }).first().waitFor();
      await window.page.waitForLoadState('networkidle');
      await window.expectAccessible();
    }
    for (const place of ['/settings', '/settings/members', '/settings/links']) {
      await window.go(place);
      await window.page.getByRole('heading', { level: 1 }).first().waitFor();
      await window.page.waitForLoadState('networkidle');
      await window.expectAccessible();
    }
    expect(window.faults).toEqual([]);
  });
});

/** The words that are painted as highlights in the open text. */
function painted({ page }: Window): Promise<string> {
  return page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .map((range) => {
        const copy = document.createRange();
        copy.setStart(range.startContainer, range.startOffset);
        copy.setEnd(range.endContainer, range.endOffset);
        return copy.toString();
      })
      .join('\n'),
  );
}
