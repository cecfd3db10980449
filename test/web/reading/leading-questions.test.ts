import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LeadingProposalDto } from '../../../web/api/types.ts';
import { deep, settled } from '../support/mount.ts';
import type { FakeServer } from './fake-server.ts';
import { aHighlight, COST } from './reading-fixture.ts';
import { aPage, servedAnew, textOf } from './reading-page.ts';

let server: FakeServer;
servedAnew((fresh) => (server = fresh));

/** Presses keys one after the other, each after the last has been acted on. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await settled();
  }
}

it.each([
  ['l', { revision: 0, leadingQuestion: true }],
  ['d', { revision: 0, neutralQuestion: { textVersion: 1, start: 0, end: 9 } }],
])('a strategist says by %s whether the question before a link leads', async (key, answer) => {
  server.highlights = [aHighlight('hl_9', 'lukkede jeg', { tags: [COST] }).dto];
  const page = await aPage('strategist');
  textOf(page).focus();
  // Linking asks: there was nothing to ask about before.
  await press('s', 'j', '+');
  const place = { textVersion: 1, start: 0, end: 9 };
  server.proposals = [
    // Branded ids are plain text on the wire.
    {
      evidenceId: 'ev_1',
      hypothesisId: 'hy_1',
      revision: 0,
      rule: 'tag',
      question: 'Ikke?',
      place,
    },
  ] as unknown as LeadingProposalDto[];
  await press('{Enter}');
  await expect.poll(() => server.evidence.map(({ id }) => id)).toEqual(['ev_1']);
  await expect
    .poll(() => page.shadowRoot && deep(page, 'bv-leading-question').shadowRoot?.textContent)
    .toContain('Ikke?');
  await press('{Escape}');
  textOf(page).focus();
  await press(key);
  await expect
    .poll(() => server.asked.findLast(({ method }) => method === 'PATCH'))
    .toMatchObject({ path: '/api/evidence/ev_1', body: answer });
  await expect
    .poll(() => deep(page, 'bv-highlight-card').shadowRoot?.querySelector('bv-leading-question'))
    .toBeNull();
});
