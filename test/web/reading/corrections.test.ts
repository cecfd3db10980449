import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { HighlightDto } from '../../../web/api/types.ts';
import type { BvReadingPage } from '../../../web/areas/reading/bv-reading-page.ts';
import { outcomeOf } from '../../../web/areas/reading/correction-outcome.ts';
import type { BvWordsDialog } from '../../../web/areas/reading/bv-words-dialog.ts';
import type { BvTextArea } from '../../../web/ui/bv-text-area.ts';
import { deep, expectAccessible, heard, settled } from '../support/mount.ts';
import type { FakeServer } from './fake-server.ts';
import { aPage, servedAnew, textOf } from './reading-page.ts';
import { aHighlight, TEXT } from './reading-fixture.ts';

let server: FakeServer;
servedAnew((fresh) => (server = fresh));

const dialogOf = (page: BvReadingPage) => deep<BvWordsDialog>(page, 'bv-words-dialog');
const notices = (page: BvReadingPage) =>
  [...page.renderRoot.querySelectorAll('.notice')].map((one) =>
    one.textContent.replaceAll(/\s+/g, ' ').trim(),
  );
function button(page: BvReadingPage, words: string) {
  const found = [...page.renderRoot.querySelectorAll<HTMLElement>('.notice bv-button')].find(
    (one) => one.textContent.trim() === words,
  );
  if (!found) throw new Error(`There is no button ${words}.`);
  return found;
}
const dto = (id: string, words: string, given: Partial<HighlightDto> = {}): HighlightDto => ({
  ...aHighlight(id, words).dto,
  ...given,
});

const LOST = { orphanedAt: '2026-05-05T09:15:00.000Z' as HighlightDto['orphanedAt'] };

/** Opens the paragraph at the caret, writes other words and saves them. */
async function correct(page: BvReadingPage, from: string, to: string): Promise<void> {
  textOf(page).focus();
  await userEvent.keyboard('w');
  await settled();
  const area = deep<BvTextArea>(dialogOf(page), 'bv-text-area');
  expect(area.value).toContain(from);
  const control = deep<HTMLTextAreaElement>(area, 'textarea');
  await userEvent.fill(control, area.value.replace(from, to));
  await userEvent.click(deep(dialogOf(page), 'bv-button[variant=primary]'));
  await settled();
}

describe('correcting a paragraph', () => {
  it('says which highlights kept their words, have others, or lost them, and takes it back', async () => {
    const kept = dto('hl_1', 'Jeg ringede for at være sikker.');
    const changed = dto('hl_2', 'Hvad skete der så?');
    const gone = dto('hl_3', 'Stolede du på datoen?');
    server.highlights = [kept, changed, gone];
    server.onCorrected = () => [
      kept,
      { ...changed, quote: 'Hvad skete der?', end: changed.end - 3 },
      { ...gone, ...LOST },
    ];
    const page = await aPage();
    const toasts = heard<'bv-toast-wanted'>(page, 'bv-toast-wanted');
    await correct(page, ' så?', '?');
    await expect.poll(() => notices(page).length).toBe(2);
    const [said] = notices(page);
    expect(said).toContain('1 highlight kept its words.');
    expect(said).toContain('1 has other words now; have a look:');
    expect(said).toContain('Hvad skete der så? Hvad skete der?');
    expect(said).toContain('1 lost its words and waits for a place below.');
    expect(server.source.text).toBe(TEXT.replace(' så?', '?'));
    await expectAccessible(page);

    server.onCorrected = () => [kept, changed, gone];
    toasts.at(-1)?.message.undo?.();
    await expect.poll(() => server.source.text).toBe(TEXT);
    expect(server.writes).toEqual(['PATCH /sources/src_1/text', 'POST /projects/prj_1/take-back']);
  });

  it('is what Ctrl+Z takes back while it is the last thing done, and brings again', async () => {
    const page = await aPage();
    const toasts = heard<'bv-toast-wanted'>(page, 'bv-toast-wanted');
    await correct(page, ' så?', '?');
    await expect.poll(() => toasts.length).toBe(1);
    textOf(page).focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => toasts.length).toBe(2);
    expect(server.source.text).toBe(TEXT);
    textOf(page).focus();
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.poll(() => toasts.length).toBe(3);
    expect(server.source.text).toBe(TEXT.replace(' så?', '?'));
    expect(server.writes).toEqual([
      'PATCH /sources/src_1/text',
      'POST /projects/prj_1/take-back',
      'POST /projects/prj_1/do-again',
    ]);
  });

  it('is what Ctrl+Z takes back after a reload, too', async () => {
    await correct(await aPage(), ' så?', '?');
    await expect.poll(() => server.source.text).toBe(TEXT.replace(' så?', '?'));
    const page = await aPage();
    textOf(page).focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => server.source.text).toBe(TEXT);
    await expect.poll(() => textOf(page).text).toBe(TEXT);
  });

  it('writes nothing when the words are the same', async () => {
    const page = await aPage();
    await correct(page, 'Hvad', 'Hvad');
    expect(dialogOf(page).words).toBeUndefined();
    expect(server.writes).toEqual([]);
  });

  it('keeps what was typed and says why when it is refused', async () => {
    const page = await aPage();
    server.wordsWereCorrected = true;
    await correct(page, 'Hvad', 'Hvor');
    const dialog = dialogOf(page);
    await expect.poll(() => dialog.shadowRoot?.querySelector('bv-note')?.textContent).toBeTruthy();
    expect(deep<BvTextArea>(dialog, 'bv-text-area').value).toContain('Hvor');
  });

  it('is not offered to those who may not mark', async () => {
    const page = await aPage('stakeholder');
    expect(page.renderRoot.querySelector('bv-menu')).toBeNull();
    textOf(page).focus();
    await userEvent.keyboard('w');
    await settled();
    expect(dialogOf(page).words).toBeUndefined();
  });
});

describe('lost words', () => {
  const proposal = {
    start: TEXT.indexOf('Det var ikke'),
    end: TEXT.indexOf('Det var ikke') + 12,
    score: 0.7,
  };
  const lost = (given: Partial<HighlightDto> = {}) =>
    dto('hl_1', 'Hvad skete der så?', { ...LOST, ...given });

  it('are listed with the likeliest place among its neighbours, and placed there', async () => {
    server.highlights = [lost({ proposal })];
    const page = await aPage();
    const toasts = heard<'bv-toast-wanted'>(page, 'bv-toast-wanted');
    expect(notices(page)[0]).toMatch(
      /1 highlight lost its words.*Hvad skete der så\?.*The likeliest place:.*Det var ikke/,
    );
    await expectAccessible(page);
    await userEvent.click(button(page, 'Place it here'));
    await expect.poll(() => notices(page)).toEqual([]);
    expect(server.highlights[0]).toMatchObject({ quote: 'Det var ikke', orphanedAt: null });

    toasts.at(-1)?.message.undo?.();
    await expect.poll(() => notices(page).length).toBe(1);
    expect(server.highlights[0]).toMatchObject({ quote: 'Hvad skete der så?' });
  });

  it('are placed where somebody selects by keyboard, without the picker', async () => {
    server.highlights = [lost()];
    const page = await aPage();
    await userEvent.click(button(page, 'Choose a place in the text'));
    expect(notices(page)[0]).toContain('Hvad skete der så?');
    expect(button(page, 'Place it here').hasAttribute('disabled')).toBe(true);
    textOf(page).focus();
    await userEvent.keyboard('s');
    await settled();
    expect(button(page, 'Place it here').hasAttribute('disabled')).toBe(false);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => notices(page)).toEqual([]);
    expect(server.writes).toEqual(['PUT /highlights/hl_1/passage']);
    expect(server.highlights[0]).toMatchObject({ quote: 'Hvad skete der så?', orphanedAt: null });
  });

  it('are left as they are when no place is chosen', async () => {
    server.highlights = [lost()];
    const page = await aPage();
    await userEvent.click(button(page, 'Choose a place in the text'));
    await userEvent.click(button(page, 'Cancel'));
    expect(notices(page)[0]).toContain('1 highlight lost its words');
    expect(server.writes).toEqual([]);
  });

  it('are shown to readers without anything to do', async () => {
    server.highlights = [lost({ proposal })];
    const page = await aPage('stakeholder');
    expect(notices(page)[0]).toContain('1 highlight lost its words');
    expect(page.renderRoot.querySelector('.notice bv-button')).toBeNull();
  });
});

describe('outcomeOf', () => {
  const one = dto('hl_1', 'Hvad');
  it.each([
    ['moved with its words', [{ ...one, start: 9 }], { kept: 1, reworded: [], lost: 0, found: 0 }],
    ['removed meanwhile', [], { kept: 0, reworded: [], lost: 0, found: 0 }],
    ['lost', [{ ...one, ...LOST }], { kept: 0, reworded: [], lost: 1, found: 0 }],
  ])('a highlight that was %s', (_, after, expected) => {
    expect(outcomeOf([one], after)).toEqual(expected);
  });

  it('tells lost words that are found again, and leaves out what somebody made meanwhile', () => {
    const outcome = outcomeOf([{ ...one, ...LOST }], [one, dto('hl_2', 'Stolede')]);
    expect(outcome).toEqual({ kept: 0, reworded: [], lost: 0, found: 1 });
  });
});
