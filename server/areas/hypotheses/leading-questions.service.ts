import type { LeadingRule } from '../../../core/evidence/leading-question.ts';
import type { HighlightId, HypothesisId, SourceId } from '../../../core/kernel/ids.ts';
import type { Context } from '../../context.ts';
import { leadingRule } from '../../language/leading-rule.ts';
import { hiddenFrom } from '../participants/index.ts';
import { requireReadable } from '../sources/index.ts';
import { requireHypothesis } from './hypotheses.service.ts';
import { listUnflagged, type UnflaggedLink } from './leading-questions.store.ts';
import {
  listQuestionRanges,
  listWords,
  type Question,
  type TextRange,
  wordsKey,
} from './questions-before.store.ts';

/** A link whose quote may follow a leading question: proposed, and nobody has answered. */
export interface LeadingProposal {
  readonly link: UnflaggedLink;
  readonly rule: LeadingRule;
  readonly question: Question;
}

/**
 * What is proposed of the evidence of a hypothesis.
 *
 * @param among - Of these highlights only; of all without.
 * @throws NotFoundError `hypothesis.not_found`
 */
export async function leadingOfHypothesis(
  ctx: Context,
  hypothesisId: HypothesisId,
  among?: ReadonlySet<HighlightId>,
): Promise<LeadingProposal[]> {
  const { projectId } = await requireHypothesis(ctx, hypothesisId);
  const links = await listUnflagged(ctx.db, { hypothesisId });
  const meant = links.filter(({ highlightId }) => among?.has(highlightId) ?? true);
  return proposalsOf(ctx, projectId, meant);
}

/** What is proposed of the evidence from a source. @throws NotFoundError `source.not_found` */
export async function leadingOfSource(
  ctx: Context,
  sourceId: SourceId,
): Promise<LeadingProposal[]> {
  const { projectId } = await requireReadable(ctx, sourceId);
  return proposalsOf(ctx, projectId, await listUnflagged(ctx.db, { sourceId }));
}

/**
 * Judges the moderator's turn before each quote as it reads today: nothing is kept but what people answered, so a
 * corrected turn is judged anew, and one that was masked leads nowhere.
 */
async function proposalsOf(
  ctx: Context,
  projectId: string,
  links: readonly UnflaggedLink[],
): Promise<LeadingProposal[]> {
  const hidden = await hiddenFrom(ctx, projectId);
  const shown = links.filter((link) => !hidden.hides(link));
  const ranges = await listQuestionRanges(ctx.db, shown);
  const open = shown.flatMap((link, at) => {
    const range = ranges[at];
    return range && !leadNowhere.has(judgedKey(range, link)) ? [{ link, range }] : [];
  });
  const words = await listWords(
    ctx.db,
    open.map(({ range }) => range),
  );
  const leading = open.flatMap(({ link, range }): LeadingProposal[] => {
    const text = words.get(wordsKey(range)) ?? '';
    const rule = leadingRule(text, link.language);
    if (rule === null) rememberNeutral(judgedKey(range, link));
    const { textVersion, start, end } = range;
    return rule === null ? [] : [{ link, rule, question: { textVersion, start, end, text } }];
  });
  return withoutAnswered(ctx, leading);
}

/**
 * Questions that were read and lead nowhere, so that a page of much evidence reads their texts once: ids and offsets,
 * no words. Words of a version change by being masked only, which makes none lead.
 */
const leadNowhere = new Set<string>();
const NOWHERE_MAX = 20_000;

function judgedKey(range: TextRange, { language }: UnflaggedLink): string {
  return `${language} ${wordsKey(range)}`;
}

function rememberNeutral(key: string): void {
  if (leadNowhere.size >= NOWHERE_MAX) leadNowhere.clear();
  leadNowhere.add(key);
}

/** Without those of which somebody said, of these very words, that they do not lead. */
async function withoutAnswered(
  ctx: Context,
  proposals: readonly LeadingProposal[],
): Promise<LeadingProposal[]> {
  const answered = proposals.flatMap(({ link: { sourceId, neutralQuestion } }) =>
    neutralQuestion ? [{ sourceId, ...neutralQuestion }] : [],
  );
  const words = await listWords(ctx.db, answered);
  return proposals.filter(({ link: { sourceId, neutralQuestion }, question }) => {
    if (!neutralQuestion) return true;
    return words.get(wordsKey({ sourceId, ...neutralQuestion })) !== question.text;
  });
}
