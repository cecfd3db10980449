import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../web/areas/hypotheses/bv-verdict-panel.ts';
import { expectAccessible, mount } from '../../support/mount.ts';
import { aDetail, aVerdict } from './some-hypotheses.ts';

const search = page.getByRole('link', { name: 'Find evidence' });

async function panelOf(detail: ReturnType<typeof aDetail>, editable: boolean) {
  return mount(html`
    <main>
      <bv-verdict-panel .detail=${detail} receipted ?editable=${editable}></bv-verdict-panel>
    </main>
  `);
}

describe('bv-verdict-panel', () => {
  const untested = aDetail({ evidence: [], computed: aVerdict({ verdict: 'untested' }) });

  it('leads from a hypothesis without evidence to the search for some', async () => {
    const shown = await panelOf(untested, true);
    await expect
      .element(search)
      .toHaveAttribute('href', '/projects/prj_1/hypotheses/hy_1/suggestions');
    await expectAccessible(shown);
  });

  it('offers no search to those who only read, and none where there is evidence', async () => {
    await panelOf(untested, false);
    await expect.element(page.getByRole('button', { name: 'What this is made of' })).toBeVisible();
    expect(search.query()).toBeNull();
    await panelOf(aDetail(), true);
    expect(search.query()).toBeNull();
  });
});
