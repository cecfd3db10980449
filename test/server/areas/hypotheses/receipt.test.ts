import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consent,
  hypotheses,
  participants,
  receipts,
  sources,
} from '../../../../core/api/index.ts';
import type { VerdictInput } from '../../../../core/hypotheses/types.ts';
import { decideVerdict } from '../../../../core/hypotheses/verdict.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('the receipt of a verdict on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let research: Research;
  let now = new Date('2026-03-10T10:00:00.000Z');
  beforeAll(async () => {
    runtime = await aRuntime(database, { now: () => now });
    api = anApi(runtime);
    researcher = await api.member('researcher');
    research = await aResearch(api, researcher);
  });
  afterAll(() => closeRuntime(runtime));

  async function supported(): Promise<string> {
    const id = await research.state('Most buyers measure first');
    for (const person of ['P1', 'P2', 'P3', 'P4', 'P5']) {
      const quote = await research.quote(person, { words: `${person} measured it twice.` });
      await research.link(id, quote.id, 1);
    }
    return id;
  }

  const receiptOf = (hypothesisId: string, asOf?: string, caller = researcher) =>
    caller.call(receipts.getReceipt, {
      params: { hypothesisId },
      query: asOf ? { asOf } : {},
    });

  it('holds what the engine takes: whoever gives it to the engine gets the same', async () => {
    const id = await supported();
    now = new Date('2026-03-12T10:00:00.000Z');
    const quote = await research.quote('P6');
    await research.link(id, quote.id, -2, { leadingQuestion: true });
    const counts = [];
    for (const asOf of [undefined, '2026-03-11']) {
      const receipt = await receiptOf(id, asOf);
      const { methods, ...evidence } = receipt.input;
      const input: VerdictInput = {
        ...evidence,
        rule: receipt.rule,
        asOf: receipt.asOf,
      };
      expect(decideVerdict(input, methods)).toMatchObject(receipt.output);
      const shown = await researcher.call(hypotheses.getHypothesis, {
        params: { hypothesisId: id },
        query: asOf ? { asOf } : {},
      });
      expect(receipt.output.verdict).toBe(shown.computed.verdict);
      counts.push(receipt.output.counts.counted);
    }
    expect(counts).toEqual([6, 5]);
  });

  it('says where each quote stands, down to the characters of a text with its hash', async () => {
    const id = await supported();
    const { places, input, evidenceHash } = await receiptOf(id);
    expect(places.map(({ evidenceId }) => evidenceId).sort()).toEqual(
      input.links.map((link) => link.id).sort(),
    );
    for (const { sourceId, textVersion, start, end, quote, textSha256 } of places) {
      const source = await researcher.call(sources.getSource, { params: { sourceId } });
      expect(source.text.slice(start, end)).toBe(quote);
      expect([textVersion, textSha256?.length]).toEqual([source.textVersion, 64]);
    }
    expect((await receiptOf(id)).evidenceHash).toBe(evidenceHash);
    const link = input.links[0]!;
    await researcher.call(hypotheses.changeEvidence, {
      params: { evidenceId: link.id },
      body: { revision: 0, tier: 4 },
    });
    expect((await receiptOf(id)).evidenceHash).not.toBe(evidenceHash);
  });

  it('shows nobody words that they are not shown elsewhere, and no withdrawn ones', async () => {
    const id = await supported();
    const reader = await api.member('stakeholder', researcher.workspaceId!);
    const quotesOf = async (caller: Caller) =>
      (await receiptOf(id, undefined, caller)).places.map(({ quote, textSha256 }) =>
        quote === null ? textSha256 : quote,
      );
    const { participants: people } = await researcher.call(participants.listParticipants, {
      params: { projectId: research.projectId },
    });
    const person = (pseudonym: string) => people.find((one) => one.pseudonym === pseudonym)!;
    await researcher.call(participants.changeParticipant, {
      params: { participantId: person('P1').id },
      body: { revision: person('P1').revision, consentScope: 'internal' },
    });
    expect(await quotesOf(researcher)).toContain('P1 measured it twice.');
    expect((await quotesOf(reader)).filter((words) => words === null)).toHaveLength(1);
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person('P2').id },
      body: { revision: person('P2').revision },
    });
    expect((await quotesOf(researcher)).join()).not.toContain('P2');
  });

  it('is not there for a read-only link', async () => {
    const id = await research.state('Most');
    const visitor = await research.visitor('hypotheses');
    const { status } = await visitor.try(receipts.getReceipt, { params: { hypothesisId: id } });
    expect(status).toBe(403);
  });
});
