import type { ListQuery } from '../../../core/api/search.ts';
import { type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import type { Context } from '../../context.ts';
import { listHypotheses, toHypothesisDtos, type toVerdictDto } from '../hypotheses/index.ts';
import { themesOf } from '../themes/index.ts';
import { listOf, namesIn, tagNames } from './cell-words.ts';

const HYPOTHESES = {
  number: 'number',
  statement: 'text',
  importance: 'text',
  verdict: 'text',
  leaning: 'text',
  interim: 'yesNo',
  supports: 'number',
  contradicts: 'number',
  mixed: 'number',
  neutral: 'number',
  needed: 'number',
  metric: 'text',
  metric_low_95: 'number',
  metric_high_95: 'number',
  metric_sample: 'number',
  override: 'text',
  override_reason: 'text',
  decision: 'text',
  formed_on: 'day',
  newest_evidence_on: 'day',
  last_change_at: 'moment',
  personas: 'text',
  phases: 'text',
  warnings: 'text',
  rule_version: 'number',
  rule_changed_after_data: 'yesNo',
  owner: 'text',
  archived: 'yesNo',
} as const satisfies Columns;

/** Hypotheses with their verdicts of today: all, or those that are asked for, in the order in which they are. */
export async function hypothesesTable(
  ctx: Context,
  projectId: string,
  { numbers }: Pick<ListQuery, 'numbers'>,
): Promise<Table> {
  const names = await tagNames(ctx, projectId);
  const known = await toHypothesisDtos(ctx, projectId, await listHypotheses(ctx.db, projectId));
  const all = numbers === undefined ? known : asked(known, numbers);
  return tableOf(
    HYPOTHESES,
    all.map((hypothesis) => ({
      number: hypothesis.number,
      statement: hypothesis.statement,
      importance: hypothesis.importance,
      ...verdictCells(hypothesis.computed),
      override: hypothesis.override?.verdict ?? null,
      override_reason: hypothesis.override?.reason ?? null,
      decision: hypothesis.decision?.text ?? null,
      formed_on: hypothesis.formedOn,
      newest_evidence_on: hypothesis.newestEvidenceOn,
      last_change_at: hypothesis.lastChange?.at ?? null,
      personas: namesIn(names, hypothesis.personaIds),
      phases: namesIn(names, hypothesis.phaseIds),
      warnings: listOf(hypothesis.warnings),
      rule_version: hypothesis.ruleVersion,
      rule_changed_after_data: hypothesis.ruleChangedAfterData,
      owner: hypothesis.owner,
      archived: hypothesis.archivedAt !== null,
    })),
  );
}

function asked<Item extends { readonly number: number }>(
  known: readonly Item[],
  numbers: string,
): readonly Item[] {
  const byNumber = new Map(known.map((item) => [item.number, item]));
  return numbers.split(',').flatMap((number) => byNumber.get(Number(number)) ?? []);
}

/** The numbers of a verdict, and of the measurement that decides it, if one does. */
function verdictCells({ metric, ...verdict }: ReturnType<typeof toVerdictDto>) {
  return {
    ...verdict,
    metric: metric?.metric ?? null,
    metric_low_95: metric?.low ?? null,
    metric_high_95: metric?.high ?? null,
    metric_sample: metric?.sampleSize ?? null,
  };
}

const THEMES = {
  label: 'text',
  state: 'text',
  computed_label: 'text',
  terms: 'text',
  people: 'number',
  sources: 'number',
  mentions: 'number',
  sentiment: 'number',
  opposing: 'number',
  typical_quote: 'text',
} as const satisfies Columns;

/** The themes of the last run but for those that somebody hid; none before the first. A file may go anywhere, so it quotes like a read-only link. */
export async function themesTable(ctx: Context, projectId: string): Promise<Table> {
  const { themes } = await themesOf(ctx, projectId, 'links');
  return tableOf(
    THEMES,
    themes
      .filter(({ theme }) => theme.state !== 'hidden')
      .map(({ theme, counts, sentiment, opposing, quotes }) => ({
        state: theme.state,
        label: theme.label ?? theme.computedLabel,
        computed_label: theme.computedLabel,
        terms: listOf(theme.terms.map(({ term }) => term)),
        ...counts,
        sentiment,
        opposing,
        typical_quote: quotes[0]?.quote ?? null,
      })),
  );
}
