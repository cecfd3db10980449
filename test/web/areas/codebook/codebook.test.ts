import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/ui/bv-conflict-dialog.ts';
import { expectAccessible, heard } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';
import { aPage, aQuote } from '../evidence/some-evidence.ts';
import {
  answers,
  bodyOf,
  button,
  code,
  CODEBOOK,
  codebookPage,
  JOURNEY,
  TAGS,
} from './some-codebook.ts';

let home = '';
beforeEach(async () => {
  home = location.href;
  history.replaceState({}, '', location.pathname);
  await page.viewport(1440, 900);
});
afterEach(() => history.replaceState({}, '', home));

describe('bv-codebook-page', () => {
  it('shows codes as a tree, with what they stand for and what rests on them', async () => {
    serve(answers());
    const shown = await codebookPage();
    await expect.element(page.getByText('Any cost of getting it there.')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: '3 people: freight' }))
      .toHaveAttribute('href', '/projects/prj_1/evidence?tag=freight');
    await expectAccessible(shown);
  });

  it('creates a code below another one', async () => {
    const requests = serve(answers({ 'POST /api/projects/prj_1/tags': TAGS[0] }));
    const shown = await codebookPage();
    const changed = heard(shown, 'bv-changed');
    await userEvent.click(button('Actions for trust'));
    await userEvent.click(page.getByRole('menuitem', { name: 'New code below' }));
    await userEvent.fill(page.getByLabelText('Name', { exact: true }), 'Reviews');
    await userEvent.click(page.getByRole('radio', { name: 'Pine' }));
    await userEvent.fill(page.getByLabelText('Not when'), 'They only name the shop.');
    await expectAccessible(shown);
    await userEvent.click(button('Create'));
    await expect.poll(() => changed).not.toHaveLength(0);
    expect(bodyOf(requests, 'POST')).toEqual({
      kind: 'code',
      name: 'Reviews',
      aliases: [],
      hue: 6,
      definition: '',
      useWhen: '',
      avoidWhen: 'They only name the shop.',
      example: '',
      parentId: 'trust',
    });
  });

  it('says in words that a name is taken, and that somebody was faster', async () => {
    let refusal = new Refusal(409, 'tag.name_taken');
    let tags = TAGS;
    const requests = serve(
      answers({
        [CODEBOOK]: () => ({ tags, journeys: [] }),
        'PATCH /api/tags/freight': () => refusal,
      }),
    );
    await codebookPage();
    await userEvent.click(button('freight'));
    await userEvent.fill(page.getByLabelText('Name', { exact: true }), 'trust');
    await userEvent.click(button('Save'));
    await expect.element(page.getByText('There is one with this name already.')).toBeVisible();
    // What somebody else changed meanwhile is kept beside what was typed.
    refusal = new Refusal(409, 'tag.changed_meanwhile');
    tags = [code('freight', 0, { revision: 5, definition: 'Newer.' })];
    await userEvent.click(button('Save'));
    await expect.element(page.getByText('Somebody changed it meanwhile.')).toBeVisible();
    expect(bodyOf(requests, 'PATCH')).toMatchObject({
      ...{ revision: 5, name: 'trust', definition: 'Newer.' },
    });
    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('trust');
  });

  it('shows both when two people defined a tag, and saves the one that was chosen', async () => {
    let tags = TAGS;
    const requests = serve(
      answers({
        [CODEBOOK]: () => ({ tags, journeys: [] }),
        'PATCH /api/tags/freight': () =>
          requests.filter(({ method }) => method === 'PATCH').length > 1
            ? tags[0]
            : new Refusal(409, 'tag.changed_meanwhile'),
      }),
    );
    const shown = await codebookPage();
    const conflict = document.createElement('bv-conflict-dialog');
    shown.after(conflict);
    shown.addEventListener('bv-conflict-found', (event) => {
      event.answer = conflict.ask(event.clashes);
    });
    await userEvent.click(button('freight'));
    await userEvent.fill(page.getByLabelText('Definition'), 'Mine.');
    tags = [code('freight', 0, { revision: 5, name: 'Freight price', definition: 'Theirs.' })];
    await userEvent.click(button('Save'));
    await expect.element(page.getByText('Theirs.')).toBeVisible();
    await expect.element(page.getByRole('definition').filter({ hasText: 'Mine.' })).toBeVisible();
    await expectAccessible(conflict);
    await userEvent.click(button('Save mine over it'));
    await expect
      .poll(() => bodyOf(requests, 'PATCH'))
      .toMatchObject({ revision: 5, name: 'Freight price', definition: 'Mine.' });
  });

  it('archives a tag and takes it back', async () => {
    const archived = code('freight', 0, { archivedAt: '2026-10-16', revision: 1 });
    const requests = serve(answers({ 'PATCH /api/tags/freight': archived }));
    const toasts = heard(await codebookPage(), 'bv-toast-wanted');
    await userEvent.click(button('Actions for freight'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Archive' }));
    await expect.poll(() => toasts).toHaveLength(1);
    expect(bodyOf(requests, 'PATCH')).toEqual({ revision: 0, archived: true });
    toasts[0]?.message.undo?.();
    await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ revision: 1, archived: false });
  });

  it('marks each field of a persona as evidence or assumption', async () => {
    const requests = serve(answers({ 'PATCH /api/tags/office': TAGS[3] }));
    const shown = await codebookPage('persona');
    await userEvent.click(button('Office manager'));
    await userEvent.fill(page.getByRole('textbox', { name: 'Goals' }), 'One price that holds.');
    await expectAccessible(shown);
    await userEvent.click(button('Save'));
    await expect
      .poll(() => bodyOf(requests, 'PATCH'))
      .toMatchObject({
        persona: {
          who: { text: 'Looks after everything.', basis: 'evidence' },
          goals: { text: 'One price that holds.', basis: 'assumption' },
          share: { text: '', basis: 'assumption' },
        },
      });
  });

  it('shows phases under their journey, adds one, and creates a journey from a template', async () => {
    const requests = serve(
      answers({
        'POST /api/projects/prj_1/tags': TAGS[4],
        'POST /api/projects/prj_1/journeys': JOURNEY,
      }),
    );
    const shown = await codebookPage('phase');
    await expect.element(page.getByRole('heading', { name: 'Furnish an office' })).toBeVisible();
    await userEvent.click(button('New phase'));
    await userEvent.fill(page.getByLabelText('Name', { exact: true }), 'Delivery');
    await userEvent.click(button('Create'));
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toMatchObject({ kind: 'phase', name: 'Delivery', journeyId: 'jrn_1' });
    await userEvent.click(button('New journey'));
    await userEvent.fill(page.getByLabelText('Name', { exact: true }), 'Order again');
    await userEvent.click(page.getByRole('radio', { name: 'Before, during, after' }));
    await expectAccessible(shown);
    await userEvent.click(button('Create journey'));
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toEqual({ name: 'Order again', template: 'before-during-after', language: 'en' });
  });

  it('has channel and owner for touchpoints, and leaves lanes their names', async () => {
    const requests = serve(
      answers({ 'PATCH /api/tags/shop': TAGS[5], 'PATCH /api/tags/pain': TAGS[6] }),
    );
    await codebookPage('touchpoint');
    await expect.element(page.getByText('Physical · Sales')).toBeVisible();
    await userEvent.click(button('Shop'));
    await userEvent.fill(page.getByLabelText('Who is responsible'), '');
    await userEvent.click(button('Save'));
    await expect
      .poll(() => bodyOf(requests, 'PATCH'))
      .toMatchObject({ channel: 'physical', owner: null });
    await userEvent.click(page.getByRole('radio', { name: 'Lanes' }));
    await userEvent.click(button('Pain'));
    await expect.element(page.getByLabelText('Name', { exact: true })).toBeDisabled();
    await userEvent.click(page.getByRole('radio', { name: 'Rose' }));
    await userEvent.click(button('Save'));
    await expect.poll(() => bodyOf(requests, 'PATCH')).toMatchObject({ name: 'Pain', hue: 12 });
  });

  it('lets a stakeholder read only, and says what comes first', async () => {
    serve(answers({ [CODEBOOK]: { tags: [], journeys: [] } }));
    const shown = await codebookPage('', 'stakeholder');
    await expect.element(page.getByText('No codes yet')).toBeVisible();
    expect(button('New code').query()).toBeNull();
    await expectAccessible(shown);
  });

  it('says when a project is not there', async () => {
    serve(answers({ [CODEBOOK]: new Refusal(404, 'project.not_found') }));
    await codebookPage();
    await expect.element(page.getByText('There is nothing here')).toBeVisible();
  });
});

describe('merging and splitting in bv-codebook-page', () => {
  it('merges a tag into another, with what both say, and why', async () => {
    const requests = serve(
      answers({
        [CODEBOOK]: {
          tags: [
            code('Freight', 0, { definition: 'What it costs.' }),
            code('Shipping', 1, { definition: 'Getting it there.', revision: 2 }),
            code('Trust', 2),
          ],
          journeys: [],
        },
        'POST /api/tags/Freight/merge': TAGS[0],
        'POST /api/projects/prj_1/take-back': { actions: [] },
      }),
    );
    const shown = await codebookPage();
    await userEvent.click(button('Actions for Freight'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Merge…' }));
    await expect.element(button('Merge')).toBeDisabled();
    const field = page.getByRole('combobox', { name: 'Also merge' });
    await userEvent.fill(field, 'ship');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('radio', { name: 'Freight' })).toBeChecked();
    await userEvent.click(button('Add what Shipping says'));
    await userEvent.fill(page.getByLabelText('Why'), 'They say the same.');
    await expectAccessible(shown);
    await userEvent.click(button('Merge'));
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toEqual({
        revision: 0,
        merged: [{ tagId: 'Shipping', revision: 2 }],
        note: 'They say the same.',
        definition: 'What it costs.\nGetting it there.',
      });
  });

  it('points at names that look alike, and remembers that two are not the same', async () => {
    const requests = serve(
      answers({
        [CODEBOOK]: { tags: [code('frakt', 0), code('Frakter', 1)], journeys: [] },
        'PATCH /api/tags/Frakter': TAGS[0],
      }),
    );
    const shown = await codebookPage();
    await expect
      .element(page.getByRole('region', { name: 'These names look alike' }))
      .toBeVisible();
    await expectAccessible(shown);
    await userEvent.click(button('Merge Frakter and frakt'));
    await expect.element(page.getByRole('dialog', { name: 'Merge tags' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(button('Frakter and frakt are not the same'));
    await expect
      .poll(() => bodyOf(requests, 'PATCH'))
      .toEqual({ revision: 0, distinctFrom: ['frakt'] });
  });

  it('does not offer merging to those who may not change the codebook', async () => {
    serve(answers({ [CODEBOOK]: { tags: [code('frakt', 0), code('Frakter', 1)], journeys: [] } }));
    await codebookPage('', 'stakeholder');
    await expect.element(page.getByText('Frakter')).toBeVisible();
    expect(page.getByText('These names look alike').elements()).toHaveLength(0);
  });

  it('gives some highlights of a tag to a new one', async () => {
    const requests = serve(
      answers({
        'GET /api/projects/prj_1/evidence': aPage({
          quotes: [aQuote(), aQuote({ highlightId: 'hl_2', quote: 'It came late.' })],
          counts: { people: 2, sources: 2, mentions: 2 },
        }),
        'POST /api/tags/freight/split': TAGS[0],
      }),
    );
    const shown = await codebookPage();
    await userEvent.click(button('Actions for freight'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Split…' }));
    await userEvent.fill(page.getByLabelText('Name of the new tag'), 'Late');
    await userEvent.click(page.getByRole('checkbox', { name: /It came late/ }));
    await expectAccessible(shown);
    await userEvent.click(button('Move 1 highlight'));
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toEqual({ name: 'Late', definition: '', highlightIds: ['hl_2'] });
  });
});

describe('importing codes in bv-codebook-page', () => {
  const PLAN = {
    created: 1,
    changed: 1,
    skipped: 1,
    codes: [
      { line: 1, path: ['Cost'], action: 'change', fields: ['definition'], reason: null },
      { line: 2, path: ['Cost', 'Freight'], action: 'create', fields: [], reason: null },
      { line: 3, path: ['Cost'], action: 'skip', fields: [], reason: 'twice' },
    ],
  };
  const LIST = 'Cost :: New.\n\tFreight\nCost';

  it('shows what a pasted list does before it is done', async () => {
    const requests = serve(
      answers({
        'POST /api/projects/prj_1/codebook/import/preview': PLAN,
        'POST /api/projects/prj_1/codebook/import': PLAN,
      }),
    );
    const shown = await codebookPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.click(button('Import and export'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Import codes…' }));
    await userEvent.fill(page.getByLabelText('Or paste a list'), LIST);
    await userEvent.click(button('Show what it does'));
    await expect
      .element(page.getByText('1 are created, 1 changed, 1 left as they are.'))
      .toBeVisible();
    await expect.element(page.getByText('Changed: Definition')).toBeVisible();
    await expect.element(page.getByText('Stands in the list twice')).toBeVisible();
    await expectAccessible(shown);
    expect(requests.filter(({ path }) => path.endsWith('/import'))).toEqual([]);
    await userEvent.click(button('Import'));
    await expect.poll(() => toasts).toHaveLength(1);
    expect(bodyOf(requests, 'POST')).toEqual({ text: LIST });
  });

  it('says what is wrong with a list, and keeps it', async () => {
    serve(
      answers({
        'POST /api/projects/prj_1/codebook/import/preview': new Refusal(422, 'tag.list_unreadable'),
      }),
    );
    await codebookPage();
    await userEvent.click(button('Import and export'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Import codes…' }));
    await userEvent.fill(page.getByLabelText('Or paste a list'), 'name,definition');
    await userEvent.click(button('Show what it does'));
    await expect.element(page.getByText(/There is no code in this list/)).toBeVisible();
    await expect.element(page.getByLabelText('Or paste a list')).toHaveValue('name,definition');
  });
});
