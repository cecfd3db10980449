import { html } from 'lit';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../web/areas/reading/bv-highlight-editor.ts';
import { expectAccessible, mount } from '../support/mount.ts';
import { aHighlight } from './reading-fixture.ts';

const WORDS = 'Jeg lagde det hele i kurven';

async function anEditor(felt: { sentiment: number | null; computedSentiment: number | null }) {
  const { dto, ...shown } = aHighlight('hl_1', WORDS);
  const editor = await mount(html`
    <bv-highlight-editor .highlight=${{ ...shown, dto: { ...dto, ...felt } }}></bv-highlight-editor>
  `);
  const edits: unknown[] = [];
  editor.addEventListener('bv-highlight-edited', (event) => {
    edits.push(event.patch);
  });
  return { editor, edits };
}
const takeOver = () => page.getByRole('button', { name: 'By the words: −1. Take over' });

it('offers what the words say, and takes it over on a press', async () => {
  const { editor, edits } = await anEditor({ sentiment: null, computedSentiment: -1 });
  await expect.element(takeOver()).toBeVisible();
  await expectAccessible(editor);
  await userEvent.click(takeOver());
  expect(edits).toEqual([{ sentiment: -1 }]);
});

it.each([
  ['a person said it', { sentiment: 2, computedSentiment: -1 }],
  ['the words say nothing clear', { sentiment: null, computedSentiment: null }],
])('offers nothing where %s', async (_why, felt) => {
  await anEditor(felt);
  expect(takeOver().query()).toBeNull();
});
