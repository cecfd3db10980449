import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TagSuggestionDto, TagSuggestionsDto } from '../../../../web/api/types.ts';
import '../../../../web/areas/suggestions/bv-suggestions-page.ts';
import { reasonText } from '../../../../web/areas/suggestions/suggestion-reason.ts';
import { deep, expectAccessible, mount, settled } from '../../support/mount.ts';
import { serve, type SentRequest } from '../../support/server.ts';

const tag = (id: string, name: string) => ({
  id,
  projectId: 'prj_1',
  kind: 'code',
  name,
  hue: 3,
  parentId: null,
  position: 0,
  definition: '',
  useWhen: '',
  avoidWhen: '',
  example: '',
  archivedAt: null,
  revision: 0,
  counts: { people: 5, sources: 5, mentions: 5 },
  journeyId: null,
  lane: null,
  channel: null,
  owner: null,
  persona: null,
});

const suggestion = (id: string, quote: string, tagId = 'tag_freight'): TagSuggestionDto =>
  ({
    id,
    tagId,
    sourceId: 'src_1',
    sourceTitle: 'Interview 9',
    textVersion: 1,
    start: 0,
    end: quote.length,
    quote,
    pseudonym: 'P9',
    highlightId: null,
    state: 'waiting',
    givenTagId: null,
    reason: {
      words: ['freight'],
      nearest: [{ highlightId: 'hl_1', quote: 'The freight came late.', pseudonym: 'P1' }],
    },
  }) as unknown as TagSuggestionDto;

const WAITING = [
  suggestion('ts_1', 'I saw the freight in the last step.'),
  suggestion('ts_2', 'Freight was added at the end.'),
];

function served(
  first = WAITING,
  learned: TagSuggestionsDto['learned'] | null = {
    at: '2026-05-04T09:15:00.000Z' as never,
    examples: 12,
  },
) {
  let waiting = first;
  return serve({
    'GET /api/projects/prj_1/tag-suggestions': () => ({
      learned,
      job: null,
      byTag: waiting.length > 0 ? [{ tagId: 'tag_freight', count: waiting.length }] : [],
      bySource:
        waiting.length > 0
          ? [{ sourceId: 'src_1', title: 'Interview 9', count: waiting.length }]
          : [],
      suggestions: waiting,
    }),
    'GET /api/projects/prj_1/codebook': {
      tags: [tag('tag_freight', 'Freight late'), tag('tag_price', 'Price')],
      journeys: [],
    },
    'POST /api/projects/prj_1/tag-suggestions/learn': { job: null },
    ...Object.fromEntries(
      first.map((one) => [
        `POST /api/tag-suggestions/${one.id}/decide`,
        ({ body }: SentRequest) => {
          const { state } = body as { state: TagSuggestionDto['state'] };
          waiting =
            state === 'waiting' ? [...waiting, one] : waiting.filter(({ id }) => id !== one.id);
          return { ...one, state };
        },
      ]),
    ),
  });
}

async function queue(): Promise<HTMLElement> {
  const main = await mount(html`
    <main>
      <bv-suggestions-page projectId="prj_1"></bv-suggestions-page>
    </main>
  `);
  return deep(main, 'bv-suggestions-page');
}

const decisions = (requests: readonly SentRequest[]) =>
  requests.flatMap(({ path, body }) => (path.endsWith('/decide') ? [[path, body]] : []));

describe('the queue of suggested tags', () => {
  it('shows words, the tag drawn hollow, and why', async () => {
    served();
    const shown = await queue();
    await expect.element(page.getByText('I saw the freight in the last step.')).toBeVisible();
    expect(deep(shown, 'blockquote').textContent).toContain('I saw the freight in the last step.');
    const chip = deep<HTMLElement & { proposed: boolean }>(shown, 'bv-tag-chip');
    expect(chip.proposed).toBe(true);
    await expect
      .element(page.getByText('Shares “freight” with: P1, “The freight came late.”').first())
      .toBeVisible();
    await expectAccessible(shown);
  });

  it('is worked through by keyboard: accept, reject, take back', async () => {
    const requests = served();
    await queue();
    await expect.element(page.getByText('I saw the freight')).toBeVisible();
    await userEvent.keyboard('y');
    await expect.element(page.getByText('I saw the freight')).not.toBeInTheDocument();
    await userEvent.keyboard('n');
    await expect.element(page.getByText('Nothing waits')).toBeVisible();
    await userEvent.keyboard('u');
    await expect.element(page.getByText('Freight was added')).toBeVisible();
    expect(decisions(requests)).toEqual([
      ['/api/tag-suggestions/ts_1/decide', { state: 'accepted' }],
      ['/api/tag-suggestions/ts_2/decide', { state: 'rejected' }],
      ['/api/tag-suggestions/ts_2/decide', { state: 'waiting' }],
    ]);
  });

  it('gives another tag instead', async () => {
    const requests = served();
    await queue();
    await expect.element(page.getByText('I saw the freight')).toBeVisible();
    await userEvent.keyboard('e');
    await page.getByLabelText('Another tag').selectOptions('Price');
    await settled();
    expect(decisions(requests)).toEqual([
      ['/api/tag-suggestions/ts_1/decide', { state: 'accepted', tagId: 'tag_price' }],
    ]);
  });

  it('says what to do first where nothing was learned', async () => {
    served([], null);
    const shown = await queue();
    await expect.element(page.getByText('Nothing to learn from yet')).toBeVisible();
    await expectAccessible(shown);
  });
});

describe('a reason', () => {
  it('is never empty, whatever is known', () => {
    expect(reasonText({ words: [], nearest: [] })).toBe('Like what has this tag');
    const nearest = [{ highlightId: 'hl_1' as never, quote: 'x'.repeat(200), pseudonym: null }];
    expect(reasonText({ words: [], nearest })).toBe(`Much like: “${'x'.repeat(80)}…”`);
  });
});
