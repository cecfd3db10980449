import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlights, participants, sources } from '../../../../core/api/index.ts';
import { anApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('how often a participant occurs on %s', (database) => {
  let runtime: TestRuntime;
  let research: Research;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    research = await aResearch(anApi(runtime));
  });
  afterAll(() => closeRuntime(runtime));

  /** By the list, and by the answer to a change of only this participant. */
  async function useOf(pseudonym: string) {
    const { researcher, projectId } = research;
    const { participants: all } = await researcher.call(participants.listParticipants, {
      params: { projectId },
    });
    const listed = all.find((one) => one.pseudonym === pseudonym)!;
    const alone = await researcher.call(participants.changeParticipant, {
      params: { participantId: listed.id },
      body: { revision: listed.revision },
    });
    return [listed, alone].map((one) => ({ sources: one.sources, highlights: one.highlights }));
  }
  const twice = (use: { readonly sources: number; readonly highlights: number }) => [use, use];

  it('follows highlights that come, go, and become somebody else’s', async () => {
    const { researcher } = research;
    await research.person('P1');
    expect(await useOf('P1')).toEqual(twice({ sources: 0, highlights: 0 }));
    const quote = await research.quote('P1');
    await research.quote('P1');
    expect(await useOf('P1')).toEqual(twice({ sources: 2, highlights: 2 }));
    const other = await research.person('P2');
    await researcher.call(highlights.changeHighlight, {
      params: { highlightId: quote.id },
      body: { revision: quote.revision, participantId: other.id },
    });
    expect(await useOf('P1')).toEqual(twice({ sources: 2, highlights: 1 }));
    expect(await useOf('P2')).toEqual(twice({ sources: 0, highlights: 1 }));
    const { highlights: own } = await researcher.call(highlights.listHighlights, {
      params: { sourceId: quote.sourceId },
    });
    await researcher.call(highlights.removeHighlight, { params: { highlightId: own[0]!.id } });
    expect(await useOf('P2')).toEqual(twice({ sources: 0, highlights: 0 }));
  });

  it('leaves out sources that are archived, and has them back with them', async () => {
    const { researcher } = research;
    const { sourceId } = await research.quote('P3');
    expect(await useOf('P3')).toEqual(twice({ sources: 1, highlights: 1 }));
    for (const archived of [true, false]) {
      const { revision } = await researcher.call(sources.getSource, { params: { sourceId } });
      await researcher.call(sources.changeSource, {
        params: { sourceId },
        body: { revision, archived },
      });
      const expected = archived ? { sources: 0, highlights: 0 } : { sources: 1, highlights: 1 };
      expect(await useOf('P3')).toEqual(twice(expected));
    }
  });
});
