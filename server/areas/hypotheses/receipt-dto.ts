import type { z } from 'zod';
import type { receipts as api } from '../../../core/api/index.ts';
import type { EvidenceLink } from '../../../core/hypotheses/types.ts';
import { decideVerdict } from '../../../core/hypotheses/verdict.ts';
import type { EvidenceId } from '../../../core/kernel/ids.ts';
import { type Day, dayOf } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import { listQuotes } from '../highlights/index.ts';
import { hiddenFrom } from '../participants/index.ts';
import { evidenceOfDay } from './evidence-of-day.service.ts';
import type { Hypothesis } from './hypotheses.store.ts';
import { loadNames, toRuleDto } from './hypothesis-dto.ts';
import { loadPlaces } from './receipt-places.store.ts';
import { listRules } from './rules.store.ts';
import { hashOfEvidence } from './snapshots.service.ts';
import { latestRule, rulesOfDay } from './verdicts.service.ts';

type ReceiptDto = z.input<typeof api.ReceiptDto>;

/** What the verdict of a hypothesis is made of, today or as of a day: what the engine takes, what it gives, and where the words stand. */
export async function toReceiptDto(
  ctx: Context,
  hypothesis: Hypothesis,
  asOf: Day = dayOf(ctx.now()),
): Promise<ReceiptDto> {
  const { id, number, statement } = hypothesis;
  const rules = (await listRules(ctx.db, [id])).get(id) ?? [];
  const rule = latestRule(rulesOfDay(rules, asOf));
  const { evidence, asked, isReconstructed } = await evidenceOfDay(ctx, hypothesis, asOf);
  const result = decideVerdict({ ...evidence, rule: rule.rule, asOf }, asked);
  const { scope, disproofSought, waiver, links, measurements } = evidence;
  const { verdict, leaning, interim, counts, pSupport, pOppose, units, leftOut } = result;
  return {
    ...{ hypothesisId: id, number, statement, asOf, isReconstructed },
    engine: result.engine,
    rule: toRuleDto(rule, await loadNames(ctx, [rule.createdBy])),
    evidenceHash: hashOfEvidence(evidence),
    // The engine takes ids as plain text; they all come from rows.
    input: {
      ...{ scope, disproofSought, waiver, methods: asked, links, measurements },
    } as ReceiptDto['input'],
    output: {
      ...{ verdict, leaning, interim, counts, pSupport, pOppose },
      units: units.map(
        ({ kind, key, label, stance, net, linkIds }) =>
          ({ kind, key, label, stance, net, linkIds }) as ReceiptDto['output']['units'][number],
      ),
      leftOut: leftOut as ReceiptDto['output']['leftOut'],
      measuredLeftOut: result.measuredLeftOut as ReceiptDto['output']['measuredLeftOut'],
      metric: result.metric as ReceiptDto['output']['metric'],
      confidence: result.confidence?.map(({ code, concern }) => ({ code, concern })) ?? null,
    },
    places: await placesOf(ctx, hypothesis, links),
  };
}

async function placesOf(
  ctx: Context,
  { projectId }: Hypothesis,
  links: readonly EvidenceLink[],
): Promise<ReceiptDto['places']> {
  const hidden = await hiddenFrom(ctx, projectId);
  const ids = links.map(({ highlightId }) => highlightId);
  const places = await loadPlaces(ctx.db, ids);
  const quotes = await listQuotes(ctx.db, ids);
  const byHighlight = new Map<string, (typeof quotes)[number]>(
    quotes.map((quote) => [quote.highlightId, quote]),
  );
  return links.flatMap(({ id, highlightId }) => {
    const place = places.get(highlightId);
    const quote = byHighlight.get(highlightId);
    if (!place || !quote) return [];
    const isShown = !hidden.hides(quote);
    const { textVersion, start, end, textSha256 } = place;
    return [
      {
        evidenceId: id as EvidenceId,
        ...{ sourceId: quote.sourceId, sourceTitle: quote.sourceTitle, textVersion, start, end },
        quote: isShown ? quote.quote : null,
        textSha256: isShown ? textSha256 : null,
      },
    ];
  });
}
