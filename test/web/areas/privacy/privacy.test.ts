import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PersonalDataDto } from '../../../../web/api/types.ts';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/privacy/bv-personal-data-page.ts';
import '../../../../web/areas/privacy/bv-privacy-page.ts';
import { groupFindings } from '../../../../web/areas/privacy/finding-groups.ts';
import { deep, expectAccessible, heard, mount } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';
import { aSource } from '../sources/some-sources.ts';

const session: Session = {
  person: { id: 'us_1', name: 'Ada', email: 'a@example.org' },
  workspace: { id: 'ws_1', name: 'W' },
  role: 'researcher',
  workspaces: [],
};

const finding = (id: string, more: Partial<PersonalDataDto> = {}): PersonalDataDto => ({
  id: id as PersonalDataDto['id'],
  place: 'text',
  kind: 'name',
  reason: 'first_name',
  certainty: 'likely',
  state: 'proposed',
  start: 0,
  end: 5,
  words: 'Karin',
  before: 'Jag frågade ',
  after: ' om priset.',
  group: 'pd_1',
  pseudonym: '[Name 1]',
  participantIds: [],
  ...more,
});
const FOUND = [
  finding('pd_1', { words: 'Karin Lindqvist', reason: 'first_and_last_name' }),
  finding('pd_2'),
  finding('pd_3', { group: 'pd_3', kind: 'phone', words: '070-1', reason: 'phone_national' }),
];
const review = (findings: readonly PersonalDataDto[]) => ({
  textVersion: 1,
  searchedAt: '2026-05-04T09:15:00.000Z',
  findings,
});
const answers = (more: Record<string, unknown> = {}) => ({
  'GET /api/sources/src_1': { ...aSource(), text: 'x', segments: [] },
  'GET /api/sources/src_1/personal-data': review(FOUND),
  'PATCH /api/sources/src_1/personal-data': ({ body }: { body: unknown }) => {
    const { ids, state } = body as { ids: string[]; state: PersonalDataDto['state'] };
    return review(FOUND.map((one) => (ids.includes(one.id) ? { ...one, state } : one)));
  },
  ...more,
});

async function reviewPage(): Promise<HTMLElement> {
  const main = await mount(html`
    <main>
      <bv-personal-data-page projectId="prj_1" sourceId="src_1" .session=${session}></bv-personal-data-page>
    </main>
  `);
  return deep(main, 'bv-personal-data-page');
}

describe('bv-personal-data-page', () => {
  it('shows what means the same as one decision, with the reason in words', async () => {
    serve(answers());
    const shown = await reviewPage();
    await expect.element(page.getByText('Karin Lindqvist, Karin')).toBeVisible();
    await expect
      .element(page.getByText('a first name and a family name; a common first name'))
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Accept all 2' })).toBeVisible();
    await expectAccessible(shown);
  });

  it('says that a participant is called so, and will be called by the pseudonym', async () => {
    const named = { pseudonym: 'P3', participantIds: ['par_1'] as never[] };
    const called = [finding('pd_1', named), finding('pd_3', { group: 'pd_3' })];
    serve(answers({ 'GET /api/sources/src_1/personal-data': review(called) }));
    const shown = await reviewPage();
    const said = page.getByText('A participant has this name, and will be called P3, too.');
    await expect.element(said).toBeVisible();
    expect(said.elements()).toHaveLength(1);
    await expectAccessible(shown);
  });

  it('accepts with y, refuses with n, and offers to take it back', async () => {
    const requests = serve(answers());
    const shown = await reviewPage();
    await expect.element(page.getByText('Karin Lindqvist, Karin')).toBeVisible();
    const told = heard(shown, 'bv-toast-wanted');
    await userEvent.keyboard('y');
    await expect.poll(() => told.length).toBe(1);
    await userEvent.keyboard('n');
    await expect.poll(() => told.length).toBe(2);
    const sent = requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
    expect(sent).toEqual([
      { ids: ['pd_1', 'pd_2'], state: 'accepted' },
      { ids: ['pd_3'], state: 'refused' },
    ]);
  });

  it('says in words why missed words were not taken', async () => {
    serve(
      answers({
        'POST /api/sources/src_1/personal-data': new Refusal(422, 'privacy.words_not_found'),
      }),
    );
    await reviewPage();
    await page.getByLabelText('Words').fill('Stenberg');
    await page.getByRole('button', { name: 'Mark' }).click();
    await expect.element(page.getByText('These words do not stand in the text')).toBeVisible();
  });

  it('says so when there is nothing to decide', async () => {
    serve(answers({ 'GET /api/sources/src_1/personal-data': review([]) }));
    await reviewPage();
    await expect.element(page.getByText('Nothing to decide')).toBeVisible();
  });
});

describe('bv-privacy-page', () => {
  it('lists sources with open proposals and the key', async () => {
    serve({
      'GET /api/projects/prj_1/personal-data': {
        sources: [
          {
            sourceId: 'src_1',
            title: 'Notes',
            proposed: 3,
            accepted: 0,
            replaced: 1,
            searched: true,
          },
        ],
      },
      'GET /api/projects/prj_1/pseudonyms': {
        pseudonyms: [
          {
            id: 'pk_1',
            kind: 'name',
            words: 'Karin',
            pseudonym: '[Name 1]',
            createdAt: '2026-05-04T09:15:00.000Z',
          },
        ],
      },
    });
    const main = await mount(html`
      <main><bv-privacy-page projectId="prj_1" .session=${session}></bv-privacy-page></main>
    `);
    await expect.element(page.getByText('3 proposed · 1 replaced')).toBeVisible();
    await expect.element(page.getByText('[Name 1]')).toBeVisible();
    await expectAccessible(deep(main, 'bv-privacy-page'));
  });
});

describe('groups of findings', () => {
  it('are proposed while one of them is, and say each word once', () => {
    const [group] = groupFindings([
      finding('a', { state: 'accepted' }),
      finding('b', { state: 'proposed' }),
      finding('c', { state: 'refused', words: 'Karin Ek' }),
    ]);
    expect([group?.state, group?.words]).toEqual(['proposed', ['Karin Ek', 'Karin']]);
  });
});
