import type { z } from 'zod';
import type { hypotheses as api } from '../../../core/api/index.ts';
import { describeCondition, explainChange } from '../../../core/hypotheses/explain-change.ts';
import { explainVerdict } from '../../../core/hypotheses/explain.ts';
import type { LeftOutReason } from '../../../core/hypotheses/filter.ts';
import type { LinkRating } from '../../../core/hypotheses/packed-rating.ts';
import type { VerdictResult } from '../../../core/hypotheses/result.ts';
import { summariseVerdict } from '../../../core/hypotheses/summary.ts';
import type { EvidenceLink, Scope, VerdictInput } from '../../../core/hypotheses/types.ts';
import { decideVerdict } from '../../../core/hypotheses/verdict.ts';
import { termsOf, warningText } from '../../../core/hypotheses/wording/index.ts';
import { ForbiddenError } from '../../../core/kernel/errors.ts';
import type { EvidenceId, TagId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { type Day, dayOf, type Instant } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import { listQuotes, toQuoteDto } from '../highlights/index.ts';
import { type Hidden, hiddenFrom } from '../participants/index.ts';
import { listStudies, requireProject } from '../projects/index.ts';
import { listConfidenceOverrides } from './confidence.store.ts';
import { listEvidence } from './evidence.store.ts';
import type { Hypothesis } from './hypotheses.store.ts';
import {
  loadNames,
  type NameOf,
  peopleOf,
  toEvidenceDto,
  toHypothesisDto,
  toRuleDto,
  toVerdictDto,
} from './hypothesis-dto.ts';
import { countToRead, listSearches } from './searches.store.ts';
import { listRules, type SavedRule } from './rules.store.ts';
import { evidenceOfDay } from './evidence-of-day.service.ts';
import { toShownMeasured } from './measured-dto.ts';
import { toTrustPart } from './trust-dto.ts';
import { latestRule, refreshVerdicts, rulesOfDay } from './verdicts.service.ts';
import { stalePart, toHistoryDto } from './stale-dto.ts';
import { listVerdictChanges } from './verdicts.store.ts';
import { forVisitor } from './visitor.ts';

type DetailDto = z.input<typeof api.HypothesisDetailDto>;

/**
 * One hypothesis with everything its verdict rests on.
 *
 * @param asked.asOf - The day to ask about; today unless given. What was taken back since stood on an earlier one.
 * @param asked.language - Of the explanation; the project's unless given.
 * @throws ForbiddenError `share.not_included` for a past day by a read-only link
 */
export async function toDetailDto(
  ctx: Context,
  hypothesis: Hypothesis,
  asked: { readonly asOf?: Day | undefined; readonly language?: LanguageCode | undefined },
): Promise<DetailDto> {
  const asOf = dayShown(ctx, asked.asOf);
  await refreshVerdicts(ctx, hypothesis.projectId);
  const language = asked.language ?? (await requireProject(ctx, hypothesis.projectId)).language;
  const { rules, history, overrides, searches } = await recordsOfDay(ctx, hypothesis.id, asOf);
  const studies = await listStudies(ctx.db, hypothesis.projectId);
  const nameOf = await loadNames(ctx, [
    ...peopleOf(hypothesis),
    ...rules.map(({ createdBy }) => createdBy),
    ...overrides.map(({ by }) => by),
    ...searches.map(({ by }) => by),
  ]);

  const hidden = await hiddenFrom(ctx, hypothesis.projectId);
  const rule = latestRule(rules);
  const { evidence, asked: methods, isReconstructed } = await evidenceOfDay(ctx, hypothesis, asOf);
  const input = { ...evidence, asOf };
  const computed = decideVerdict({ ...input, rule: rule.rule }, methods);
  const shown =
    ctx.actor.kind === 'visitor'
      ? forVisitor(computed, input.links)
      : { result: computed, links: input.links };
  return {
    ...toHypothesisDto(asOfDay(hypothesis, evidence.scope, asOf), {
      summary: summariseVerdict(computed),
      rules,
      lastChange: history.findLast(({ at }) => dayOf(at) <= asOf) ?? null,
      overrides,
      nameOf,
    }),
    asOf,
    isReconstructed,
    ...toTrustPart(computed, {
      overrides,
      // A read-only link names no study.
      studies: ctx.actor.kind === 'visitor' ? [] : studies,
      nameOf,
      language,
    }),
    ...inWords(shown.result, language),
    ...(await evidencePart(ctx, hidden, shown, language)),
    measurements: await toShownMeasured(ctx, hypothesis.id, input.measurements, [
      computed,
      language,
    ]),
    withheld: await countWithheld(ctx, hidden, input.links),
    ...testCardPart(hypothesis, asOf, nameOf),
    rule: toRuleDto(rule, nameOf),
    firstRule: firstRulePart(rules, input, nameOf),
    searches: searches.map(({ by, ...search }) => ({ ...search, by: nameOf(by) })),
    toRead: ctx.actor.kind === 'visitor' ? 0 : await countToRead(ctx.db, hypothesis.id),
    ...(await stalePart(ctx, hypothesis, { asOf, ...shown })),
    history: await toHistoryDto(ctx, history),
  };
}

/** How it is to be tested, as far as it was written by the day. */
function testCardPart(
  { testCard }: Hypothesis,
  asOf: Day,
  nameOf: NameOf,
): Pick<DetailDto, 'testCard'> {
  const isWritten = testCard !== null && dayOf(testCard.at) <= asOf;
  return { testCard: isWritten ? { ...testCard, by: nameOf(testCard.by) } : null };
}

/** The first rule and the verdict under it, when a later one was saved after data. */
function firstRulePart(
  rules: readonly SavedRule[],
  input: Omit<VerdictInput, 'rule'>,
  nameOf: NameOf,
): DetailDto['firstRule'] {
  const [first] = rules;
  if (!first || !rules.some(({ afterData }) => afterData)) return null;
  const { rule } = first;
  const computed = toVerdictDto(summariseVerdict(decideVerdict({ ...input, rule })));
  return { rule: toRuleDto(first, nameOf), computed };
}

/** Today unless another day is asked for, which a read-only link does not open when it is over. */
function dayShown(ctx: Context, asked: Day | undefined): Day {
  const today = dayOf(ctx.now());
  const asOf = asked ?? today;
  if (ctx.actor.kind === 'visitor' && asOf < today) {
    throw new ForbiddenError('share.not_included', 'This link opens the verdicts of today only.');
  }
  return asOf;
}

/** What people had recorded of a hypothesis by the end of a day, and all verdicts that it has had. */
async function recordsOfDay(ctx: Context, hypothesisId: string, asOf: Day) {
  const by = ({ at }: { readonly at: Instant }): boolean => dayOf(at) <= asOf;
  const rules = (await listRules(ctx.db, [hypothesisId])).get(hypothesisId) ?? [];
  const overrides = (await listConfidenceOverrides(ctx.db, [hypothesisId])).get(hypothesisId) ?? [];
  return {
    rules: rulesOfDay(rules, asOf),
    overrides: overrides.filter(by),
    searches: (await searchesFor(ctx, hypothesisId)).filter(by),
    history: await listVerdictChanges(ctx.db, hypothesisId),
  };
}

/** A hypothesis with the scope that it had on a day, and without what was said of its verdict later. */
function asOfDay(hypothesis: Hypothesis, scope: Scope, asOf: Day): Hypothesis {
  const { override, decision } = hypothesis;
  return {
    ...hypothesis,
    // Scopes hold ids of tags only.
    personaIds: scope.personaIds as readonly TagId[],
    phaseIds: scope.phaseIds as readonly TagId[],
    override: override && dayOf(override.at) <= asOf ? override : null,
    decision: decision && dayOf(decision.at) <= asOf ? decision : null,
  };
}

/** A read-only link does not tell who looked for what, nor where. */
async function searchesFor(ctx: Context, hypothesisId: string) {
  return ctx.actor.kind === 'visitor' ? [] : listSearches(ctx.db, hypothesisId);
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
  const rated = new Map(links.map((link) => [link.id, link]));
  const evidence = (await listEvidence(ctx.db, [...rated.keys()])).flatMap((one) => {
    const quote = quotes.get(one.highlightId);
    return quote && !hidden.hides(quote)
      ? [
          {
            ...toEvidenceDto({ ...one, ...ratingOf(rated.get(one.id)) }),
            quote: toQuoteDto(ctx, quote),
          },
        ]
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

/** How a link was rated on the day that is shown. */
function ratingOf(link: EvidenceLink | undefined): LinkRating | null {
  if (!link) return null;
  const { direction, tier, role, leadingQuestion, secondHand, state } = link;
  return { direction, tier, role, leadingQuestion, secondHand, state };
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
