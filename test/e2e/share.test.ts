import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBrowser } from './support/browser.ts';
import { aDataFolder, type Installation, startInstallation } from './support/installation.ts';
import { type Person, setUp } from './support/signed-in.ts';

describe('a read-only link', () => {
  const folder = aDataFolder();
  let installation: Installation;
  let browser: Awaited<ReturnType<typeof aBrowser>>;
  let person: Person;
  let projectId: string;
  beforeAll(async () => {
    installation = await startInstallation(folder.dataDir);
    const owner = await setUp(installation, { withExample: true });
    person = owner;
    projectId = owner.projectId ?? '';
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await installation.stop();
    folder.remove();
  });

  it('shows a stakeholder with a link the evidence on a phone, and nothing else', async () => {
    const link = await person.call<{ token: string; id: string }>(
      'POST',
      `/api/projects/${projectId}/share-links`,
      { name: 'Board', scopes: ['hypotheses', 'journey', 'evidence'], days: 7 },
    );
    const phone = await browser.open(installation, { size: 'phone' });
    const { page } = phone;
    await phone.go(`/shared#${link.token}`);
    await page.getByText('Kontor & Co (example)').first().waitFor();
    await page.getByText('Buyers abandon the order').first().waitFor();
    await phone.expectAccessible();
    await page.getByText('Buyers abandon the order').first().click();
    await page.getByText('7 of 8 people support it').first().waitFor();
    await phone.expectAccessible();
    // Neither the transcript, nor its name, nor anybody's is anywhere on the page.
    const words = await page.locator('body').innerText();
    expect(words).not.toContain('Karin');
    expect(words).not.toContain('Architects, Malmö');
    expect(await page.getByRole('link', { name: /sources|settings|participants/i }).count()).toBe(
      0,
    );
    await phone.go(`/projects/${projectId}/sources`);
    await page.waitForURL(/\/sign-in/);

    await person.call('DELETE', `/api/share-links/${link.id}`);
    await phone.go(`/shared#${link.token}`);
    await page
      .getByText(/withdrawn or has expired|no longer works|does not work/i)
      .first()
      .waitFor();
    expect(phone.faults.filter((fault) => !/40[134]/.test(fault))).toEqual([]);
    await phone.close();
  });
});
