import type { Context } from '../../context.ts';
import { listHypotheses, toHypothesisDtos } from '../hypotheses/index.ts';
import { themesOf } from '../themes/index.ts';
import { cells, listOf, namesIn, type Table, tagNames } from './table.ts';

const HYPOTHESES = [
  'number',
  'statement',
  'importance',
  'verdict',
  'leaning',
  'interim',
  'supports',
  'contradicts',
  'mixed',
  'neutral',
  'needed',
  'override',
  'override_reason',
  'decision',
  'formed_on',
  'newest_evidence_on',
  'last_change_at',
  'personas',
  'phases',
  'warnings',
  'rule_version',
  'rule_changed_after_data',
  'owner',
  'archived',
];

/** Hypotheses with their verdicts of today. */
export async function hypothesesTable(ctx: Context, projectId: string): Promise<Table> {
  const names = await tagNames(ctx, projectId);
  const all = await toHypothesisDtos(ctx, projectId, await listHypotheses(ctx.db, projectId));
  return {
    header: HYPOTHESES,
    rows: all.map((hypothesis) =>
      cells(HYPOTHESES, {
        number: hypothesis.number,
        statement: hypothesis.statement,
        importance: hypothesis.importance,
        ...hypothesis.computed,
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
      }),
    ),
  };
}

const THEMES = [
  'label',
  'state',
  'computed_label',
  'terms',
  'people',
  'sources',
  'mentions',
  'sentiment',
  'opposing',
  'typical_quote',
];

/** The themes of the last run but for those that somebody hid; none before the first. A file may go anywhere, so it quotes like a read-only link. */
export async function themesTable(ctx: Context, projectId: string): Promise<Table> {
  const { themes } = await themesOf(ctx, projectId, 'links');
  return {
    header: THEMES,
    rows: themes
      .filter(({ theme }) => theme.state !== 'hidden')
      .map(({ theme, counts, sentiment, opposing, quotes }) =>
        cells(THEMES, {
          state: theme.state,
          label: theme.label ?? theme.computedLabel,
          computed_label: theme.computedLabel,
          terms: listOf(theme.terms.map(({ term }) => term)),
          ...counts,
          sentiment,
          opposing,
          typical_quote: quotes[0]?.quote ?? null,
        }),
      ),
  };
}
