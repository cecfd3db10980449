import { expect, it } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { expectAccessible, focused, heard, settled } from '../support/mount.ts';
import type { FakeServer } from './fake-server.ts';
import { aPage, servedAnew, textOf } from './reading-page.ts';
import { aHighlight, COST } from './reading-fixture.ts';

let server: FakeServer;
servedAnew((fresh) => (server = fresh));

const button = (name: string) => screen.getByRole('button', { name });

/** The page with one highlight of these words, which is the active one. */
async function aPageOn(words: string) {
  server.highlights = [aHighlight('hl_9', words, { tags: [COST] }).dto];
  const page = await aPage();
  textOf(page).focus();
  await userEvent.keyboard('j');
  await settled();
  return page;
}
const quote = () => server.highlights[0]?.quote;

it('moves the ends word by word, says where they are now, and takes each press back by itself', async () => {
  const page = await aPageOn('lukkede jeg');
  await userEvent.click(button('End one word later'));
  await expect.poll(quote).toBe('lukkede jeg fanen');
  await expect.element(screen.getByText('Ends with “lukkede jeg fanen”')).toBeInTheDocument();
  await userEvent.click(button('Start one word later'));
  await expect.poll(quote).toBe('jeg fanen');
  await expect.element(screen.getByText('Starts with “jeg fanen”')).toBeInTheDocument();
  await expectAccessible(page);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(quote).toBe('lukkede jeg fanen');
});

it('goes back to the text with Escape, so that the next key acts there', async () => {
  const page = await aPageOn('lukkede jeg');
  await userEvent.keyboard('{Enter}');
  await settled();
  await userEvent.click(button('End one word later'));
  await expect.poll(quote).toBe('lukkede jeg fanen');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => focused()?.localName).toBe('article');
  await userEvent.keyboard('n');
  await expect.poll(() => server.highlights[0]?.sentiment).toBe(-1);
  expect(textOf(page).active).toBe('hl_9');
});

it('says why the ends stay where the words that they would go back to were corrected', async () => {
  const page = await aPageOn('lukkede jeg');
  const toasts = heard(page, 'bv-toast-wanted');
  await userEvent.click(button('End one word later'));
  await expect.poll(quote).toBe('lukkede jeg fanen');
  server.wordsWereCorrected = true;
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => toasts.at(-1)?.message.text).toMatch(/would bring back were corrected/);
  expect(page.renderRoot.querySelector('.notice')).toBeNull();
});

it('shows the words that were corrected, then and now, when they are known', async () => {
  const page = await aPageOn('lukkede jeg');
  await userEvent.click(button('End one word later'));
  await expect.poll(quote).toBe('lukkede jeg fanen');
  server.wordsWereCorrected = true;
  server.correctedWords = [{ sourceId: 'src_1', was: 'lukkede jeg', now: 'lukkede vi' }];
  await userEvent.keyboard('{Control>}z{/Control}');
  const notice = () => page.renderRoot.querySelector('bv-corrected-words')?.renderRoot.textContent;
  await expect.poll(notice).toContain('lukkede vi');
  expect(notice()).toContain('“lukkede jeg”');
});

it('leaves a highlight at least one word, and says so', async () => {
  const page = await aPageOn('lukkede');
  const toasts = heard(page, 'bv-toast-wanted');
  await userEvent.click(button('End one word earlier'));
  await expect
    .poll(() => toasts.map(({ message }) => message.text))
    .toEqual(['There is no further word in this direction.']);
  expect(server.writes).toEqual([]);
});

it('takes presses that are quicker than the answers one after the other', async () => {
  await aPageOn('lukkede');
  const later = button('End one word later').element();
  if (!(later instanceof HTMLElement)) throw new Error('It is a button.');
  later.click();
  later.click();
  await expect.poll(quote).toBe('lukkede jeg fanen');
});
