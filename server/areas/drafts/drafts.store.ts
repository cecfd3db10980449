import type { Selectable } from 'kysely';
import type { Id, ProjectId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import {
  type DraftGroup,
  type DraftScope,
  type DraftScopeKind,
  DRAFTS_MAX,
  type DraftUnit,
} from '../../../core/themes/drafts.ts';
import type { Db } from '../../db/open.ts';
import type { ThemeDraftTable } from '../../db/tables/analysis.ts';

/** The newest draft of a scope, and the one before it. */
const PER_SCOPE = 2;

/** What was looked for, without what was found. */
export interface DraftSummary {
  readonly id: Id<'themeDraft'>;
  readonly projectId: ProjectId;
  readonly unit: DraftUnit;
  readonly scope: DraftScope;
  /** How finely it divides, `GRAIN_MIN` … `GRAIN_MAX`. */
  readonly grain: number;
  readonly groupCount: number;
  readonly finishedAt: Instant;
}

/** Groups of what people say within a scope. */
export interface Draft extends DraftSummary {
  /** Texts that were grouped, of how many. */
  readonly texts: number;
  readonly of: number;
  /** Sources that were looked through, of how many. */
  readonly sources: number;
  readonly ofSources: number;
  readonly vectors: readonly string[];
  readonly automatic: number;
  /** Those with a name before those without, most people first. */
  readonly groups: readonly DraftGroup[];
  readonly createdBy: string;
}

/**
 * Puts a draft in place of the one before within the same scope, which stays until the next: somebody may be reading
 * it. The oldest ones of a project go.
 */
export async function replaceDraft(db: Db, draft: Draft): Promise<void> {
  await db.insertInto('theme_draft').values(toRow(draft)).execute();
  const all = await listAllDrafts(db, draft.projectId);
  const kept = byScope(all)
    .slice(0, DRAFTS_MAX)
    .flatMap((drafts) => drafts.slice(0, PER_SCOPE).map(({ id }) => id));
  await db
    .deleteFrom('theme_draft')
    .where('project_id', '=', draft.projectId)
    .where('id', 'not in', kept)
    .execute();
}

/** The newest draft of each scope of a project, newest first. */
export async function listDrafts(db: Db, projectId: string): Promise<DraftSummary[]> {
  return byScope(await listAllDrafts(db, projectId))
    .slice(0, DRAFTS_MAX)
    .flatMap(([newest]) => newest ?? []);
}

/** The drafts of each scope, the scope of the newest one first. @param drafts - Newest first. */
function byScope(drafts: readonly DraftSummary[]): readonly (readonly DraftSummary[])[] {
  const scopes = new Map<string, DraftSummary[]>();
  for (const draft of drafts) {
    const key = JSON.stringify([draft.unit, draft.scope.kind, draft.scope.id]);
    const known = scopes.get(key);
    if (known) known.push(draft);
    else scopes.set(key, [draft]);
  }
  return [...scopes.values()];
}

async function listAllDrafts(db: Db, projectId: string): Promise<DraftSummary[]> {
  const rows = await db
    .selectFrom('theme_draft')
    .select([
      'id',
      'project_id',
      'unit',
      'scope_kind',
      'scope_id',
      'grain',
      'group_count',
      'finished_at',
    ])
    .where('project_id', '=', projectId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toSummary);
}

export async function findDraft(db: Db, draftId: string): Promise<Draft | null> {
  const row = await db
    .selectFrom('theme_draft')
    .selectAll()
    .where('id', '=', draftId)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** Stores what became of the groups. */
export async function updateGroups(db: Db, { id, groups }: Draft): Promise<void> {
  await db
    .updateTable('theme_draft')
    .set({ content: JSON.stringify(groups) })
    .where('id', '=', id)
    .execute();
}

export async function deleteDrafts(db: Db, projectId: string): Promise<void> {
  await db.deleteFrom('theme_draft').where('project_id', '=', projectId).execute();
}

function toRow(draft: Draft): Selectable<ThemeDraftTable> {
  return {
    id: draft.id,
    project_id: draft.projectId,
    unit: draft.unit,
    scope_kind: draft.scope.kind,
    scope_id: draft.scope.id,
    grain: draft.grain,
    texts: draft.texts,
    text_total: draft.of,
    sources: draft.sources,
    source_total: draft.ofSources,
    vectors: JSON.stringify(draft.vectors),
    automatic: draft.automatic,
    group_count: draft.groupCount,
    content: JSON.stringify(draft.groups),
    created_by: draft.createdBy,
    finished_at: draft.finishedAt,
  };
}

type SummaryRow = Pick<
  Selectable<ThemeDraftTable>,
  'id' | 'project_id' | 'unit' | 'scope_kind' | 'scope_id' | 'grain' | 'group_count' | 'finished_at'
>;

function toSummary(row: SummaryRow): DraftSummary {
  return {
    id: row.id as Id<'themeDraft'>,
    projectId: row.project_id as ProjectId,
    unit: row.unit as DraftUnit,
    scope: { kind: row.scope_kind as DraftScopeKind, id: row.scope_id },
    grain: row.grain,
    groupCount: row.group_count,
    finishedAt: row.finished_at as Instant,
  };
}

function toDraft(row: Selectable<ThemeDraftTable>): Draft {
  return {
    ...toSummary(row),
    texts: row.texts,
    of: row.text_total,
    sources: row.sources,
    ofSources: row.source_total,
    vectors: JSON.parse(row.vectors) as string[],
    automatic: row.automatic,
    groups: JSON.parse(row.content) as DraftGroup[],
    createdBy: row.created_by,
  };
}
