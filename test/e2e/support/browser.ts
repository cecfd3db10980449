import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { BROWSER_ARGS, browserPath } from '../../../bench/browser-path.ts';
import type { Installation } from './installation.ts';
import { ACCOUNT } from './signed-in.ts';

/** A window of a desk or of a phone, light or dark. */
export interface Look {
  readonly size?: 'desk' | 'phone';
  readonly colours?: 'light' | 'dark';
}

const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
/** A step that takes longer has failed. */
const STEP_TIMEOUT_MS = 15_000;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A browser that a test file shares; `faults` are errors of the page and of its console. */
export async function aBrowser(): Promise<{
  open(installation: Installation, look?: Look): Promise<Window>;
  close(): Promise<void>;
}> {
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: BROWSER_ARGS,
  });
  return {
    open: (installation, look = {}) => openWindow(browser, installation, look),
    close: () => browser.close(),
  };
}

/** One window on an installation. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: readonly string[];
  /** Opens a path of the installation. */
  go(path: string): Promise<void>;
  signIn(account?: typeof ACCOUNT): Promise<void>;
  /** Fails when the page breaks a rule of WCAG 2.2 AA, in light or in dark. */
  expectAccessible(): Promise<void>;
  close(): Promise<void>;
}

async function openWindow(
  browser: Browser,
  { url }: Installation,
  { size = 'desk', colours = 'light' }: Look,
): Promise<Window> {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: colours,
    hasTouch: size === 'phone',
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_TIMEOUT_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // Somebody who is not signed in yet is told so with a 401, which the browser writes down.
    const expected = message.text().includes('401');
    if (message.type() === 'error' && !expected) faults.push(message.text());
  });
  return {
    page,
    context,
    faults,
    async go(path) {
      await page.goto(url + path);
    },
    async signIn(account = ACCOUNT) {
      await page.goto(`${url}/sign-in`);
      await page.getByRole('textbox', { name: /e-mail/i }).fill(account.email);
      await page.getByRole('textbox', { name: /password/i }).fill(account.password);
      await page.keyboard.press('Enter');
      await page.waitForURL((address) => address.pathname !== '/sign-in');
    },
    async expectAccessible() {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `${page.url()} in ${colorScheme}`).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: colours });
    },
    async close() {
      await context.close();
    },
  };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const runner = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations: found } = await runner.run(document, {
      runOnly: { type: 'tag', values: tags },
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, WCAG);
}
