import type { z } from 'zod';
import type { hypotheses as api } from '../../../core/api/index.ts';
import { describeCondition, explainChange } from '../../../core/hypotheses/explain-change.ts';
import { explainVerdict } from '../../../core/hypotheses/explain.ts';
import type { LeftOutReason } from '../../../core/hypotheses/filter.ts';
import type { VerdictResult } from '../../../core/hypotheses/result.ts';
import { summariseVerdict } from '../../../core/hypotheses/summary.ts';
import type { EvidenceLink } from '../../../core/hypotheses/types.ts';
import { decideVerdict } from '../../../core/hypotheses/verdict.ts';
import { termsOf, warningText } from '../../../core/hypotheses/wording/index.ts';
import type { EvidenceId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { type Day, dayOf } from '../../../core/kernel/time.ts';
import type { Method } from '../../../core/projects/methods.ts';
import type { Context } from '../../context.ts';
import { listQuotes, toQuoteDto } from '../highlights/index.ts';
import { type Hidden, hiddenFrom } from '../participants/index.ts';
import { listStudies, requireProject, type Study } from '../projects/index.ts';
import { listConfidenceOverrides } from './confidence.store.ts';
import { listEvidence } from './evidence.store.ts';
import type { Hypothesis } from './hypotheses.store.ts';
import {
  loadNames,
  type NameOf,
  peopleOf,
  toEvidenceDto,
  toHypothesisDto,
  toVerdictDto,
} from './hypothesis-dto.ts';
import { listSearches } from './searches.store.ts';
import { listRules, type SavedRule } from './rules.store.ts';
import { toTrustPart } from './trust-dto.ts';
import { loadEvidence, refreshVerdicts, ruleAsOf } from './verdicts.service.ts';
import { stalePart, toHistoryDto } from './stale-dto.ts';
import { listVerdictChanges } from './verdicts.store.ts';
import { forVisitor } from './visitor.ts';

type DetailDto = z.input<typeof api.HypothesisDetailDto>;

/**
 * One hypothesis with everything its verdict rests on.
 *
 * @param asked.asOf - The day to ask about; today unless given.
 * @param asked.language - Of the explanation; the project's unless given.
 */
export async function toDetailDto(
  ctx: Context,
  hypothesis: Hypothesis,
  asked: { readonly asOf?: Day | undefined; readonly language?: LanguageCode | undefined },
): Promise<DetailDto> {
  await refreshVerdicts(ctx, hypothesis.projectId);
  const asOf = asked.asOf ?? dayOf(ctx.now());
  const language = asked.language ?? (await requireProject(ctx, hypothesis.projectId)).language;
  const rules = (await listRules(ctx.db, [hypothesis.id])).get(hypothesis.id) ?? [];
  const history = await listVerdictChanges(ctx.db, hypothesis.id);
  const overrides =
    (await listConfidenceOverrides(ctx.db, [hypothesis.id])).get(hypothesis.id) ?? [];
  const searches = await searchesFor(ctx, hypothesis.id);
  const studies = await listStudies(ctx.db, hypothesis.projectId);
  const nameOf = await loadNames(ctx, [
    ...peopleOf(hypothesis),
    ...rules.map(({ createdBy }) => createdBy),
    ...overrides.map(({ by }) => by),
    ...searches.map(({ by }) => by),
  ]);

  const hidden = await hiddenFrom(ctx, hypothesis.projectId);
  const rule = ruleAsOf(rules, asOf);
  const input = await loadEvidence(ctx, hypothesis, asOf);
  const computed = decideVerdict({ ...input, rule: rule.rule }, methodsThatTest(studies));
  const shown =
    ctx.actor.kind === 'visitor'
      ? forVisitor(computed, input.links)
      : { result: computed, links: input.links };
  const first = rules[0];
  return {
    ...toHypothesisDto(hypothesis, {
      summary: summariseVerdict(computed),
      rules,
      lastChange: history.at(-1) ?? null,
      overrides,
      nameOf,
    }),
    asOf,
    ...toTrustPart(computed, {
      overrides,
      // A read-only link names no study.
      studies: ctx.actor.kind === 'visitor' ? [] : studies,
      nameOf,
      language,
    }),
    ...inWords(shown.result, language),
    ...(await evidencePart(ctx, hidden, shown, language)),
    withheld: await countWithheld(ctx, hidden, input.links),
    rule: toRuleDto(rule, nameOf),
    firstRule:
      first && rules.some(({ afterData }) => afterData)
        ? {
            rule: toRuleDto(first, nameOf),
            computed: toVerdictDto(summariseVerdict(decideVerdict({ ...input, rule: first.rule }))),
          }
        : null,
    searches: searches.map(({ by, ...search }) => ({ ...search, by: nameOf(by) })),
    ...(await stalePart(ctx, hypothesis, { asOf, ...shown })),
    history: await toHistoryDto(ctx, history),
  };
}

/** A read-only link does not tell who looked for what, nor where. */
async function searchesFor(ctx: Context, hypothesisId: string) {
  return ctx.actor.kind === 'visitor' ? [] : listSearches(ctx.db, hypothesisId);
}

/** Methods of a project that could have said something; what is said in a workshop never votes. */
function methodsThatTest(studies: readonly Study[]): readonly Method[] {
  return studies.map(({ method }) => method).filter((method) => method !== 'workshop');
}

type WordsPart = Pick<
  DetailDto,
  | 'explanation'
  | 'whatWouldChange'
  | 'likelihood'
  | 'warningTexts'
  | 'conditions'
  | 'flips'
  | 'further'
>;

function inWords(result: VerdictResult, language: LanguageCode): WordsPart {
  const terms = termsOf(language);
  const { likelihood, further } = result;
  return {
    explanation: [...explainVerdict(result, language)],
    whatWouldChange: [...explainChange(result, language)],
    likelihood: likelihood && terms.likelihoods[likelihood.band],
    warningTexts: result.warnings.map((warning) => ({
      code: warning.code,
      text: warningText(warning, language),
    })),
    conditions: result.conditions.map((condition) => ({
      code: condition.code,
      met: condition.met,
      ...describeCondition(condition, result, language),
    })),
    flips: result.flips.map(({ units, side, to }) => ({
      labels: units.map(({ label }) => label ?? terms.groupSession),
      side,
      to,
    })),
    further: { against: further.against, for: further.for },
  };
}

/** The links whose quotes can be shown, what they add up to, and which are left out and why. */
async function evidencePart(
  ctx: Context,
  hidden: Hidden,
  { result, links }: { readonly result: VerdictResult; readonly links: readonly EvidenceLink[] },
  language: LanguageCode,
): Promise<Pick<DetailDto, 'units' | 'evidence' | 'leftOut'>> {
  const terms = termsOf(language);
  const quotes = new Map(
    (
      await listQuotes(
        ctx.db,
        links.map(({ highlightId }) => highlightId),
      )
    ).map((quote) => [quote.highlightId, quote]),
  );
  const evidence = (
    await listEvidence(
      ctx.db,
      links.map(({ id }) => id),
    )
  ).flatMap((one) => {
    const quote = quotes.get(one.highlightId);
    return quote && !hidden.hides(quote)
      ? [{ ...toEvidenceDto(one), quote: toQuoteDto(ctx, quote) }]
      : [];
  });
  const shown = new Set<string>(evidence.map(({ id }) => id));
  return {
    // Contradiction first, then the strongest evidence, then the newest.
    evidence: evidence.sort(
      (one, other) =>
        one.direction - other.direction ||
        other.tier - one.tier ||
        (one.quote.heldOn < other.quote.heldOn ? 1 : -1),
    ),
    units: result.units.map(({ key, label, stance, net, tiers, linkIds }) => ({
      key,
      label: label ?? terms.groupSession,
      stance,
      net,
      tier: tiers[0] ?? 1,
      evidenceIds: linkIds.filter((id) => shown.has(id)) as EvidenceId[], // They are ids of links.
    })),
    leftOut: result.leftOut
      .filter(({ linkId }) => shown.has(linkId))
      .map(({ linkId, reason }) => toLeftOutDto(linkId, reason, terms.reasons[reason])),
  };
}

/** Accepted links whose quotes this reader is not shown; they count all the same. */
async function countWithheld(
  ctx: Context,
  hidden: Hidden,
  links: readonly EvidenceLink[],
): Promise<number> {
  if (hidden.isEmpty) return 0;
  const accepted = links.filter(({ state }) => state === 'accepted');
  const quotes = await listQuotes(
    ctx.db,
    accepted.map(({ highlightId }) => highlightId),
  );
  return quotes.filter((quote) => hidden.hides(quote)).length;
}

function toLeftOutDto(
  linkId: string,
  reason: LeftOutReason,
  text: string,
): DetailDto['leftOut'][number] {
  return { evidenceId: linkId as EvidenceId, reason, text }; // The engine got it from a row.
}

function toRuleDto(saved: SavedRule, nameOf: NameOf): z.input<typeof api.RuleDto> {
  const { rule, version, hash, createdBy, createdAt, afterData } = saved;
  return { ...rule, version, hash, createdBy: nameOf(createdBy), createdAt, afterData };
}
