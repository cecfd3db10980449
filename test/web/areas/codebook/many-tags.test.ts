import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TagDto } from '../../../../web/api/types.ts';
import { expectAccessible, focused, heard } from '../../support/mount.ts';
import { serve } from '../../support/server.ts';
import { answers, bodyOf, button, code, CODEBOOK, codebookPage, TAGS } from './some-codebook.ts';

const CHANGES = 'POST /api/projects/prj_1/tags/changes';

let home = '';
beforeEach(async () => {
  home = location.href;
  history.replaceState({}, '', location.pathname);
  await page.viewport(1440, 900);
});
afterEach(() => history.replaceState({}, '', home));

describe('several tags at once in bv-codebook-page', () => {
  it('moves a code with the keyboard, among its siblings, and keeps the focus on it', async () => {
    let tags: readonly TagDto[] = TAGS;
    const requests = serve(
      answers({
        [CODEBOOK]: () => ({ tags, journeys: [] }),
        [CHANGES]: () => {
          tags = [
            code('trust', 0),
            code('freight', 1, { revision: 1 }),
            code('date', 2, { parentId: 'trust' }),
          ];
          return { tags, journeys: [] };
        },
      }),
    );
    await codebookPage();
    const freight = button('freight');
    await expect.element(freight).toBeVisible();
    freight.element().focus();
    // Nothing is above it. The second step of a held key waits until the first one is done.
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowDown}{ArrowDown}{/Alt}');
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toEqual({
        tags: [{ tagId: 'freight', revision: 0 }],
        place: { parentId: null, beforeId: null },
      });
    await expect.poll(() => requests.filter(({ method }) => method === 'GET')).toHaveLength(2);
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
    await expect.poll(() => focused()?.textContent.trim()).toBe('freight');
  });

  it('is a tree for the keyboard: arrows go through it, and out to what a code stands below', async () => {
    serve(answers());
    await codebookPage();
    await expect.element(page.getByRole('treegrid', { name: 'Codes' })).toBeVisible();
    button('freight').element().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(focused()?.textContent.trim()).toBe('date');
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused()?.textContent.trim()).toBe('trust');
    await userEvent.keyboard('{End}');
    expect(focused()?.textContent.trim()).toBe('date');
    const row = page.getByRole('row', { name: /^date/ });
    await expect.element(row).toHaveAttribute('aria-level', '2');
  });

  it('chooses several by key and moves them below a code in one step', async () => {
    const requests = serve(answers({ [CHANGES]: { tags: TAGS, journeys: [] } }));
    const shown = await codebookPage();
    button('freight').element().focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.element(page.getByText('3 chosen')).toBeVisible();
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('2 chosen')).toBeVisible();
    await expectAccessible(shown);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('2 chosen')).not.toBeInTheDocument();
    // Below the sibling before it.
    button('trust').element().focus();
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toMatchObject({
        tags: [{ tagId: 'trust' }],
        place: { parentId: 'freight', beforeId: null },
      });
    await expect.poll(() => toasts).toHaveLength(1);
    await expect.poll(() => focused()?.textContent.trim()).toBe('trust');
  });

  it('recolours and archives those that are chosen, and merges only several', async () => {
    const requests = serve(answers({ [CHANGES]: { tags: TAGS, journeys: [] } }));
    await codebookPage();
    await userEvent.click(button('Actions for freight'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Choose' }));
    await expect.element(page.getByText('1 chosen')).toBeVisible();
    await expect.element(button('Merge…')).not.toBeInTheDocument();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Colour' }), 'Rose');
    await expect.poll(() => bodyOf(requests, 'POST')).toMatchObject({ hue: 12 });
    await userEvent.click(button('trust'), { modifiers: ['ControlOrMeta'] });
    await expect.element(button('Merge…')).toBeVisible();
    await userEvent.click(button('Archive'));
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toMatchObject({
        tags: [{ tagId: 'freight' }, { tagId: 'trust' }],
        archived: true,
      });
    await expect.element(button('Archive')).not.toBeInTheDocument();
  });

  it('drags a code onto another one, and never below itself', async () => {
    const requests = serve(answers({ [CHANGES]: { tags: TAGS, journeys: [] } }));
    await codebookPage();
    await userEvent.dragAndDrop(button('trust'), button('date'));
    expect(bodyOf(requests, 'POST')).toBeUndefined();
    await userEvent.dragAndDrop(button('freight'), button('date'));
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toMatchObject({
        tags: [{ tagId: 'freight' }],
        place: { parentId: 'date', beforeId: null },
      });
  });

  it('is a plain table for those who may not change it', async () => {
    serve(answers());
    await codebookPage('', 'stakeholder');
    await expect.element(page.getByRole('table', { name: 'Codes' })).toBeVisible();
    await expect.element(page.getByRole('treegrid')).not.toBeInTheDocument();
  });
});
