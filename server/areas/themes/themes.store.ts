import type { Id, ProjectId, ThemeId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { ThemeTerm } from '../../../core/themes/types.ts';
import type { Db } from '../../db/open.ts';

/** One clustering of a project's highlights. */
export interface ThemeRun {
  readonly id: Id<'themeRun'>;
  readonly projectId: ProjectId;
  readonly engine: string;
  readonly seed: number;
  readonly highlights: number;
  /** What texts were compared by: ids of vectors. */
  readonly vectors: readonly string[];
  /** Themes of the run before that are no more; null for a first run. */
  readonly ended: number | null;
  /** How finely it divides, `GRAIN_MIN` … `GRAIN_MAX`; 0 is what the texts give by themselves. */
  readonly grain: number;
  /** How many themes that would be; null where it was not counted. */
  readonly automatic: number | null;
  readonly finishedAt: Instant;
}

/**
 * What people made of a theme: nothing yet; they accepted it, or hid it, and every run keeps it; or its highlights
 * were given to others, and nothing shows it any more.
 */
export type ThemeState = 'proposed' | 'accepted' | 'hidden' | 'dissolved';

/** A theme as the last run that found it left it. */
export interface Theme {
  readonly id: ThemeId;
  readonly projectId: ProjectId;
  readonly runId: Id<'themeRun'>;
  readonly position: number;
  readonly computedLabel: string;
  /** What a person called it; null while nobody did. */
  readonly label: string | null;
  readonly renamedBy: string | null;
  readonly terms: readonly ThemeTerm[];
  readonly revision: number;
  readonly state: ThemeState;
  readonly firstRunId: string | null;
  /** Highlights that its last run brought in, and took out. */
  readonly joined: number;
  readonly departed: number;
}

export async function findLatestRun(db: Db, projectId: string): Promise<ThemeRun | null> {
  const row = await db
    .selectFrom('theme_run')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id as Id<'themeRun'>,
    projectId: row.project_id as ProjectId,
    engine: row.engine,
    seed: row.seed,
    highlights: row.highlights,
    vectors: JSON.parse(row.vectors) as string[],
    ended: row.ended,
    grain: row.grain,
    automatic: row.automatic,
    finishedAt: row.finished_at as Instant,
  };
}

/** Which of these themes are still shown to somebody. */
export async function standingThemes(
  db: Db,
  themeIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (themeIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('theme')
    .select('id')
    .where('id', 'in', [...themeIds])
    .where('state', '!=', 'dissolved')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export async function insertRun(db: Db, run: ThemeRun): Promise<void> {
  await db
    .insertInto('theme_run')
    .values({
      id: run.id,
      project_id: run.projectId,
      engine: run.engine,
      seed: run.seed,
      highlights: run.highlights,
      finished_at: run.finishedAt,
      vectors: JSON.stringify(run.vectors),
      ended: run.ended,
      grain: run.grain,
      automatic: run.automatic,
    })
    .execute();
}

/** The themes of a run, most people first. */
export async function listThemes(db: Db, runId: string): Promise<Theme[]> {
  const rows = await db
    .selectFrom('theme')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toTheme);
}

/** Which themes of a run have a note on them. */
export async function listNotedThemes(db: Db, runId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('theme')
    .innerJoin('note', 'note.theme_id', 'theme.id')
    .select('theme.id')
    .distinct()
    .where('theme.run_id', '=', runId)
    .where('note.removed_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export async function findTheme(db: Db, id: string): Promise<Theme | null> {
  const row = await db.selectFrom('theme').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toTheme(row) : null;
}

/** The themes with these ids, former ones too, in no order. */
export async function findThemes(db: Db, ids: readonly string[]): Promise<Theme[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('theme').selectAll().where('id', 'in', ids).execute();
  return rows.map(toTheme);
}

export async function insertTheme(db: Db, theme: Theme): Promise<void> {
  await db
    .insertInto('theme')
    .values({
      id: theme.id,
      project_id: theme.projectId,
      run_id: theme.runId,
      position: theme.position,
      computed_label: theme.computedLabel,
      label: theme.label,
      renamed_by: theme.renamedBy,
      terms: JSON.stringify(theme.terms),
      revision: theme.revision,
      state: theme.state,
      first_run_id: theme.firstRunId,
      joined: theme.joined,
      departed: theme.departed,
    })
    .execute();
}

/** Lets a theme continue in a new run; what a person called it and made of it stays. */
export async function continueTheme(
  db: Db,
  id: string,
  found: Pick<Theme, 'runId' | 'position' | 'computedLabel' | 'terms' | 'joined' | 'departed'>,
): Promise<void> {
  await db
    .updateTable('theme')
    .set({
      run_id: found.runId,
      position: found.position,
      computed_label: found.computedLabel,
      terms: JSON.stringify(found.terms),
      joined: found.joined,
      departed: found.departed,
    })
    .where('id', '=', id)
    .execute();
}

/** Takes away the themes and memberships of a project that a new run did not continue; themes with notes are put away. */
export async function deleteEarlierRuns(db: Db, projectId: string, runId: string): Promise<void> {
  await db
    .deleteFrom('theme_highlight')
    .where('run_id', 'in', (runs) =>
      runs.selectFrom('theme_run').select('id').where('project_id', '=', projectId),
    )
    .where('run_id', '!=', runId)
    .execute();
  await db
    .updateTable('theme')
    .set((theme) => ({
      ...{ run_id: runId, state: 'dissolved', joined: 0, departed: 0 },
      revision: theme('revision', '+', 1),
    }))
    .where('project_id', '=', projectId)
    .where('run_id', '!=', runId)
    .where((theme) =>
      theme.exists(
        theme.selectFrom('note').select('note.id').whereRef('note.theme_id', '=', 'theme.id'),
      ),
    )
    .execute();
  await db
    .deleteFrom('theme')
    .where('project_id', '=', projectId)
    .where('run_id', '!=', runId)
    .execute();
}

/** Names a theme, or says what became of it. @returns False when it changed since `revision − 1`. */
export async function updateTheme(
  db: Db,
  theme: Pick<Theme, 'id' | 'label' | 'renamedBy' | 'state' | 'revision'>,
): Promise<boolean> {
  const { label, renamedBy, state, revision } = theme;
  const result = await db
    .updateTable('theme')
    .set({ label, renamed_by: renamedBy, state, revision })
    .where('id', '=', theme.id)
    .where('revision', '=', revision - 1)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** How many participants each persona of a project has. */
export async function countPersonas(
  db: Db,
  projectId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('participant_persona')
    .innerJoin('participant', 'participant.id', 'participant_persona.participant_id')
    .select(['tag_id', (count) => count.fn.countAll<number>().as('n')])
    .where('participant.project_id', '=', projectId)
    .where('archived_at', 'is', null)
    .where('merged_into', 'is', null)
    .groupBy('tag_id')
    .execute();
  return new Map(rows.map((row) => [row.tag_id, row.n]));
}

function toTheme(row: {
  id: string;
  project_id: string;
  run_id: string;
  position: number;
  computed_label: string;
  label: string | null;
  renamed_by: string | null;
  terms: string;
  revision: number;
  state: string;
  first_run_id: string | null;
  joined: number;
  departed: number;
}): Theme {
  return {
    id: row.id as ThemeId,
    projectId: row.project_id as ProjectId,
    runId: row.run_id as Id<'themeRun'>,
    position: row.position,
    computedLabel: row.computed_label,
    label: row.label,
    renamedBy: row.renamed_by,
    terms: JSON.parse(row.terms) as ThemeTerm[],
    revision: row.revision,
    state: row.state as ThemeState,
    firstRunId: row.first_run_id,
    joined: row.joined,
    departed: row.departed,
  };
}
