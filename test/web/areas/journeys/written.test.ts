import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CellTextDto } from '../../../../web/api/types.ts';
import '../../../../web/areas/journeys/bv-journey-board.ts';
import '../../../../web/areas/journeys/bv-evidence-choice-dialog.ts';
import type { BvEvidenceChosen } from '../../../../web/areas/journeys/evidence-choice-events.ts';
import '../../../../web/areas/journeys/map-text-events.ts';
import type { CellPlace } from '../../../../web/areas/journeys/map-view.ts';
import { expectAccessible, focused, heard, mount } from '../../support/mount.ts';
import { aMap, aQuote, cell } from './a-map.ts';

const NEED: CellPlace = { phaseId: 'tag_buy', lane: 'need' };
const EMOTION: CellPlace = { phaseId: 'tag_buy', lane: 'emotion' };

function aText(overrides: Record<string, unknown> = {}): CellTextDto {
  return {
    id: 'ct_1',
    phaseId: 'tag_buy',
    lane: 'need',
    horizon: 'as_is',
    text: 'To know that it fits',
    highlightIds: [],
    people: 0,
    mentions: 0,
    revision: 0,
    ...overrides,
  } as unknown as CellTextDto;
}

/** A map whose purchase has these texts among its needs. */
function withTexts(...texts: CellTextDto[]) {
  const { cells, ...map } = aMap();
  const written = cell({ phaseId: 'tag_buy', lane: 'need', texts });
  const others = cells.filter(
    ({ phaseId, lane }) => (phaseId as string) !== 'tag_buy' || lane !== 'need',
  );
  return { ...map, cells: [...others, written] };
}

async function board(map: unknown, selected: CellPlace | undefined, isReader = false) {
  return mount(html`
    <main>
      <bv-journey-board
        .map=${map}
        .selected=${selected}
        .quotes=${{ people: 0, withheld: 0, quotes: [] }}
        ?writable=${!isReader}
      ></bv-journey-board>
    </main>
  `);
}

describe('what is written into a map', () => {
  beforeEach(() => page.viewport(1440, 900));

  it('is marked as an assumption until it rests on quotes', async () => {
    const shown = await board(withTexts(aText()), undefined);
    const inMap = page.getByRole('gridcell', { name: /Assumption\s+To know that it fits/ });
    await expect.element(inMap).toBeVisible();
    await expectAccessible(shown);
  });

  it('counts the people it rests on', async () => {
    await board(withTexts(aText({ people: 2, mentions: 3 })), undefined);
    const inMap = page.getByRole('gridcell', { name: /To know that it fits\s+2 people/ });
    await expect.element(inMap).toBeVisible();
    expect(page.getByText('Assumption').elements()).toHaveLength(0);
  });

  it('is written by keyboard in the open cell, and not sent when it is empty', async () => {
    const shown = await board(withTexts(), NEED);
    const written = heard(shown, 'bv-text-written');
    await userEvent.click(page.getByRole('button', { name: 'Write here' }));
    await expect.poll(() => focused()?.localName).toBe('textarea');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(written).toHaveLength(0);
    await userEvent.keyboard('One price, at once{Control>}{Enter}{/Control}');
    expect(written.map(({ text }) => text)).toEqual(['One price, at once']);
    await expectAccessible(shown);
  });

  it('Escape leaves what was typed and keeps the panel open', async () => {
    const shown = await board(withTexts(aText()), NEED);
    const closed = heard(shown, 'bv-cell-closed');
    await userEvent.click(page.getByRole('button', { name: 'Edit' }));
    await expect.poll(() => focused()?.localName).toBe('textarea');
    await userEvent.keyboard('More words{Escape}');
    await expect.element(page.getByRole('button', { name: 'Edit' })).toBeVisible();
    expect(closed).toHaveLength(0);
  });

  it('is removed in one click, which can be undone', async () => {
    const shown = await board(withTexts(aText()), NEED);
    const edited = heard(shown, 'bv-text-edited');
    await userEvent.click(page.getByRole('button', { name: 'Remove' }));
    expect(edited.map(({ edit }) => edit)).toEqual([{ removed: true }]);
  });

  it('cannot be written by whoever only reads: empty cells stay closed', async () => {
    const shown = await board(withTexts(), undefined, true);
    const chosen = heard(shown, 'bv-cell-chosen');
    await userEvent.click(page.getByRole('gridcell').filter({ hasText: 'No evidence' }).first());
    expect(chosen).toHaveLength(0);
    expect(page.getByRole('button', { name: 'Write here' }).elements()).toHaveLength(0);
  });

  it('rests on the quotes that are ticked; those it rests on stand first', async () => {
    const first = aQuote({ highlightId: 'hl_1', quote: 'Nothing fits here.' });
    const second = aQuote({ highlightId: 'hl_2', quote: 'I measured twice.' });
    const shown = await mount(html`
      <bv-evidence-choice-dialog
        .resting=${aText({ highlightIds: ['hl_2'] })}
        .quotes=${[first, second]}
      ></bv-evidence-choice-dialog>
    `);
    const edited = heard(shown, 'bv-evidence-chosen');
    const boxes = page.getByRole('checkbox');
    await expect.element(boxes.first()).toBeChecked();
    await userEvent.click(page.getByRole('checkbox', { name: /Nothing fits/ }));
    await expectAccessible(shown);
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    expect(edited.map(({ highlightIds }: BvEvidenceChosen) => highlightIds)).toEqual([
      ['hl_2', 'hl_1'],
    ]);
  });

  it('an emotion by hand stands with a lock beside the computed one', async () => {
    const map = aMap();
    const emotion = map.emotion.map((one) => ({ ...one, setByHand: 1.5 }));
    const shown = await board({ ...map, emotion }, EMOTION);
    const felt = page.getByRole('gridcell', { name: /Set by hand.*\+1\.5.*computed: −1\.3/s });
    await expect.element(felt).toBeVisible();
    const said = heard(shown, 'bv-phase-said');
    await userEvent.click(page.getByRole('switch', { name: 'Moment of truth' }));
    expect(said.map((event) => event.said)).toEqual([{ momentOfTruth: true, emotion: 1.5 }]);
    await expectAccessible(shown);
  });
});
