import { sql } from 'kysely';
import { unpackRating } from '../../../core/hypotheses/packed-rating.ts';
import type { EvidenceLink, Scope } from '../../../core/hypotheses/types.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import { withoutIndex } from '../../db/dialects.ts';
import type { Db } from '../../db/open.ts';
import { loadLinkedChanges } from './linked-changes.store.ts';
import { packedRating } from './link-rating.store.ts';
import type { Surroundings } from './surroundings.store.ts';

const NO_TAGS: readonly string[] = [];
const NO_CHANGES: EvidenceLink['productChanges'] = [];
/**
 * With more hypotheses than this, evidence is read from the first row to the last rather than by hypothesis:
 * its highlights then lie near each other, which makes 200,000 links about twice as fast (`bench verdicts`).
 */
const HYPOTHESES_BY_INDEX_MAX = 50;

/** Personas and phases of one highlight. */
interface ScopeTags {
  readonly persona: string[];
  readonly phase: string[];
}

/**
 * The links of hypotheses as the engine wants them, by hypothesis, in one query, or two when a scope names
 * anything. What is removed or archived is left out: it never votes.
 *
 * @param hypotheses - At most 2,000.
 * @param before - As they stood before this moment, as far as rows tell; null is now.
 */
export async function loadLinks(
  db: Db,
  around: Surroundings,
  hypotheses: readonly { readonly id: string; readonly scope: Scope }[],
  before: Instant | null,
): Promise<ReadonlyMap<string, readonly EvidenceLink[]>> {
  const links = new Map<string, EvidenceLink[]>(hypotheses.map(({ id }) => [id, []]));
  const ids = [...links.keys()];
  if (ids.length === 0) return links;
  const tags = await loadScopeTags(db, hypotheses);
  const changes = await loadLinkedChanges(db, around.productChanges, ids);
  for (const row of await selectLinks(db, ids, before).execute()) {
    const source = around.sources.get(row.source_id);
    if (!source) continue;
    const beside = {
      tags: tags.get(row.highlight_id),
      changes: changes.get(row.highlight_id),
    };
    links.get(row.hypothesis_id)?.push(toLink(row, source, around, beside));
  }
  return links;
}

function selectLinks(db: Db, hypothesisIds: readonly string[], before: Instant | null) {
  const query = db
    .selectFrom('evidence')
    .innerJoin('highlight', 'highlight.id', 'evidence.highlight_id')
    .select([
      'evidence.id',
      'evidence.hypothesis_id',
      'evidence.highlight_id',
      // One column instead of six: reading a column of a row costs more than the arithmetic.
      packedRating.as('rating'),
      'highlight.source_id',
      'highlight.participant_id',
      'highlight.created_by',
    ])
    .where(
      hypothesisIds.length > HYPOTHESES_BY_INDEX_MAX
        ? withoutIndex('evidence.hypothesis_id')
        : sql.ref<string>('evidence.hypothesis_id'),
      'in',
      hypothesisIds,
    );
  if (before === null) {
    return query.where('evidence.removed_at', 'is', null).where('highlight.removed_at', 'is', null);
  }
  return query
    .where('evidence.created_at', '<', before)
    .where((where) =>
      where.or([
        where('evidence.removed_at', 'is', null),
        where('evidence.removed_at', '>=', before),
      ]),
    )
    .where((where) =>
      where.or([
        where('highlight.removed_at', 'is', null),
        where('highlight.removed_at', '>=', before),
      ]),
    );
}

type LinkRow = Awaited<ReturnType<ReturnType<typeof selectLinks>['execute']>>[number];

function toLink(
  row: LinkRow,
  source: NonNullable<ReturnType<Surroundings['sources']['get']>>,
  around: Surroundings,
  {
    tags,
    changes,
  }: {
    readonly tags: ScopeTags | undefined;
    readonly changes: EvidenceLink['productChanges'] | undefined;
  },
): EvidenceLink {
  const rating = unpackRating(row.rating);
  return {
    id: row.id,
    highlightId: row.highlight_id,
    state: rating.state,
    role: rating.role,
    direction: rating.direction,
    tier: rating.tier,
    leadingQuestion: rating.leadingQuestion,
    secondHand: rating.secondHand,
    participant: around.participants.get(row.participant_id ?? '') ?? null,
    highlightPersonaIds: tags?.persona ?? NO_TAGS,
    phaseIds: tags?.phase ?? NO_TAGS,
    sourceId: row.source_id,
    sourceDay: source.day,
    studyId: source.studyId,
    method: source.method,
    groupBarred: around.barredSources.has(row.source_id),
    productChanges: changes?.filter(({ on }) => on > source.day) ?? NO_CHANGES,
    coderId: row.created_by,
  };
}

/** Tags that scopes are held against; what no scope names is not loaded. */
async function loadScopeTags(
  db: Db,
  hypotheses: readonly { readonly id: string; readonly scope: Scope }[],
): Promise<ReadonlyMap<string, ScopeTags>> {
  const scoped = hypotheses.filter(
    ({ scope }) => scope.personaIds.length + scope.phaseIds.length > 0,
  );
  const tags = new Map<string, ScopeTags>();
  if (scoped.length === 0) return tags;
  const phaseIds = [...new Set(scoped.flatMap(({ scope }) => scope.phaseIds))];
  const namesPersonas = scoped.some(({ scope }) => scope.personaIds.length > 0);
  const rows = await db
    .selectFrom('highlight_tag')
    .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
    .select(['highlight_tag.highlight_id', 'highlight_tag.tag_id', 'tag.kind'])
    .where((where) =>
      where.or([
        ...(phaseIds.length > 0 ? [where('highlight_tag.tag_id', 'in', phaseIds)] : []),
        // All of them: one that no scope names still goes before the participant's own.
        ...(namesPersonas ? [where('tag.kind', '=', 'persona')] : []),
      ]),
    )
    .where('highlight_tag.highlight_id', 'in', (linked) =>
      linked
        .selectFrom('evidence')
        .select('evidence.highlight_id')
        .where(
          'evidence.hypothesis_id',
          'in',
          scoped.map(({ id }) => id),
        ),
    )
    .execute();
  for (const { highlight_id: highlightId, tag_id: tagId, kind } of rows) {
    const own = tags.get(highlightId) ?? { persona: [], phase: [] };
    own[kind === 'persona' ? 'persona' : 'phase'].push(tagId);
    tags.set(highlightId, own);
  }
  return tags;
}
