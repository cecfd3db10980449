import type { JourneyId } from '../../../core/kernel/ids.ts';
import type { Db } from '../../db/open.ts';

/** How much a project holds; removed and archived things do not count. */
export interface ProjectCounts {
  readonly studies: number;
  readonly sources: number;
  readonly participants: number;
  readonly highlights: number;
  readonly hypotheses: number;
  readonly themes: number;
}

/** Counts what a project holds. */
export async function countProject(db: Db, projectId: string): Promise<ProjectCounts> {
  const participants = await db
    .selectFrom('participant')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('project_id', '=', projectId)
    .where('archived_at', 'is', null)
    // Who turned out to be another one is that one.
    .where('merged_into', 'is', null)
    .executeTakeFirstOrThrow();
  const live = async (table: 'study' | 'source' | 'hypothesis') => {
    const row = await db
      .selectFrom(table)
      .select((count) => count.fn.countAll<number>().as('n'))
      .where('project_id', '=', projectId)
      .where('archived_at', 'is', null)
      .executeTakeFirstOrThrow();
    return row.n;
  };
  const highlights = await db
    .selectFrom('highlight')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  const themes = await db
    .selectFrom('theme')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('project_id', '=', projectId)
    .where('run_id', '=', (latest) =>
      latest
        .selectFrom('theme_run')
        .select('theme_run.id')
        .where('theme_run.project_id', '=', projectId)
        .orderBy('theme_run.id', 'desc')
        .limit(1),
    )
    .executeTakeFirstOrThrow();
  return {
    studies: await live('study'),
    sources: await live('source'),
    participants: participants.n,
    hypotheses: await live('hypothesis'),
    highlights: highlights.n,
    themes: themes.n,
  };
}

/** Number of hypotheses by computed verdict. */
export async function countVerdicts(db: Db, projectId: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('hypothesis_verdict')
    .innerJoin('hypothesis', 'hypothesis.id', 'hypothesis_verdict.hypothesis_id')
    .select(['verdict', (count) => count.fn.countAll<number>().as('n')])
    .where('project_id', '=', projectId)
    .where('archived_at', 'is', null)
    .groupBy('verdict')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.verdict, row.n]));
}

/** The first journey of a project in use, or null. */
export async function findFirstJourney(db: Db, projectId: string): Promise<JourneyId | null> {
  const row = await db
    .selectFrom('journey')
    .select('id')
    .where('project_id', '=', projectId)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return (row?.id ?? null) as JourneyId | null;
}
