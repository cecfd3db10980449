import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../web/areas/journeys/bv-phase-view.ts';
import type { BvPhaseView } from '../../../../web/areas/journeys/bv-phase-view.ts';
import { expectAccessible, mount } from '../../support/mount.ts';
import { aMap } from './a-map.ts';

const phaseView = (phaseId: string, writable = false) =>
  mount(html`
    <bv-phase-view .map=${aMap()} phase-id=${phaseId} ?writable=${writable}></bv-phase-view>
  `);
const lanes = () => page.getByRole('heading', { level: 3 }).elements().length;

describe('bv-phase-view on a phone', () => {
  beforeEach(() => page.viewport(390, 844));
  afterEach(() => page.viewport(1440, 900));

  it('shows the rows that have something, and names the others together below', async () => {
    const shown = await phaseView('tag_buy');
    await expect.element(page.getByText('Frakten dök upp', { exact: false }).first()).toBeVisible();
    const missing = page.getByText(/^No evidence yet: /);
    await expect.element(missing).toBeVisible();
    expect(missing.element().textContent).toContain('Needs');
    expect(missing.element().textContent).not.toContain('Pains');
    await expect.element(page.getByRole('heading', { name: 'Pains' })).toBeVisible();
    expect(page.getByRole('heading', { name: 'Needs' }).elements()).toEqual([]);
    await expectAccessible(shown);
  });

  it('says of a phase that nobody has spoken of that it has no evidence at all', async () => {
    await phaseView('tag_after');
    await expect.element(page.getByText(/^No evidence yet: Steps, Needs, Pains/)).toBeVisible();
    expect(lanes()).toBe(0);
  });

  it('keeps a place for each row that may be written into', async () => {
    await phaseView('tag_after', true);
    await expect.element(page.getByRole('heading', { name: 'Steps' })).toBeVisible();
    expect(lanes()).toBeGreaterThan(0);
  });

  it('cuts no name of a phase', async () => {
    const long = aMap();
    const phases = ['Verify identity', 'Health care online', 'Upload evidence'].map(
      (name, index) => ({ ...long.phases[index], name }),
    );
    const view = await mount<BvPhaseView>(html`
      <bv-phase-view .map=${aMap({ phases: [...phases, ...phases.map((each) => ({ ...each }))] })}></bv-phase-view>
    `);
    for (const name of view.renderRoot.querySelectorAll<HTMLElement>('.phases .name')) {
      expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth);
    }
  });
});
