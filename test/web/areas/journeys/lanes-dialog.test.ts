import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULT_LANES } from '../../../../core/journeys/lane-view.ts';
import '../../../../web/areas/journeys/bv-lanes-dialog.ts';
import '../../../../web/areas/journeys/lane-events.ts';
import { deep, expectAccessible, focused, heard, mount, settled } from '../../support/mount.ts';

async function dialog() {
  const main = await mount(html`
    <main><bv-lanes-dialog open .lanes=${DEFAULT_LANES}></bv-lanes-dialog></main>
  `);
  return deep<HTMLElementTagNameMap['bv-lanes-dialog']>(main, 'bv-lanes-dialog');
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('bv-lanes-dialog', () => {
  it('hides, pins and moves by keyboard, says where a lane went, and keeps the focus on it', async () => {
    const shown = await dialog();
    const arranged = heard(shown, 'bv-lanes-arranged');
    await userEvent.click(button('Hide: Needs'));
    await userEvent.click(button('Keep in sight: Pains'));
    const up = button('Move up: Gains').element() as HTMLElement;
    up.focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(focused()?.getAttribute('aria-label')).toBe('Move up: Gains');
    await expect.element(page.getByText(/^Gains: 5 of 20$/)).toBeInTheDocument();
    await expectAccessible(shown);
    expect(arranged).toEqual([]);
    await userEvent.click(button('Save'));
    expect(arranged[0]?.lanes.slice(0, 6)).toEqual([
      { lane: 'pain', hidden: false, pinned: true },
      { lane: 'step', hidden: false, pinned: false },
      { lane: 'behaviour', hidden: false, pinned: false },
      { lane: 'need', hidden: true, pinned: false },
      { lane: 'gain', hidden: false, pinned: false },
      { lane: 'expectation', hidden: false, pinned: false },
    ]);
  });

  it('keeps two in sight at most, none that is hidden, and goes back to how it was', async () => {
    const shown = await dialog();
    await userEvent.click(button('Keep in sight: Pains'));
    await userEvent.click(button('Keep in sight: Gains'));
    await expect.element(button('Keep in sight: Steps')).toBeDisabled();
    await userEvent.click(button('Hide: Pains'));
    await expect.element(button('Keep in sight: Steps')).toBeEnabled();
    await expect.element(button('Keep in sight: Pains')).toBeDisabled();
    const arranged = heard(shown, 'bv-lanes-arranged');
    await userEvent.click(button('Default order'));
    await userEvent.click(button('Save'));
    expect(arranged.map(({ lanes }) => lanes)).toEqual([DEFAULT_LANES]);
  });
});
