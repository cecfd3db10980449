import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/hypotheses/bv-test-card.ts';
import type { BvTestCardFilled } from '../../../../web/areas/hypotheses/hypothesis-events.ts';
import { expectAccessible, focused, heard, mount, settled } from '../../support/mount.ts';

describe('the test card of a hypothesis', () => {
  it('begins with the statement, is written in place, and sends all four parts', async () => {
    const card = await mount(html`
      <bv-test-card statement="Most measure first" editable></bv-test-card>
    `);
    const filled: readonly BvTestCardFilled[] = heard(card, 'bv-test-card-filled');
    await page.getByRole('button', { name: 'Write test card' }).click();
    await expect
      .element(page.getByRole('textbox', { name: 'We believe' }))
      .toHaveValue('Most measure first');
    await page.getByRole('textbox', { name: 'We are right if' }).fill('four of five do');
    await expectAccessible(card);
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    expect(filled.map((event) => event.card)).toEqual([
      { belief: 'Most measure first', test: '', measure: '', criterion: 'four of five do' },
    ]);
  });

  it('gives the focus back to what began it, saved or left', async () => {
    const card = await mount(html`
      <bv-test-card statement="Most measure first" editable></bv-test-card>
    `);
    for (const name of ['Cancel', 'Save']) {
      await page.getByRole('button', { name: 'Write test card' }).click();
      await settled();
      expect(focused()?.localName).toBe('textarea');
      await userEvent.click(page.getByRole('button', { name }));
      await settled();
      expect(card.shadowRoot?.activeElement?.textContent).toContain('Write test card');
    }
  });

  it('shows what is written to whoever may not change it, and nothing where nothing is', async () => {
    const written = {
      ...{ belief: 'Most measure first', test: '', measure: 'who measures', criterion: '' },
      ...{ by: 'Karin Lind', at: '2026-11-20T09:15:00.000Z' },
    };
    const card = await mount(html`
      <bv-test-card .card=${written}></bv-test-card>
    `);
    await expect.element(page.getByText('who measures')).toBeVisible();
    expect(page.getByText('To verify, we will').elements()).toEqual([]);
    expect(page.getByRole('button').elements()).toEqual([]);
    await expectAccessible(card);
    const none = await mount(html`
      <bv-test-card></bv-test-card>
    `);
    expect(none.shadowRoot?.textContent.trim()).toBe('');
  });
});
