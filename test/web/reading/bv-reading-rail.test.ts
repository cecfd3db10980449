import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import '../../../web/areas/reading/bv-reading-rail.ts';
import type { BvReadingRail } from '../../../web/areas/reading/bv-reading-rail.ts';
import type { ShownHighlight } from '../../../web/areas/reading/reading-view.ts';
import { expectAccessible, mount } from '../support/mount.ts';
import { aHighlight, COST } from './reading-fixture.ts';

const WORDS = 'Jeg lagde det hele i kurven';
const LINE = 28;

/** As many highlights as given, each a number of pixels below the one before. */
function some(count: number, apart: number) {
  const highlights = Array.from({ length: count }, (_, index) =>
    aHighlight(`hl_${index}`, WORDS, { tags: [COST] }),
  );
  const lines = new Map(
    highlights.map(({ id }, index) => [id, { top: index * apart, bottom: index * apart + LINE }]),
  );
  return { highlights, lines };
}

const aRail = (given: ReturnType<typeof some>, active?: string) =>
  mount<BvReadingRail>(html`
    <bv-reading-rail
      .highlights=${given.highlights}
      .measured=${{ lines: given.lines, middle: 0 }}
      .active=${active}
      .card=${(highlight: ShownHighlight, isActive: boolean) => html`
        <bv-highlight-card ?active=${isActive} .highlight=${highlight}></bv-highlight-card>
      `}
    ></bv-reading-rail>
  `);

const places = (rail: BvReadingRail) => [
  ...rail.renderRoot.querySelectorAll<HTMLElement>('.place'),
];
const ids = (rail: BvReadingRail) => places(rail).map((place) => place.dataset['id']);

describe('bv-reading-rail', () => {
  it('has every card that has room, in reading order, frame by frame', async () => {
    const given = some(30, 120);
    const rail = await aRail(given);
    await expect.poll(() => ids(rail)).toEqual(given.highlights.map(({ id }) => id));
  });

  it('puts each card at its line once its height is known, and none over another', async () => {
    const rail = await aRail(some(6, 30));
    await expect.poll(() => places(rail)).toHaveLength(6);
    await expect
      .poll(() => {
        const boxes = places(rail).map((place) => place.getBoundingClientRect());
        return boxes.every(
          (box, index) => index === 0 || box.top >= (boxes[index - 1]?.bottom ?? 0),
        );
      })
      .toBe(true);
  });

  it('says how many more there are where they have no room', async () => {
    const rail = await aRail(some(12, 4));
    await expect.poll(() => rail.renderRoot.textContent).toContain('6 more highlights here');
    expect(rail.renderRoot.querySelectorAll('bv-highlight-card')).toHaveLength(6);
    await expectAccessible(rail);
  });

  it('has the card of the active highlight at once, and puts the focus on it', async () => {
    const given = some(12, 4);
    const rail = await aRail(given, 'hl_11');
    rail.focusCard('hl_11', 'card');
    await expect
      .poll(() => {
        const [card] = rail.renderRoot.querySelectorAll('bv-highlight-card[active]');
        return card?.shadowRoot?.activeElement?.className;
      })
      .toBe('card');
    await expect.poll(() => rail.renderRoot.textContent).toContain('5 more highlights here');
  });
});
