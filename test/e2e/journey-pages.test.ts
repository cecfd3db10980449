import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser, type Window } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { setUp } from './support/signed-in.ts';

/** Pages beside the map, and the first thing of each that opens quotes. */
const PAGES = [
  { page: 'coverage', path: 'journey/coverage', opens: 'td[tabindex="0"]' },
  { page: 'compare', path: 'journey/compare', opens: 'button.number' },
  { page: 'days', path: 'journey/days', opens: 'button.number' },
  { page: 'paths', path: 'journey/paths', opens: 'button.receipt' },
  { page: 'personas', path: 'personas', opens: 'button.receipt' },
] as const;
/** Nobody should have to press Tab more often to reach what a page is for. */
const TABS_MAX = 45;

describe('the pages beside the map of the example', () => {
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

  /** Whether the element with the focus, through shadow roots, is such a one. */
  const isFocused = ({ page }: Window, selector: string): Promise<boolean> =>
    page.evaluate((wanted) => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.matches(wanted) ?? false;
    }, selector);
  async function reach(window: Window, selector: string): Promise<number> {
    for (let pressed = 1; pressed <= TABS_MAX; pressed += 1) {
      await window.page.keyboard.press('Tab');
      if (await isFocused(window, selector)) return pressed;
    }
    throw new Error(`Tab does not reach ${selector}.`);
  }
  const quotes = (window: Window) => window.page.locator('bv-cited-quote');

  describe.each(['desk', 'phone'] as const)('at a %s', (size) => {
    let window: Window;
    beforeAll(async () => {
      window = await browser.open(installation, { size });
      await window.signIn();
    });
    afterAll(() => window.close());

    it.each(PAGES)(
      'the $page opens quotes by keyboard, and is accessible',
      async ({ path, opens }) => {
        await window.go(`${project}/${path}`);
        await window.page.locator(opens).first().waitFor();
        await window.expectAccessible();
        await reach(window, opens);
        await window.page.keyboard.press('Enter');
        await quotes(window).first().waitFor();
        await window.expectAccessible();
        await window.page.keyboard.press('Escape');
        await expect.poll(() => quotes(window).count()).toBe(0);
        // Whoever closes goes on where they were.
        await expect.poll(() => isFocused(window, opens)).toBe(true);
        const isWide = await window.page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect(isWide).toBe(false);
        expect(window.faults).toEqual([]);
      },
      60_000,
    );
  });

  it('compares by arrows: all numbers of a table are one stop of the Tab key', async () => {
    const window = await browser.open(installation);
    await window.signIn();
    await window.go(`${project}/journey/compare`);
    await window.page.locator('button.number').first().waitFor();
    const numbers = await window.page.locator('bv-compare-table button.number').count();
    expect(numbers).toBeGreaterThan(20);
    await reach(window, 'li button.number');
    // One stop for all differences, then the table.
    expect(await reach(window, 'td button.number')).toBe(1);
    await window.page.keyboard.press('ArrowDown');
    await window.page.keyboard.press('ArrowRight');
    expect(await isFocused(window, 'td button.number')).toBe(true);
    await window.page.keyboard.press('Enter');
    await quotes(window).first().waitFor();
    const place = new URL(window.page.url()).searchParams;
    expect(place.get('side')).toBe('other');
    await window.close();
  }, 60_000);

  it('leaves no sheet with nothing on it behind the map', async () => {
    const window = await browser.open(installation);
    await window.signIn();
    await window.go(`${project}/journey`);
    const map = window.page.locator('bv-journey-map table').first();
    await map.waitFor();
    await window.page.emulateMedia({ media: 'print' });
    const bottom = await map.evaluate((table) => table.getBoundingClientRect().bottom);
    const height = await window.page.evaluate(() => document.documentElement.scrollHeight);
    expect(height - bottom).toBeLessThan(2);
    await window.close();
  });
});
