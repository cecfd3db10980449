import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  evidence as evidenceApi,
  highlights,
  history,
  sources,
} from '../../../../core/api/index.ts';
import type { HighlightId } from '../../../../core/kernel/ids.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const FIRST = 'I gave upp at the checkout because the fee came late.';
const SECOND = 'Nobody answered when I called the shop twice.';
const THIRD = 'The chair itself is fine, I sit in it every day.';
const TEXT = [FIRST, SECOND, THIRD].join('\n');

describe.each(DATABASES)('what is done while somebody corrects the text on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let colleague: Caller;
  let sourceId: string;
  let whole: { readonly id: HighlightId; readonly revision: number };

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
    ({ researcher } = research);
    colleague = await api.member('researcher', researcher.workspaceId!);
    const quote = await research.quote('P1', { words: TEXT });
    sourceId = quote.sourceId;
    whole = await mark(THIRD, 1);
  });
  afterAll(() => closeRuntime(runtime));

  const spanOf = (words: string, text = TEXT) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const mark = (words: string, textVersion: number, who = researcher) =>
    who.call(highlights.createHighlight, {
      params: { sourceId },
      body: { textVersion, ...spanOf(words) },
    });
  const tryMark = async (words: string, textVersion: number, more: object = {}) => {
    const { status, body } = await researcher.try(highlights.createHighlight, {
      params: { sourceId },
      body: { textVersion, ...spanOf(words), ...more },
    });
    return [status, body['code'] ?? body['quote']];
  };
  const source = () => researcher.call(sources.getSource, { params: { sourceId } });
  /** A colleague writes other words where these stand now. */
  const correct = async (from: string, words: string, who = colleague) => {
    const { text, textVersion } = await source();
    await who.call(sources.correctText, {
      params: { sourceId },
      body: { textVersion, ...spanOf(from, text), words },
    });
  };
  const now = (highlightId: string) =>
    researcher.call(highlights.getHighlight, { params: { highlightId } });
  const back = (who = colleague) =>
    who.call(history.takeBack, { params: { projectId: research.projectId }, body: { sourceId } });
  const again = (who = colleague) =>
    who.call(history.doAgain, { params: { projectId: research.projectId }, body: { sourceId } });

  it('marks words that stand untouched where they stand now, after several corrections too', async () => {
    await correct('gave upp', 'gave up, twice,');
    await correct('Nobody', 'Not one of them');
    const made = await mark('I sit in it every day', 1);
    const { text, textVersion } = await source();
    expect(made).toMatchObject({ textVersion, quote: 'I sit in it every day' });
    expect(text.slice(made.start, made.end)).toBe(made.quote);
    expect(textVersion).toBe(3);
  });

  it('marks nothing where the words themselves were corrected, and says so', async () => {
    await correct('gave upp', 'gave up');
    expect(await tryMark('I gave upp at', 1)).toEqual([409, 'source.words_changed']);
    expect(await tryMark('at the checkout', 1)).toEqual([201, 'at the checkout']);
    await correct(`${SECOND}\n`, 'And then nothing.\n');
    expect(await tryMark('the shop twice', 1)).toEqual([409, 'source.words_changed']);
    expect(await tryMark('the shop', 9)).toEqual([409, 'source.version_changed']);
    expect(await tryMark('x', 1, { start: 0, end: 9999 })).toEqual([409, 'source.version_changed']);
  });

  it('takes notes and tags of a highlight that only went along with its text', async () => {
    const code = await research.addTag('code', 'Comfort');
    const params = { highlightId: whole.id };
    const { revision } = whole;
    await correct('gave upp', 'gave up');
    await researcher.call(highlights.changeHighlight, {
      params,
      body: { revision, note: 'Ask again.' },
    });
    expect(await now(whole.id)).toMatchObject({ note: 'Ask again.', textVersion: 2 });
    const late = await researcher.try(highlights.setHighlightTags, {
      params,
      body: { revision, tagIds: [code] },
    });
    expect([late.status, late.body['code']]).toEqual([409, 'highlight.changed_meanwhile']);
    const seen = await now(whole.id);
    await correct('Nobody', 'No one');
    await researcher.call(highlights.setHighlightTags, {
      params,
      body: { revision: seen.revision, tagIds: [code] },
    });
    expect(await now(whole.id)).toMatchObject({ tagIds: [code], note: 'Ask again.' });
  });

  it('moves, splits and joins by what was seen, on the text of today', async () => {
    const params = { highlightId: whole.id };
    await correct('gave upp', 'finally gave up');
    const moved = await researcher.call(highlights.moveHighlight, {
      params,
      body: {
        revision: whole.revision,
        textVersion: 1,
        ...spanOf('The chair itself is fine, I sit'),
      },
    });
    expect(moved.quote).toBe('The chair itself is fine, I sit');
    const seen = await source();
    await correct('Nobody', 'Not a single one');
    const at = seen.text.indexOf('I sit in');
    const { first, second } = await researcher.call(highlights.splitHighlight, {
      params,
      body: { revision: moved.revision, textVersion: seen.textVersion, at },
    });
    expect([first.quote, second.quote]).toEqual(['The chair itself is fine,', 'I sit']);
    await correct('finally', 'at last');
    const joined = await researcher.call(highlights.joinHighlights, {
      params,
      body: {
        revision: first.revision,
        others: [{ highlightId: second.id, revision: second.revision }],
      },
    });
    expect(joined.quote).toBe('The chair itself is fine, I sit');
    const inside = await researcher.try(highlights.splitHighlight, {
      params,
      body: { revision: joined.revision, textVersion: 1, at: TEXT.indexOf('upp') },
    });
    expect(inside.body['code']).toBe('source.words_changed');
  });

  it('links a passage of the text before, and finds the highlight that is there by now', async () => {
    const hypothesisId = await research.state('Chairs are fine.');
    await correct('gave upp', 'gave up');
    const link = await researcher.call(evidenceApi.linkManyEvidence, {
      params: { hypothesisId },
      body: {
        direction: 1,
        passages: [{ sourceId, textVersion: 1, ...spanOf(THIRD) }],
      },
    });
    expect(link).toMatchObject({ linked: 1 });
    const { highlights: all } = await researcher.call(highlights.listHighlights, {
      params: { sourceId },
    });
    expect(all.filter(({ quote }) => quote === THIRD)).toHaveLength(1);
  });

  it('keeps both of two corrections of different words, and refuses the second of the same', async () => {
    await correct('gave upp', 'gave up');
    const late = (from: string, words: string) =>
      researcher.try(sources.correctText, {
        params: { sourceId },
        body: { textVersion: 1, ...spanOf(from), words },
      });
    expect((await late(SECOND, 'Nobody answered.')).status).toBe(200);
    expect((await source()).text).toBe(
      [FIRST.replace('upp', 'up'), 'Nobody answered.', THIRD].join('\n'),
    );
    expect((await late(FIRST, 'I left.')).body['code']).toBe('source.words_changed');
  });

  describe('taking a resize back that was made before a correction', () => {
    const SHORT = 'I sit in it';
    const resize = async (words: string, highlightId = whole.id) =>
      researcher.call(highlights.moveHighlight, {
        params: { highlightId },
        body: { revision: (await now(highlightId)).revision, textVersion: 1, ...spanOf(words) },
      });
    const backOwn = () =>
      researcher.try(history.takeBack, {
        params: { projectId: research.projectId },
        body: { sourceId },
      });

    it('brings the ends to where their words stand now, and there again', async () => {
      await resize(SHORT);
      await correct('gave upp', 'finally gave up');
      await correct('Nobody', 'Not one of them');
      expect((await backOwn()).status).toBe(200);
      const { text, textVersion } = await source();
      const undone = await now(whole.id);
      expect(undone).toMatchObject({ quote: THIRD, textVersion });
      expect(text.slice(undone.start, undone.end)).toBe(THIRD);
      await again(researcher);
      expect(await now(whole.id)).toMatchObject({ quote: SHORT, ...spanOf(SHORT, text) });
    });

    it('does so where only words were corrected that it gives up', async () => {
      const { id } = await mark(SHORT, 1);
      await resize(THIRD, id);
      await correct('every day', 'each day');
      expect((await backOwn()).status).toBe(200);
      expect((await now(id)).quote).toBe(SHORT);
    });

    it('is refused where the words themselves were corrected', async () => {
      await resize(SHORT);
      await correct('every day', 'each day');
      const refused = await backOwn();
      expect([refused.status, refused.body['code']]).toEqual([409, 'source.words_changed']);
      expect((await now(whole.id)).quote).toBe(SHORT);
      // The refusal says whose words, not which; whoever did it may ask for them, and nobody else.
      const { actionId } = refused.body['about'] as { actionId: string };
      const params = { projectId: research.projectId, actionId };
      const { words } = await researcher.call(history.correctedWords, { params });
      const read = THIRD.replace('every day', 'each day');
      expect(words).toEqual([{ sourceId, was: THIRD, now: read }]);
      const other = await colleague.try(history.correctedWords, { params });
      expect(other).toMatchObject({ status: 404, body: { code: 'action.not_found' } });
    });

    it('is refused where somebody else moved its ends since', async () => {
      await resize(SHORT);
      await correct('gave upp', 'gave up');
      const seen = await now(whole.id);
      const { textVersion } = await source();
      await colleague.call(highlights.moveHighlight, {
        params: { highlightId: whole.id },
        body: { revision: seen.revision, textVersion, start: seen.start, end: seen.end - 3 },
      });
      const refused = await backOwn();
      expect([refused.status, refused.body['code']]).toEqual([409, 'action.changed_since']);
    });
  });

  describe('taking a correction back', () => {
    it('is the undo of whoever corrected, in the order in which they did things', async () => {
      await mark('the shop', 1, colleague);
      await correct('gave upp', 'gave up');
      const later = await mark('Nobody', 1, colleague);
      await back();
      expect((await now(later.id).catch(() => null))?.textVersion).toBe(2);
      expect((await source()).text).toBe(TEXT.replace('upp', 'up'));
      const [undone] = (await back()).actions;
      expect(undone?.counts.map(({ type }) => type)).toContain('source.text_replaced');
      expect((await source()).text).toBe(TEXT);
      expect(await now(whole.id)).toMatchObject({ quote: THIRD, ...spanOf(THIRD) });
      await again();
      expect((await source()).text).toBe(TEXT.replace('upp', 'up'));
    });

    it('is refused once the text was corrected again, and passed over from then on', async () => {
      const marked = await mark('the shop', 1, colleague);
      await correct('gave upp', 'gave up');
      await correct('Nobody', 'No one', researcher);
      const refused = await colleague.try(history.takeBack, {
        params: { projectId: research.projectId },
        body: { sourceId },
      });
      expect([refused.status, refused.body['code']]).toEqual([409, 'action.changed_since']);
      await back();
      const { highlights: all } = await researcher.call(highlights.listHighlights, {
        params: { sourceId },
      });
      expect(all.map(({ id }) => id)).not.toContain(marked.id);
      expect((await source()).text).toContain('No one');
    });

    it('takes back all since one, a correction among them', async () => {
      await mark('the shop', 1, colleague);
      const { actions } = await colleague.call(history.listHistory, {
        params: { projectId: research.projectId },
        query: { sourceId },
      });
      await correct('gave upp', 'gave up');
      await mark('Nobody', 1, colleague);
      await colleague.call(history.takeBack, {
        params: { projectId: research.projectId },
        body: { sourceId, actionId: actions[0]?.id, isSince: true },
      });
      expect((await source()).text).toBe(TEXT);
      const { highlights: all } = await researcher.call(highlights.listHighlights, {
        params: { sourceId },
      });
      expect(all.map(({ quote }) => quote).toSorted()).toEqual([TEXT, THIRD].toSorted());
    });
  });
});
