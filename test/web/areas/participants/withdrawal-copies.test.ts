import { html } from 'lit';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { WithdrawalDto } from '../../../../web/api/types.ts';
import '../../../../web/areas/participants/bv-withdrawal.ts';
import '../../../../web/areas/participants/withdrawal-events.ts';
import { expectAccessible, heard, mount } from '../../support/mount.ts';
import { aCopy } from './a-copy.ts';

const DONE: WithdrawalDto = {
  state: 'done',
  withdrawnAt: '2026-06-01T10:00:00.000Z' as never,
  forgottenAt: '2026-06-01T10:00:05.000Z' as never,
  job: null,
  ...{ sources: 1, sharedSources: 0, highlights: 1, originals: 0, themes: 0, measurements: 0 },
  ...{ tagIds: [], verdicts: [], backups: [] },
  reviews: [
    aCopy('wr_1', 'project', 'prj_1', null),
    aCopy('wr_2', 'theme', 'th_1', 'Slow parcels'),
    aCopy('wr_3', 'tag', 'tag_1', 'Counter'),
    aCopy('wr_4', 'theme', 'th_1', 'Slow parcels'),
  ],
};

it('lists the copies of withdrawn words by the thing they stand in, and ticks all in it', async () => {
  const shown = await mount(html`
    <bv-withdrawal projectId="prj_1" .withdrawal=${DONE}></bv-withdrawal>
  `);
  const reviewed = heard(shown, 'bv-copies-reviewed');
  const theme = page.getByRole('checkbox', { name: 'Name of a theme' });
  await expect.element(theme).toBeVisible();
  expect(page.getByRole('checkbox').elements()).toHaveLength(3);
  await expect.element(page.getByText('Slow parcels · 2 places')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Open: Counter' }))
    .toHaveAttribute('href', '/projects/prj_1/codebook');
  await expectAccessible(shown);
  await userEvent.click(theme);
  expect(reviewed.map(({ reviewIds, done }) => [reviewIds, done])).toEqual([
    [['wr_2', 'wr_4'], true],
  ]);
});
