import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  evidence,
  codebook,
  highlights,
  history,
  hypotheses,
  journeys,
  search,
} from '../../../../core/api/index.ts';
import type { HighlightId, HypothesisId, TagId } from '../../../../core/kernel/ids.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const TEXT = 'The freight came late. Nobody told us why. Then I left.';
const FIRST = 'The freight came late.';
const SECOND = 'Nobody told us why.';

describe.each(DATABASES)('one highlight and two on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let freight: TagId;
  let trust: TagId;
  let whole: Awaited<ReturnType<Research['quote']>>;
  let hypothesisId: HypothesisId;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
    researcher = research.researcher;
    freight = await research.addTag('code', 'Freight');
    trust = await research.addTag('code', 'Trust');
    whole = await research.quote('P1', {
      words: TEXT,
      ...{ tagIds: [freight], note: 'Ask again.', sentiment: -1, outcome: 'failure' },
    });
    hypothesisId = await research.state('Late freight costs trust');
  });
  afterAll(() => closeRuntime(runtime));

  const params = () => ({ projectId: research.projectId });
  const back = () => researcher.call(history.takeBack, { params: params(), body: {} });
  const again = () => researcher.call(history.doAgain, { params: params(), body: {} });
  const marks = async () =>
    (
      await researcher.call(highlights.listHighlights, {
        params: { sourceId: whole.sourceId },
      })
    ).highlights;
  const split = (body: object, who = researcher) =>
    who.try(highlights.splitHighlight, {
      params: { highlightId: whole.id },
      body: { revision: 0, textVersion: 1, at: TEXT.indexOf(SECOND), ...body },
    });
  const join = (
    highlightId: HighlightId,
    others: readonly (readonly [string, number])[],
    body: object = {},
  ) =>
    researcher.try(highlights.joinHighlights, {
      params: { highlightId },
      body: {
        ...{ revision: 0, textVersion: 1 },
        others: others.map(([id, revision]) => ({ highlightId: id, revision })),
        ...body,
      },
    });
  const mark = (words: string, details: object = {}, who = researcher) => {
    const start = TEXT.indexOf(words);
    return who.call(highlights.createHighlight, {
      params: { sourceId: whole.sourceId },
      body: { textVersion: 1, start, end: start + words.length, ...details },
    });
  };
  const links = async () =>
    (
      await researcher.call(evidence.listSourceEvidence, {
        params: { sourceId: whole.sourceId },
      })
    ).evidence;
  const voices = async () => {
    const { computed } = await researcher.call(hypotheses.getHypothesis, {
      params: { hypothesisId },
    });
    return computed.supports;
  };
  const found = async (query: string) => {
    const answer = await researcher.call(search.searchEvidence, {
      params: params(),
      query: { query },
    });
    return answer.quotes.map(({ quote }) => quote);
  };

  it('a split one keeps what is said of every word on both, and note and finding on the first', async () => {
    await research.link(hypothesisId, whole.id, 2);
    const before = await runtime.database.db
      .selectFrom('highlight_tag')
      .selectAll()
      .where('highlight_id', '=', whole.id)
      .execute();
    const answer = await split({});
    expect(answer).toMatchObject({
      status: 200,
      body: {
        first: {
          id: whole.id,
          quote: FIRST,
          ...{ note: 'Ask again.', outcome: 'failure', sentiment: -1, revision: 1 },
        },
        second: {
          quote: TEXT.slice(TEXT.indexOf(SECOND)),
          ...{ note: '', outcome: null, sentiment: -1, tagIds: [freight] },
        },
      },
    });
    const [first, second] = await marks();
    expect(second?.participantId).toBe(first?.participantId);
    const copied = await runtime.database.db
      .selectFrom('highlight_tag')
      .selectAll()
      .where('highlight_id', '=', second?.id ?? '')
      .execute();
    expect(copied).toEqual(before.map((tag) => ({ ...tag, highlight_id: second?.id })));
    expect(await links()).toMatchObject([
      { highlightId: whole.id, hypothesisId, direction: 2 },
      { highlightId: second?.id, hypothesisId, direction: 2 },
    ]);
  });

  it('splitting gives nobody one voice more, and both parts are found', async () => {
    await research.link(hypothesisId, whole.id, 2);
    const before = await voices();
    await split({});
    expect(await voices()).toBe(before);
    expect(await found('freight')).toEqual([FIRST]);
    expect(await found('Nobody')).toEqual([TEXT.slice(TEXT.indexOf(SECOND))]);
  });

  it('one undo puts a split highlight together again, and again in two', async () => {
    await research.link(hypothesisId, whole.id, 2);
    await split({});
    await back();
    expect(await marks()).toMatchObject([{ id: whole.id, quote: TEXT, note: 'Ask again.' }]);
    expect(await links()).toHaveLength(1);
    expect(await found('Nobody')).toEqual([TEXT]);
    await again();
    expect((await marks()).map(({ quote }) => quote)).toEqual([
      FIRST,
      TEXT.slice(TEXT.indexOf(SECOND)),
    ]);
    expect(await links()).toHaveLength(2);
  });

  it('is not split where a part would hold no words, nor by someone who saw another text or highlight', async () => {
    const refused = async (body: object) => {
      const { status, body: answer } = await split(body);
      return [status, (answer as { code?: string }).code];
    };
    expect(await refused({ at: TEXT.length })).toEqual([422, 'highlight.split_invalid']);
    expect(await refused({ at: TEXT.length + 50 })).toEqual([422, 'highlight.split_invalid']);
    expect(await refused({ textVersion: 2 })).toEqual([409, 'source.version_changed']);
    expect(await refused({ revision: 3 })).toEqual([409, 'highlight.changed_meanwhile']);
    const strategist = await api.member('strategist', researcher.workspaceId!);
    expect(await split({}, strategist)).toMatchObject({ status: 403 });
    const stranger = await api.member('researcher');
    expect(await split({}, stranger)).toMatchObject({ status: 404 });
    expect(await marks()).toHaveLength(1);
  });

  describe('joined', () => {
    let first: { id: HighlightId };
    let second: { id: HighlightId };

    beforeEach(async () => {
      await researcher.call(highlights.removeHighlight, { params: { highlightId: whole.id } });
      first = await mark(FIRST, { tagIds: [freight], note: 'Late.' });
      second = await mark(SECOND, { tagIds: [freight, trust], note: 'Silent.', keyQuote: true });
    });

    it('cover all, with their tags as first given, notes in the order of the text, and key quote', async () => {
      const answer = await join(second.id, [[first.id, 0]]);
      expect(answer).toMatchObject({
        status: 200,
        body: {
          id: second.id,
          quote: `${FIRST} ${SECOND}`,
          ...{ note: 'Late.\n\nSilent.', keyQuote: true, revision: 1 },
        },
      });
      const [only, ...others] = await marks();
      expect(others).toEqual([]);
      expect(only?.tagIds.toSorted()).toEqual([freight, trust].toSorted());
      expect(await found('freight')).toEqual([`${FIRST} ${SECOND}`]);
    });

    it('have one link to a hypothesis, and come apart in one undo', async () => {
      const other = await research.state('Nobody is told');
      await research.link(hypothesisId, first.id, 2);
      await research.link(hypothesisId, second.id, 1);
      await research.link(other, second.id, -1);
      await join(first.id, [[second.id, 0]]);
      const now = await links();
      expect(now.map((link) => [link.highlightId, link.direction])).toEqual([
        [first.id, 2],
        [first.id, -1],
      ]);
      await back();
      expect((await marks()).map(({ id, quote, note }) => [id, quote, note])).toEqual([
        [first.id, FIRST, 'Late.'],
        [second.id, SECOND, 'Silent.'],
      ]);
      expect((await links()).map((link) => [link.highlightId, link.direction])).toEqual([
        [first.id, 2],
        [second.id, 1],
        [second.id, -1],
      ]);
      await again();
      expect(await marks()).toMatchObject([{ id: first.id, quote: `${FIRST} ${SECOND}` }]);
      expect(await links()).toHaveLength(2);
    });

    it('are what texts of the journey map rest on, and were before an undo', async () => {
      const phaseId = research.tags.get('Evaluation')!;
      const third = await mark('Then I left.', { tagIds: [phaseId] });
      const { journeys: all } = await researcher.call(codebook.getCodebook, { params: params() });
      const text = await researcher.call(journeys.writeCellText, {
        params: { journeyId: all[0]!.id },
        body: { phaseId, lane: 'backstage', text: 'Nobody answers for it' },
      });
      const { revision } = await researcher.call(journeys.changeCellText, {
        params: { cellTextId: text.id },
        body: { revision: text.revision, highlightIds: [third.id] },
      });
      expect(revision).toBe(text.revision + 1);
      const rests = async () =>
        (
          await runtime.database.db
            .selectFrom('cell_text_highlight')
            .select('highlight_id')
            .where('cell_text_id', '=', text.id)
            .execute()
        ).map((row) => row.highlight_id);
      await join(second.id, [[third.id, 0]]);
      expect(await rests()).toEqual([second.id]);
      await back();
      expect(await rests()).toEqual([third.id]);
    });

    it('are refused when words lie between, when they are of others, and when they disagree', async () => {
      const code = async (answer: ReturnType<typeof join>) => {
        const { status, body } = await answer;
        return [status, (body as { code?: string }).code];
      };
      const last = await mark('Then I left.');
      expect(await code(join(first.id, [[last.id, 0]]))).toEqual([422, 'highlight.join_invalid']);
      expect(await code(join(first.id, [[first.id, 0]]))).toEqual([422, 'highlight.join_invalid']);
      const elsewhere = await research.quote('P1');
      expect(await code(join(first.id, [[elsewhere.id, 0]]))).toEqual([
        422,
        'highlight.join_invalid',
      ]);
      const colleague = await api.member('researcher', researcher.workspaceId!);
      const theirs = await mark(SECOND, {}, colleague);
      expect(await code(join(first.id, [[theirs.id, 0]]))).toEqual([422, 'highlight.join_invalid']);
      const { id: someoneId } = await research.person('P7');
      const said = await mark(SECOND, { participantId: someoneId });
      expect(await code(join(first.id, [[said.id, 0]]))).toEqual([422, 'highlight.join_invalid']);
      expect(await code(join(first.id, [[second.id, 4]]))).toEqual([
        409,
        'highlight.changed_meanwhile',
      ]);
      expect(await code(join(first.id, [[whole.id, 1]]))).toEqual([404, 'highlight.not_found']);
      await research.link(hypothesisId, first.id, 1);
      await research.link(hypothesisId, second.id, -1);
      expect(await code(join(first.id, [[second.id, 0]]))).toEqual([
        409,
        'highlight.join_disagrees',
      ]);
      expect(await marks()).toHaveLength(5);
    });
  });
});
