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

/** Counts what each of some projects holds; each kind is counted once for all of them. */
export async function countProjects(
  db: Db,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, ProjectCounts>> {
  const live = (table: 'study' | 'source' | 'hypothesis' | 'participant') =>
    db
      .selectFrom(table)
      .select((count) => ['project_id', count.fn.countAll<number>().as('n')])
      .where('project_id', 'in', [...projectIds])
      .where('archived_at', 'is', null)
      .groupBy('project_id');
  const [studies, sources, hypotheses] = [
    byProject(await live('study').execute()),
    byProject(await live('source').execute()),
    byProject(await live('hypothesis').execute()),
  ];
  // Who turned out to be another one is that one.
  const participants = byProject(
    await live('participant').where('participant.merged_into', 'is', null).execute(),
  );
  const highlights = byProject(await countHighlights(db, projectIds));
  const themes = byProject(await countThemes(db, projectIds));
  return new Map(
    projectIds.map((id) => [
      id,
      {
        studies: studies.get(id) ?? 0,
        sources: sources.get(id) ?? 0,
        participants: participants.get(id) ?? 0,
        highlights: highlights.get(id) ?? 0,
        hypotheses: hypotheses.get(id) ?? 0,
        themes: themes.get(id) ?? 0,
      },
    ]),
  );
}

interface Count {
  readonly project_id: string;
  readonly n: number;
}

function byProject(rows: readonly Count[]): ReadonlyMap<string, number> {
  return new Map(rows.map((row) => [row.project_id, row.n]));
}

function countHighlights(db: Db, projectIds: readonly string[]): Promise<Count[]> {
  return db
    .selectFrom('highlight')
    .select((count) => ['project_id', count.fn.countAll<number>().as('n')])
    .where('project_id', 'in', [...projectIds])
    .where('removed_at', 'is', null)
    .groupBy('project_id')
    .execute();
}

/** Themes of the latest run of each, but for those that somebody hid or gave away. */
function countThemes(db: Db, projectIds: readonly string[]): Promise<Count[]> {
  return db
    .selectFrom('theme')
    .select((count) => ['project_id', count.fn.countAll<number>().as('n')])
    .where('run_id', 'in', (latest) =>
      latest
        .selectFrom('theme_run')
        .select((max) => max.fn.max('theme_run.id').as('id'))
        .where('theme_run.project_id', 'in', [...projectIds])
        .groupBy('theme_run.project_id'),
    )
    .where('state', 'in', ['proposed', 'accepted'])
    .groupBy('project_id')
    .execute();
}

/** Number of hypotheses by computed verdict, for each of some projects that has any. */
export async function countVerdicts(
  db: Db,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
  const rows = await db
    .selectFrom('hypothesis_verdict')
    .innerJoin('hypothesis', 'hypothesis.id', 'hypothesis_verdict.hypothesis_id')
    .select((count) => ['project_id', 'verdict', count.fn.countAll<number>().as('n')])
    .where('project_id', 'in', [...projectIds])
    .where('archived_at', 'is', null)
    .groupBy(['project_id', 'verdict'])
    .execute();
  const verdicts = new Map<string, Record<string, number>>();
  for (const { project_id: id, verdict, n } of rows) {
    verdicts.set(id, { ...verdicts.get(id), [verdict]: n });
  }
  return verdicts;
}

/** The first journey in use of each of some projects that has one. */
export async function listFirstJourneys(
  db: Db,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, JourneyId>> {
  const rows = await db
    .selectFrom('journey')
    .select(['id', 'project_id'])
    .where('project_id', 'in', [...projectIds])
    .where('archived_at', 'is', null)
    .orderBy('position', 'desc')
    .orderBy('id', 'desc')
    .execute();
  // The last one of a project that is put into the map is its first.
  return new Map(rows.map((row) => [row.project_id, row.id as JourneyId]));
}
