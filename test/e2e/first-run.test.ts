import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { ACCOUNT } from './support/signed-in.ts';

/** Bytes of script, gzip, before anything is seen. */
const SCRIPT_LIMIT = 150_000;

describe('the first run', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    folder.remove();
  });

  it('goes from the printed link to the example project in one form', async () => {
    const window = await browser.open(installation);
    const { page } = window;
    const secret = installation.setupUrl?.split('#')[1] ?? '';
    await window.go(`/setup#${secret}`);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Karin Lind');
    await page.getByRole('textbox', { name: /e-mail/i }).fill(ACCOUNT.email);
    await page.getByRole('textbox', { name: /password/i }).fill(ACCOUNT.password);
    await page.getByRole('textbox', { name: /organisation/i }).fill('Kontor & Co');
    await window.expectAccessible();
    await page.getByRole('radio', { name: /example project/i }).check();
    await page.getByRole('button', { name: 'Create the account' }).click();

    await page.waitForURL(/\/projects\/prj_/);
    await page.getByText('Intervju, kontorsflytt i Malmö').first().waitFor();
    await window.expectAccessible();
    await window.go('/');
    await page.getByText('Kontor & Co (example)').first().waitFor();
    await window.expectAccessible();
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('sends less than 150 kB of script for the first screen, signed in or not', async () => {
    const window = await browser.open(installation);
    const scripts = new Set<string>();
    window.page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(request.url());
    });
    const total = async () => {
      const files = await Promise.all([...scripts].map(async (url) => (await fetch(url)).text()));
      return files.reduce((sum, text) => sum + gzipSync(text).length, 0);
    };
    await window.go('/');
    await window.page.waitForURL(/sign-in/);
    await window.page.waitForLoadState('networkidle');
    expect(await total()).toBeGreaterThan(20_000);
    expect(await total()).toBeLessThan(SCRIPT_LIMIT);
    await window.signIn();
    scripts.clear();
    await window.go('/');
    await window.page.getByText('Kontor & Co (example)').first().waitFor();
    await window.page.waitForLoadState('networkidle');
    expect(await total()).toBeGreaterThan(20_000);
    expect(await total()).toBeLessThan(SCRIPT_LIMIT);
    await window.close();
  });

  it('lets the link work once', async () => {
    const window = await browser.open(installation);
    const secret = installation.setupUrl?.split('#')[1] ?? '';
    await window.go(`/setup#${secret}`);
    await window.page.getByText('Somebody has set this up already').waitFor();
    expect(await window.page.getByRole('textbox').count()).toBe(0);
    await window.close();
  });
});
