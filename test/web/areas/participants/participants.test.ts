import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../../../../web/app/session.ts';
import { readFilters } from '../../../../web/areas/participants/attribute-filters.ts';
import '../../../../web/areas/participants/bv-attributes-page.ts';
import '../../../../web/areas/participants/bv-participant-page.ts';
import '../../../../web/areas/participants/bv-participants-page.ts';
import { consentLook } from '../../../../web/areas/participants/consent-look.ts';
import { participantRows } from '../../../../web/areas/participants/participant-rows.ts';
import { readSort } from '../../../../web/areas/participants/participant-sort.ts';
import type { AttributeDto } from '../../../../web/api/types.ts';
import { deep, expectAccessible, heard, mount } from '../../support/mount.ts';
import { Refusal, serve, type SentRequest } from '../../support/server.ts';
import { aPage, aTag } from '../evidence/some-evidence.ts';
import { aParticipant, aSource, aStudy } from '../sources/some-sources.ts';
import { aCopy } from './a-copy.ts';
import { NOTES } from './some-notes.ts';

const PERSONA = aTag({ id: 'tag_buyer', kind: 'persona', name: 'Office manager', hue: 8 });
const P2 = aParticipant({
  organisation: 'Acme',
  personaIds: ['tag_buyer'],
  attributes: { Role: 'Office manager' },
  consentExpiresOn: '2099-01-01',
  highlights: 7,
});
const CITY = {
  ...{
    id: 'at_city',
    projectId: 'prj_1',
    name: 'City',
    kind: 'one_of',
    choices: ['Lund', 'Aarhus'],
  },
  ...{ listed: true, archivedAt: null, revision: 0 },
};
const AGE = { ...CITY, id: 'at_age', name: 'Age', kind: 'number', choices: [] };
const HYPOTHESIS = {
  id: 'hyp_1',
  projectId: 'prj_1',
  number: 1,
  statement: 'Most buyers give up',
  computed: { verdict: 'validated' },
};
const POSSIBLE = {
  state: 'possible',
  withdrawnAt: null,
  forgottenAt: null,
  job: null,
  sources: 1,
  sharedSources: 0,
  highlights: 7,
  originals: 1,
  themes: 0,
  tagIds: [],
  verdicts: [{ hypothesisId: 'hyp_1', from: 'validated', to: null }],
  reviews: [],
  backups: [],
};
const DONE = {
  ...POSSIBLE,
  state: 'done',
  withdrawnAt: '2026-06-01T10:00:00.000Z',
  forgottenAt: '2026-06-01T10:00:05.000Z',
  tagIds: ['tag_1'],
  verdicts: [{ hypothesisId: 'hyp_1', from: 'validated', to: 'insufficient' }],
  reviews: [aCopy('wr_1', 'statement', 'hyp_1', 'H1')],
};
const answers = (overrides: Record<string, unknown> = {}) => ({
  'GET /api/projects/prj_1/notes': NOTES,
  'GET /api/projects/prj_1/participants': {
    participants: [P2, aParticipant({ id: 'pt_10', pseudonym: 'P10', kind: 'staff' })],
  },
  'GET /api/projects/prj_1/attributes': { attributes: [CITY, AGE] },
  'GET /api/projects/prj_1/codebook': { tags: [PERSONA, aTag()], journeys: [] },
  'GET /api/projects/prj_1/studies': { studies: [aStudy()] },
  'GET /api/projects/prj_1/sources': {
    sources: [aSource({ participantId: 'pt_2' }), aSource({ id: 'src_2', title: 'Another' })],
  },
  'GET /api/projects/prj_1/hypotheses': { hypotheses: [HYPOTHESIS] },
  'GET /api/projects/prj_1/evidence': aPage(),
  'GET /api/participants/pt_2/withdrawal': POSSIBLE,
  'GET /api/participants/pt_2/merges': { merges: [] },
  'GET /api/participants/pt_2/consent-files': {
    files: [
      {
        ...{ id: 'cf_1', fileName: 'signed.pdf', sizeBytes: 1200 },
        createdAt: '2026-05-04T09:15:00.000Z',
      },
    ],
  },
  ...overrides,
});
const sessionAs = (role: Session['role']): Session => ({
  person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
  workspace: { id: 'ws_1', name: 'Möbelverket' },
  role,
  workspaces: [],
});

async function participantsPage(role: Session['role'] = 'researcher'): Promise<HTMLElement> {
  const main = await mount(html`
    <main>
      <bv-participants-page projectId="prj_1" .session=${sessionAs(role)}></bv-participants-page>
    </main>
  `);
  return deep(main, 'bv-participants-page');
}

async function participantPage(participantId = 'pt_2'): Promise<HTMLElement> {
  const main = await mount(html`
    <main>
      <bv-participant-page
        projectId="prj_1"
        participantId=${participantId}
        .session=${sessionAs('researcher')}
      ></bv-participant-page>
    </main>
  `);
  return deep(main, 'bv-participant-page');
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const bodyOf = (requests: readonly SentRequest[], method: string) =>
  requests.findLast((request) => request.method === method)?.body;

let home = '';
beforeEach(async () => {
  home = location.href;
  history.replaceState({}, '', location.pathname);
  await page.viewport(1440, 900);
});
afterEach(() => history.replaceState({}, '', home));

describe('bv-participants-page', () => {
  it('lists who took part, what they agreed to, and leads to each', async () => {
    serve(answers());
    const shown = await participantsPage();
    await expect
      .element(page.getByRole('link', { name: 'P2' }))
      .toHaveAttribute('href', '/projects/prj_1/participants/pt_2');
    await expect.element(page.getByText('until 1 Jan 2099')).toBeVisible();
    await expect.element(page.getByText('Staff')).toBeVisible();
    await expectAccessible(shown);
  });

  it('adds somebody with persona, consent and attributes', async () => {
    const requests = serve(answers({ 'POST /api/projects/prj_1/participants': P2 }));
    const shown = await participantsPage();
    const changed = heard(shown, 'bv-changed');
    await userEvent.click(button('New participant'));
    await userEvent.fill(page.getByLabelText('Pseudonym'), 'P11');
    await userEvent.click(page.getByRole('checkbox', { name: 'Office manager' }));
    await userEvent.selectOptions(page.getByLabelText('State'), 'given');
    await userEvent.selectOptions(page.getByLabelText('May be shown to'), 'internal');
    await userEvent.fill(page.getByLabelText('Given on'), '2026-03-02');
    await userEvent.fill(page.getByLabelText('Document'), 'Binder 4, page 12');
    await userEvent.selectOptions(page.getByLabelText('City'), 'Lund');
    await userEvent.fill(page.getByLabelText('Age'), 'thirty');
    await userEvent.fill(page.getByLabelText('Household'), 'H4');
    await userEvent.click(button('Create participant'));
    await expect.element(page.getByText('Write a number, such as 12')).toBeVisible();
    await expectAccessible(shown);
    await userEvent.fill(page.getByLabelText('Age'), '34,5');
    await userEvent.click(button('Create participant'));
    await expect.poll(() => changed).not.toHaveLength(0);
    expect(bodyOf(requests, 'POST')).toEqual({
      pseudonym: 'P11',
      kind: 'customer',
      organisation: null,
      household: 'H4',
      consent: 'given',
      consentScope: 'internal',
      consentOn: '2026-03-02',
      consentExpiresOn: null,
      consentDocument: 'Binder 4, page 12',
      personaIds: ['tag_buyer'],
      attributes: { City: 'Lund', Age: '34,5' },
    });
  });

  it.each([
    [new Refusal(409, 'participant.pseudonym_taken'), 'has this pseudonym'],
    [new Refusal(409, 'participant.changed_meanwhile'), 'Somebody changed it meanwhile'],
  ])('keeps what was typed when it is refused', async (refusal, words) => {
    serve(answers({ 'PATCH /api/participants/pt_2': refusal }));
    await participantsPage();
    await userEvent.click(button('Actions for P2'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Change' }));
    await userEvent.fill(page.getByLabelText('Pseudonym'), 'P10');
    await userEvent.click(button('Save'));
    await expect.element(page.getByText(words)).toBeVisible();
    await expect.element(page.getByLabelText('Pseudonym')).toHaveValue('P10');
  });

  it('shows what somebody else changed meanwhile, and the next try starts from there', async () => {
    let now = P2;
    const requests = serve(
      answers({
        'GET /api/projects/prj_1/participants': () => ({ participants: [now] }),
        'PATCH /api/participants/pt_2': ({ body }: SentRequest) =>
          (body as { revision: number }).revision === now.revision
            ? now
            : new Refusal(409, 'participant.changed_meanwhile'),
      }),
    );
    await participantsPage();
    await userEvent.click(button('Actions for P2'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Change' }));
    now = aParticipant({ ...P2, organisation: 'Initech', revision: 4 });
    await userEvent.fill(page.getByLabelText('Pseudonym'), 'P12');
    await userEvent.click(button('Save'));
    await expect.element(page.getByLabelText('Organisation')).toHaveValue('Initech');
    await userEvent.click(button('Save'));
    await expect
      .poll(() => bodyOf(requests, 'PATCH'))
      .toMatchObject({ revision: 4, pseudonym: 'P12', organisation: 'Initech' });
  });

  it('archives somebody and takes it back', async () => {
    const archived = aParticipant({ archivedAt: '2026-10-16', revision: 1 });
    const requests = serve(answers({ 'PATCH /api/participants/pt_2': archived }));
    const toasts = heard(await participantsPage(), 'bv-toast-wanted');
    await userEvent.click(button('Actions for P2'));
    await userEvent.click(page.getByRole('menuitem', { name: 'Archive' }));
    await expect.poll(() => toasts).toHaveLength(1);
    expect(bodyOf(requests, 'PATCH')).toEqual({ revision: 0, archived: true });
    toasts[0]?.message.undo?.();
    await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ revision: 1, archived: false });
  });

  it('says what to do first, and lets a stakeholder change nothing', async () => {
    serve(answers({ 'GET /api/projects/prj_1/participants': { participants: [] } }));
    const shown = await participantsPage('stakeholder');
    await expect.element(page.getByText('No participants yet')).toBeVisible();
    expect(button('New participant').query()).toBeNull();
    await expectAccessible(shown);
  });
});

describe('the list by its attributes', () => {
  it('shows columns, sorts by them and narrows by them, and the address says so', async () => {
    const youngest = { id: 'pt_10', pseudonym: 'P10', attributes: { City: 'Lund', Age: '9' } };
    serve(
      answers({
        'GET /api/projects/prj_1/participants': {
          participants: [
            aParticipant({ ...P2, attributes: { Age: '34.5' } }),
            aParticipant(youngest),
          ],
        },
      }),
    );
    const shown = await participantsPage();
    await expect.element(page.getByRole('cell', { name: '34.5' })).toBeVisible();
    await userEvent.click(button('Age'));
    await expect
      .element(page.getByRole('columnheader', { name: 'Age' }))
      .toHaveAttribute('aria-sort', 'ascending');
    const order = () =>
      page
        .getByRole('link', { name: /^P\d/ })
        .elements()
        .map(({ textContent }) => textContent.trim());
    expect(order()).toEqual(['P10', 'P2']);
    await userEvent.click(button('Filter'));
    await userEvent.selectOptions(page.getByLabelText('City'), 'Lund');
    await expect.poll(order).toEqual(['P10']);
    expect(decodeURIComponent(location.search)).toBe('?sort=at_age&attribute=at_city=Lund');
    await expectAccessible(shown);
    await userEvent.fill(page.getByLabelText('Age, from'), '10');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Nobody matches')).toBeVisible();
    await userEvent.click(button('Clear the filter'));
    await expect.poll(order).toEqual(['P10', 'P2']);
  });
});

describe('bv-participant-page', () => {
  it('shows what is known, what their words bear on, their sources and their quotes', async () => {
    const requests = serve(answers());
    const shown = await participantPage();
    await expect.element(page.getByRole('heading', { name: 'P2', exact: true })).toBeVisible();
    await expect.element(page.getByText('Buys for the whole house.')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Most buyers give up' }))
      .toHaveAttribute('href', '/projects/prj_1/hypotheses/hyp_1');
    await expect
      .element(page.getByRole('link', { name: 'Interview, Aarhus office move' }))
      .toHaveAttribute('href', '/projects/prj_1/sources/src_1');
    expect(page.getByText('Another').query()).toBeNull();
    await expect
      .element(page.getByRole('link', { name: '1 quote in the evidence' }))
      .toHaveAttribute('href', '/projects/prj_1/evidence?participant=pt_2');
    expect(requests.map(({ path }) => path).join()).toContain('participantId=pt_2');
    await expectAccessible(shown);
  });

  it.each([
    ['given', 1],
    ['withdrawn', 0],
  ])('says to whom words may be shown only while they may: %s', async (consent, times) => {
    const participants = [aParticipant({ ...P2, consent })];
    serve(answers({ 'GET /api/projects/prj_1/participants': { participants } }));
    await participantPage();
    await expect.element(page.getByRole('heading', { name: 'Consent' })).toBeVisible();
    expect(page.getByText('May be shown to').elements()).toHaveLength(times);
  });

  it('says what a withdrawal will do, asks once, and shows what changed', async () => {
    let state: object = POSSIBLE;
    const requests = serve(
      answers({
        'GET /api/participants/pt_2/withdrawal': () => state,
        'POST /api/participants/pt_2/withdrawal': () => (state = DONE),
        'PATCH /api/withdrawal-reviews/wr_1': DONE.reviews[0],
      }),
    );
    const shown = await participantPage();
    await userEvent.click(button('Withdraw consent…'));
    await expect.element(page.getByText('7 highlights lose their words.')).toBeVisible();
    await expect.element(page.getByText('1 hypothesis is judged anew')).toBeVisible();
    await expectAccessible(shown);
    expect(bodyOf(requests, 'POST')).toBeUndefined();
    await userEvent.click(button('Withdraw and overwrite'));
    await expect.element(page.getByText('Validated → Insufficient')).toBeVisible();
    expect(bodyOf(requests, 'POST')).toEqual({ revision: P2.revision });
    await userEvent.click(page.getByRole('checkbox', { name: 'Statement of a hypothesis' }));
    await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ done: true });
    await expectAccessible(shown);
  });

  it('saves the documents of the consent, takes one off, and brings it back', async () => {
    const requests = serve(
      answers({
        'DELETE /api/consent-files/cf_1': {},
        'POST /api/consent-files/cf_1/restore': { id: 'cf_1' },
      }),
    );
    const shown = await participantPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await expect
      .element(page.getByRole('link', { name: 'signed.pdf' }))
      .toHaveAttribute('href', '/api/consent-files/cf_1/content');
    await expect.element(button('Add a document')).toBeVisible();
    await expectAccessible(shown);
    await userEvent.click(button('Remove signed.pdf'));
    await expect.poll(() => toasts).toHaveLength(1);
    toasts[0]?.message.undo?.();
    await expect
      .poll(() => requests.map(({ method, path }) => `${method} ${path}`))
      .toContain('POST /api/consent-files/cf_1/restore');
  });

  it('merges somebody into them: says what moves, asks who is right, and offers to split', async () => {
    const requests = serve(
      answers({
        'GET /api/participants/pt_2/merge': {
          ...{ sources: 1, highlights: 3, values: 0, hypotheses: 2 },
          differences: [{ key: 'attribute:City', survivor: 'Aarhus', other: 'Odense' }],
          ...{ consent: 'given', consentScope: 'internal', consentExpiresOn: null },
        },
        'POST /api/participants/pt_2/merge': P2,
        'GET /api/participants/pt_2/merges': () => ({
          merges: requests.some(({ method }) => method === 'POST')
            ? [{ participantId: 'pt_10', pseudonym: 'P10', mergedAt: '2026-05-04T09:15:00.000Z' }]
            : [],
        }),
        'POST /api/participants/pt_2/split': aParticipant({ id: 'pt_10', pseudonym: 'P10' }),
      }),
    );
    const shown = await participantPage();
    await userEvent.click(button('Merge…'));
    await userEvent.selectOptions(page.getByLabelText('Who is the same person?'), 'pt_10');
    await expect
      .element(page.getByText('1 source, 3 highlights and 0 measured values'))
      .toBeVisible();
    await expect.element(page.getByText('Given · The team only')).toBeVisible();
    await userEvent.click(page.getByRole('radio', { name: 'Odense' }));
    await expectAccessible(shown);
    await userEvent.click(button('Merge'));
    await expect.element(page.getByText('Also P10')).toBeVisible();
    expect(bodyOf(requests, 'POST')).toEqual({
      otherId: 'pt_10',
      revision: P2.revision,
      otherRevision: 0,
      take: ['attribute:City'],
    });
    await expectAccessible(shown);
    await userEvent.click(button('Split P10 off'));
    await expect.poll(() => bodyOf(requests, 'POST')).toEqual({ otherId: 'pt_10' });
  });

  it('says when there is no such participant', async () => {
    serve(answers());
    await participantPage('pt_99');
    await expect.element(page.getByText('There is nothing here')).toBeVisible();
  });
});

describe('consentLook', () => {
  const now = Date.parse('2026-06-01T12:00:00Z');
  it.each([
    ['given', null, 'given'],
    ['given', '2026-12-01', 'given'],
    ['given', '2026-06-20', 'ends'],
    ['given', '2026-06-02', 'ends'],
    ['given', '2026-06-01', 'expired'],
    ['not_recorded', '2026-06-20', 'not_recorded'],
    ['not_recorded', '2026-05-20', 'expired'],
    ['withdrawn', '2026-05-20', 'withdrawn'],
  ])('%s until %s is %s', (consent, consentExpiresOn, expected) => {
    expect(consentLook(aParticipant({ consent, consentExpiresOn }), now)).toBe(expected);
  });
});

describe('participantRows', () => {
  const all = [CITY, AGE] as unknown as AttributeDto[];
  const data = {
    projectId: 'prj_1',
    personas: [PERSONA],
    attributes: all,
    participants: [
      aParticipant({ id: 'pt_10', pseudonym: 'P10', attributes: { City: 'Aarhus', Age: '9' } }),
      aParticipant({ ...P2, attributes: { ...P2.attributes, City: 'Lund', Age: '34.5' } }),
      aParticipant({ id: 'pt_3', pseudonym: 'P3', archivedAt: '2026-10-16' }),
    ],
  };
  const shown = (more: object, sort = '') =>
    participantRows(
      data,
      { query: '', personaId: '', archived: true, attributes: [], ...more },
      readSort(sort),
    ).map(({ participant }) => participant.pseudonym);

  it.each([
    ['', '', false, ['P2', 'P10']],
    ['', '', true, ['P2', 'P3', 'P10']],
    ['acme manager', '', false, ['P2']],
    ['', 'tag_buyer', false, ['P2']],
    ['nobody', '', true, []],
  ])('%j, persona %j, archived %s', (query, personaId, archived, expected) => {
    expect(shown({ query, personaId, archived })).toEqual(expected);
  });

  it.each([
    ['at_city=Lund', ['P2']],
    ['at_city=', ['P3']],
    ['at_age=10..', ['P2']],
    ['at_age=..34,5', ['P2', 'P10']],
    ['at_age=..34,4', ['P10']],
    ['at_gone=x', ['P2', 'P3', 'P10']],
  ])('with %s', (filter, expected) => {
    expect(shown({ attributes: readFilters([filter]) })).toEqual(expected);
  });

  it.each([
    ['at_age', ['P10', 'P2', 'P3'], 'numbers by size, who has none last'],
    ['-at_age', ['P2', 'P10', 'P3'], 'from the end, who has none still last'],
    ['at_city', ['P2', 'P10', 'P3'], 'choices in the order of their list'],
    ['-highlights', ['P2', 'P3', 'P10'], 'equal ones by pseudonym'],
  ])('sorted by %s: %j, %s', (sort, expected) => {
    expect(shown({}, sort)).toEqual(expected);
  });
});

describe('bv-attributes-page', () => {
  const attributesPage = async (role: Session['role'] = 'researcher') => {
    const main = await mount(html`
      <main>
        <bv-attributes-page projectId="prj_1" .session=${sessionAs(role)}></bv-attributes-page>
      </main>
    `);
    return deep(main, 'bv-attributes-page');
  };

  it('adds an attribute with its choices', async () => {
    const requests = serve(answers({ 'POST /api/projects/prj_1/attributes': CITY }));
    const shown = await attributesPage();
    await expect.element(page.getByText('One of several choices · Lund, Aarhus')).toBeVisible();
    await userEvent.click(button('New attribute'));
    await userEvent.fill(page.getByLabelText('Name'), 'Size');
    await userEvent.selectOptions(page.getByLabelText('Kind'), 'one_of');
    await userEvent.fill(page.getByLabelText('Choices'), 'Small\n\n Large ');
    await expectAccessible(shown);
    await userEvent.click(button('Create attribute'));
    await expect
      .poll(() => bodyOf(requests, 'POST'))
      .toEqual({ name: 'Size', kind: 'one_of', choices: ['Small', 'Large'] });
  });

  it('takes a column off the list, archives, and says why a kind is refused', async () => {
    const refusal = new Refusal(422, 'attribute.values_unfit');
    const requests = serve(
      answers({
        'PATCH /api/attributes/at_age': AGE,
        'PATCH /api/attributes/at_city': ({ body }: SentRequest) =>
          (body as { kind?: string }).kind ? refusal : { ...CITY, archivedAt: '2026-10-16' },
      }),
    );
    const shown = await attributesPage();
    const toasts = heard(shown, 'bv-toast-wanted');
    await userEvent.click(page.getByRole('switch', { name: /^Column in the list.*Age$/ }));
    await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ revision: 0, listed: false });
    await userEvent.click(button('Change the attribute City'));
    await userEvent.selectOptions(page.getByLabelText('Kind'), 'number');
    await userEvent.click(button('Save'));
    await expect.element(page.getByText('The server says no.')).toBeVisible();
    await userEvent.click(button('Cancel'));
    await userEvent.click(button('Archive the attribute City'));
    await expect.poll(() => toasts).toHaveLength(1);
    toasts[0]?.message.undo?.();
    await expect.poll(() => bodyOf(requests, 'PATCH')).toEqual({ revision: 0, archived: false });
  });

  it('lets a stakeholder change nothing', async () => {
    serve(answers());
    const shown = await attributesPage('stakeholder');
    await expect.element(page.getByText('Number')).toBeVisible();
    expect(button('New attribute').query()).toBeNull();
    expect(button('Change the attribute City').query()).toBeNull();
    await expectAccessible(shown);
  });
});
