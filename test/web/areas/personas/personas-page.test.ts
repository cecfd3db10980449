import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/personas/bv-personas-page.ts';
import { expectAccessible, focused, mount } from '../../support/mount.ts';
import { Refusal, serve } from '../../support/server.ts';
import { aQuote } from '../journeys/a-map.ts';

const HOME = location.href;

const OFFICE = {
  id: 'tag_office',
  name: 'Office manager',
  hue: 8,
  definition: 'Furnishes an office',
  revision: 3,
  participants: 6,
  people: 2,
  mentions: 5,
  fields: [
    {
      field: 'who',
      text: 'Runs an office of ten to fifty',
      basis: 'evidence',
      highlightIds: ['hl_1'],
      people: 1,
      mentions: 1,
    },
    {
      field: 'goals',
      text: 'One invoice',
      basis: 'assumption',
      highlightIds: [],
      people: 0,
      mentions: 0,
    },
    {
      field: 'habits',
      text: 'Orders on Mondays',
      basis: 'evidence',
      highlightIds: [],
      people: 0,
      mentions: 0,
    },
  ],
};
const OTHER = { ...OFFICE, id: 'tag_other', name: 'Carpenter', people: 0, mentions: 0, fields: [] };

const ANSWERS = {
  'GET /api/projects/prj_1/personas': () => ({ personas: [OFFICE, OTHER] }),
  'GET /api/personas/tag_office/quotes': {
    people: 1,
    withheld: 0,
    quotes: [aQuote({ highlightId: 'hl_1' }), aQuote({ highlightId: 'hl_2', quote: 'Too late.' })],
  },
  'PATCH /api/tags/tag_office': { revision: 4 },
};

async function personasPage(search = '', role: Session['role'] = 'researcher') {
  history.replaceState({}, '', `/projects/prj_1/personas${search}`);
  return mount(html`
    <main>
      <bv-personas-page .projectId=${'prj_1'} .session=${{ role }}></bv-personas-page>
    </main>
  `);
}

const field = (name: string) =>
  page.getByRole('heading', { name, exact: true, level: 3 }).element().getRootNode();
const queryNow = () => Object.fromEntries(new URLSearchParams(location.search));
const written = (requests: ReturnType<typeof serve>) =>
  requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body);

describe('bv-personas-page', () => {
  beforeEach(() => page.viewport(1440, 900));
  afterEach(() => history.replaceState({}, '', HOME));

  it('says who stands behind a persona, and what each field rests on', async () => {
    serve(ANSWERS);
    const shown = await personasPage();
    await expect.element(page.getByText('6 participants are of this persona.')).toBeVisible();
    await expect.element(page.getByText(/Fewer than 3 people/)).toBeVisible();
    await expect.element(page.getByText('1 of 8 fields rests on quotes')).toBeVisible();
    expect(field('Who').textContent).toMatch(/ten to fifty.*Evidence.*1 person · 1 quote/s);
    expect(field('Goals').textContent).toMatch(/One invoice.*Assumption/s);
    expect(field('Habits').textContent).toMatch(/Mondays.*no quote is linked/s);
    expect(field('Channels').textContent).toContain('Not known yet');
    await expectAccessible(shown);
  });

  it('opens each number to its quotes, and keeps that in the address', async () => {
    const requests = serve(ANSWERS);
    await personasPage();
    await userEvent.click(page.getByRole('button', { name: '1 person · 1 quote', exact: true }));
    expect(queryNow()).toEqual({ quotes: 'who' });
    await expect.element(page.getByText('Too late.')).toBeVisible();
    expect(requests.at(-1)!.path).toBe('/api/personas/tag_office/quotes?field=who');
    await userEvent.click(page.getByRole('button', { name: /What they have said/ }));
    await expect.poll(() => requests.at(-1)!.path).toBe('/api/personas/tag_office/quotes');
  });

  it('another persona is the address of its own', async () => {
    serve(ANSWERS);
    await personasPage('?persona=tag_other');
    await expect.element(page.getByRole('heading', { name: 'Carpenter' })).toBeVisible();
    await expect.element(page.getByText(/Nobody’s words stand behind/)).toBeVisible();
    const link = page.getByRole('link', { name: /Office manager/ });
    await expect
      .element(link)
      .toHaveAttribute('href', '/projects/prj_1/personas?persona=tag_office');
  });

  it('is written in its place by keyboard, and nothing is sent when nothing changed', async () => {
    const requests = serve(ANSWERS);
    await personasPage();
    await userEvent.click(page.getByRole('button', { name: 'Edit: Goals' }));
    await expect.poll(() => focused()?.localName).toBe('textarea');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(written(requests)).toEqual([]);
    await userEvent.click(page.getByRole('button', { name: 'Write: Channels' }));
    await expect.poll(() => focused()?.localName).toBe('textarea');
    await userEvent.keyboard('Web shop');
    await userEvent.click(page.getByRole('radio', { name: 'Evidence' }));
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await expect
      .poll(() => written(requests))
      .toEqual([
        {
          revision: 3,
          persona: { channels: { text: 'Web shop', basis: 'evidence', highlightIds: [] } },
        },
      ]);
  });

  it('rests on the quotes that are ticked, and is evidence from then on', async () => {
    const requests = serve(ANSWERS);
    await personasPage();
    await userEvent.click(page.getByRole('button', { name: 'Link quotes: Goals' }));
    await userEvent.click(page.getByRole('checkbox', { name: /Too late/ }));
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await expect
      .poll(() => written(requests))
      .toEqual([
        {
          revision: 3,
          persona: { goals: { text: 'One invoice', basis: 'evidence', highlightIds: ['hl_2'] } },
        },
      ]);
  });

  it('keeps what somebody else wrote into other fields meanwhile', async () => {
    const answers: Record<string, unknown> = { ...ANSWERS };
    const requests = serve(answers);
    await personasPage();
    await userEvent.click(page.getByRole('button', { name: 'Write: Channels' }));
    answers['GET /api/projects/prj_1/personas'] = { personas: [{ ...OFFICE, revision: 4 }] };
    answers['PATCH /api/tags/tag_office'] = ({ body }: { body: { revision: number } }) =>
      body.revision === 3 ? new Refusal(409, 'tag.changed_meanwhile') : { revision: 5 };
    await expect.poll(() => focused()?.localName).toBe('textarea');
    await userEvent.keyboard('Web shop{Control>}{Enter}{/Control}');
    await expect
      .poll(() => written(requests).map((body) => (body as { revision: number }).revision))
      .toEqual([3, 4]);
  });

  it('is only read by a stakeholder', async () => {
    serve(ANSWERS);
    await personasPage('', 'stakeholder');
    await expect.element(page.getByText('One invoice')).toBeVisible();
    expect(page.getByRole('button', { name: /Edit|Write|Link/ }).elements()).toHaveLength(0);
  });

  it('says what to do where there are none, and offers to try again after a failure', async () => {
    const answers: Record<string, unknown> = {
      'GET /api/projects/prj_1/personas': new Refusal(500, 'server.failed'),
    };
    serve(answers);
    await personasPage();
    const again = page.getByRole('button', { name: 'Try again' });
    await expect.element(again).toBeVisible();
    answers['GET /api/projects/prj_1/personas'] = { personas: [] };
    await userEvent.click(again);
    await expect.element(page.getByText('No personas yet')).toBeVisible();
  });

  it('fits a phone', async () => {
    await page.viewport(390, 800);
    serve(ANSWERS);
    const shown = await personasPage('?quotes=who');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(shown);
    expect(document.documentElement.scrollWidth).toBe(390);
  });
});
