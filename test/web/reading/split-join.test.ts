import { beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BvCommandsOffered } from '../../../web/app/shell-events.ts';
import type { BvHighlightCard } from '../../../web/areas/reading/bv-highlight-card.ts';
import type { BvToastWanted } from '../../../web/ui/bv-toast.ts';
import { deep, heard, settled } from '../support/mount.ts';
import type { FakeServer } from './fake-server.ts';
import { aPage, servedAnew, textOf } from './reading-page.ts';
import { aHighlight, COST, TRUST } from './reading-fixture.ts';

const SENTENCE = 'Jeg lagde det hele i kurven, og så kom der 1.900 kroner oveni til sidst.';
const NEXT = 'Så lukkede jeg fanen.';

let server: FakeServer;
servedAnew((fresh) => (server = fresh));

const quotes = () => server.highlights.map(({ quote }) => quote);
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await settled();
  }
}

describe('splitting a highlight', () => {
  beforeEach(() => {
    server.highlights = [aHighlight('hl_9', SENTENCE, { tags: [COST] }).dto];
  });

  it('cuts it where the caret is with x, and Ctrl+Z puts it together', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('j', '{Control>}{ArrowRight}{/Control}', '{Control>}{ArrowRight}{/Control}', 'x');
    await expect.poll(quotes).toEqual(['Jeg lagde', SENTENCE.slice('Jeg lagde '.length)]);
    await press('{Control>}z{/Control}');
    await expect.poll(quotes).toEqual([SENTENCE]);
  });

  it('is among the commands that the palette is offered, as far as they can be done', async () => {
    const offered: BvCommandsOffered[] = [];
    const hear = (event: BvCommandsOffered) => void offered.push(event);
    document.body.addEventListener('bv-commands-offered', hear);
    const page = await aPage();
    document.body.removeEventListener('bv-commands-offered', hear);
    const commands = () => offered.at(-1)?.commands() ?? [];
    expect(commands()).toEqual([]);
    textOf(page).focus();
    await press('j', '{Control>}{ArrowRight}{/Control}', '{Control>}{ArrowRight}{/Control}');
    expect(commands().map(({ label, keys }) => [label, keys])).toEqual([
      ['Tag the selection', 't'],
      ['Write a note', 'm'],
      ['Mark as key quote', 'i'],
      ['Split the highlight at the caret', 'x'],
      ['Join with the highlight beside it', 'y'],
    ]);
    commands()[3]?.run();
    await expect.poll(quotes).toEqual(['Jeg lagde', SENTENCE.slice('Jeg lagde '.length)]);
  });

  it('never cuts a word: it is between the nearest two', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('j', ...Array<string>(8).fill('{ArrowRight}'), 'x');
    await expect.poll(quotes).toEqual(['Jeg lagde', SENTENCE.slice('Jeg lagde '.length)]);
  });

  it('says where to put the caret when one part would be empty, and asks for nothing', async () => {
    const page = await aPage();
    const toasts = heard(page, 'bv-toast-wanted');
    textOf(page).focus();
    await press('j', 'x');
    await expect
      .poll(() => toasts.map(({ message }) => message.text))
      .toEqual(['Put the caret between two words of the highlight first.']);
    expect(server.writes).toEqual([]);
  });

  it('is begun with the button of its card too', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('j', '{Control>}{ArrowRight}{/Control}');
    const card = deep<BvHighlightCard>(page, 'bv-highlight-card');
    const name = 'Split the highlight at the caret';
    await userEvent.click(deep(card, `bv-button[label="${name}"]`));
    await expect.poll(quotes).toEqual(['Jeg', SENTENCE.slice('Jeg '.length)]);
  });

  it('begins the name of a tag while something is selected', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('{ArrowDown}', 's', 'x');
    expect(server.writes).toEqual([]);
    expect(deep<HTMLInputElement>(deep(page, 'bv-tag-picker'), 'input').value).toBe('x');
  });
});

describe('joining highlights', () => {
  it('makes one of those that stand side by side with y, the older staying', async () => {
    server.highlights = [
      aHighlight('hl_1', SENTENCE, { tags: [COST] }).dto,
      aHighlight('hl_2', NEXT, { tags: [TRUST] }).dto,
    ];
    const page = await aPage();
    textOf(page).focus();
    await press('j', 'j', 'y');
    await expect.poll(quotes).toEqual([`${SENTENCE} ${NEXT}`]);
    expect(server.highlights[0]).toMatchObject({ id: 'hl_1', tagIds: [COST.id, TRUST.id] });
    // It is the one that the next key acts on.
    await press('i');
    await expect.poll(() => server.highlights[0]?.keyQuote).toBe(true);
  });

  it('says when there is none, and its card has no button for it', async () => {
    server.highlights = [aHighlight('hl_1', SENTENCE).dto, aHighlight('hl_2', 'datoen').dto];
    const page = await aPage();
    const toasts = heard(page, 'bv-toast-wanted');
    textOf(page).focus();
    await press('j', 'y');
    await expect.poll(() => toasts.length).toBe(1);
    expect(toasts[0]?.message.text).toContain('No highlight by the same person');
    const card = deep<BvHighlightCard>(page, 'bv-highlight-card[active]');
    const buttons = deep(card, 'bv-highlight-editor').shadowRoot?.querySelectorAll('bv-button');
    const labels = [...(buttons ?? [])].map((button) => button.getAttribute('label'));
    expect(labels).toContain('Split the highlight at the caret');
    expect(labels).not.toContain('Join with the highlight beside it');
  });

  it('is offered when a tag is given to the same words a second time, and never done by itself', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('{ArrowDown}', 's', 'f', 'r', 'e', '{Enter}');
    await expect.poll(quotes).toEqual([SENTENCE]);
    await press('{Escape}', '{ArrowUp}');
    const toasts = heard(page, 'bv-toast-wanted');
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}', 'q');
    await expect.poll(() => server.highlights.length).toBe(2);
    await settled();
    const [{ message }] = toasts as [BvToastWanted];
    expect(message.text).toContain('Another highlight over the same words has this tag too');
    expect(message.also).toMatchObject({ label: 'Join', keys: 'y' });
    message.also?.run();
    await expect.poll(quotes).toEqual([`${SENTENCE} ${NEXT}`]);
    expect(server.highlights[0]?.id).toBe('hl_1');
  });
});
