import { expressionBuilder } from 'kysely';
import { type Day, daysAfter } from '../../../core/kernel/time.ts';
import { consentHolds, type ConsentState } from '../../../core/participants/consent.ts';
import type { Db } from '../../db/open.ts';
import type { Schema } from '../../db/schema.ts';

/** A highlight in a phase of a journey, its tags aside. */
export interface PlacedHighlight {
  readonly id: string;
  readonly participantId: string | null;
  readonly sourceId: string;
  readonly sentiment: number | null;
  readonly computedSentiment: number | null;
  readonly keyQuote: boolean;
  readonly centrality: number;
}

/** Which highlights are read: these, at most 1,000, or those with ids after one up to another, or to the end. */
export type Among =
  { readonly ids: readonly string[] } | { readonly after: string; readonly upTo: string | null };

/** The id of the highlight so many after an id in a project; null when there are fewer. */
export async function findBound(
  db: Db,
  projectId: string,
  after: string,
  count: number,
): Promise<string | null> {
  const row = await db
    .selectFrom('highlight')
    .select('id')
    .where('project_id', '=', projectId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(1)
    .offset(count - 1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/**
 * Highlights with a phase of the journey, oldest first, of sources in use; those whose speaker said no, or
 * whose consent has run out, are left out.
 *
 * @param today - The day on which consent is asked about.
 * @param asOf - As they stood at the end of this day; null: as they stand now.
 */
export async function listPlaced(
  db: Db,
  journey: { readonly id: string; readonly projectId: string },
  today: Day,
  among: Among,
  asOf: Day | null = null,
): Promise<PlacedHighlight[]> {
  const rows = await db
    .selectFrom('highlight')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .leftJoin('participant', 'participant.id', 'highlight.participant_id')
    .leftJoin('theme_highlight', (join) =>
      join
        .onRef('theme_highlight.highlight_id', '=', 'highlight.id')
        .on('theme_highlight.run_id', '=', (latest) =>
          latest
            .selectFrom('theme_run')
            .select('theme_run.id')
            .where('theme_run.project_id', '=', journey.projectId)
            .orderBy('theme_run.id', 'desc')
            .limit(1),
        ),
    )
    .select([
      'highlight.id',
      'highlight.participant_id',
      'highlight.source_id',
      'highlight.sentiment',
      'highlight.computed_sentiment',
      'highlight.key_quote',
      'theme_highlight.centrality',
      'participant.consent',
      'participant.consent_expires_on',
    ])
    .where('highlight.project_id', '=', journey.projectId)
    .where((where) =>
      where.exists(
        placedIds(db, journey.id).whereRef('placed.highlight_id', '=', 'highlight.id' as never),
      ),
    )
    .where(stoodAt(asOf))
    .where(isAmong('highlight.id', among))
    .orderBy('highlight.id')
    .execute();
  return rows
    .filter(
      ({ consent, consent_expires_on: expiresOn }) =>
        // The columns hold only these; nobody's words have no consent of their own.
        consent === null || consentHolds(consent as ConsentState, expiresOn as Day | null, today),
    )
    .map((row) => ({
      id: row.id,
      participantId: row.participant_id,
      sourceId: row.source_id,
      sentiment: row.sentiment,
      computedSentiment: row.computed_sentiment,
      keyQuote: row.key_quote === 1,
      centrality: row.centrality ?? 0,
    }));
}

/** Which highlights stand now, or stood at the end of a day, with the sources that they are in. */
function stoodAt(asOf: Day | null) {
  const where = expressionBuilder<Schema, 'highlight' | 'source'>();
  if (asOf === null) {
    return where.and([
      where('highlight.removed_at', 'is', null),
      where('source.archived_at', 'is', null),
    ]);
  }
  // Moments sort as text, and a day before each of its moments.
  const end = daysAfter(asOf, 1);
  return where.and([
    where('highlight.created_at', '<', end),
    where.or([where('highlight.removed_at', 'is', null), where('highlight.removed_at', '>=', end)]),
    where.or([where('source.archived_at', 'is', null), where('source.archived_at', '>=', end)]),
  ]);
}

/** Those of the highlights of a project that are removed now. */
export async function listRemoved(db: Db, projectId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('highlight')
    .select('id')
    .where('project_id', '=', projectId)
    .where('removed_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/**
 * Which tag is on which highlight in a project; archived and removed ones are among them.
 */
export async function listTagging(
  db: Db,
  projectId: string,
  among: Among,
): Promise<readonly { readonly highlight_id: string; readonly tag_id: string }[]> {
  return db
    .selectFrom('highlight_tag')
    .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
    .select(['highlight_tag.highlight_id', 'highlight_tag.tag_id'])
    .where('tag.project_id', '=', projectId)
    .where(isAmong('highlight_tag.highlight_id', among))
    .execute();
}

function isAmong(column: 'highlight.id' | 'highlight_tag.highlight_id', among: Among) {
  const where = expressionBuilder<Schema, 'highlight' | 'highlight_tag'>();
  if ('ids' in among) return where(column, 'in', among.ids);
  const { after, upTo } = among;
  return where.and([
    where(column, '>', after),
    ...(upTo === null ? [] : [where(column, '<=', upTo)]),
  ]);
}

/** The words of some highlights, by id. */
export async function listWords(
  db: Db,
  highlightIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (highlightIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('highlight')
    .select(['id', 'quote'])
    .where('id', 'in', highlightIds)
    .execute();
  return new Map(rows.map(({ id, quote }) => [id, quote]));
}

/** Personas of the participants of a project. */
export async function listPersonas(
  db: Db,
  projectId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('participant_persona')
    .innerJoin('participant', 'participant.id', 'participant_persona.participant_id')
    .select(['participant_id', 'tag_id'])
    .where('project_id', '=', projectId)
    .orderBy('tag_id')
    .execute();
  return group(rows.map((row) => [row.participant_id, row.tag_id]));
}

/** Which of some highlights, removed ones aside, have a phase of a journey. */
export async function listPlacedIds(
  db: Db,
  journeyId: string,
  highlightIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('highlight')
    .select('id')
    .where('id', 'in', highlightIds)
    .where('id', 'in', () => placedIds(db, journeyId))
    .where('removed_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

function placedIds(db: Db, journeyId: string) {
  return db
    .selectFrom('highlight_tag as placed')
    .innerJoin('tag', 'tag.id', 'placed.tag_id')
    .select('placed.highlight_id')
    .where('tag.journey_id', '=', journeyId);
}

function group(
  pairs: readonly (readonly [key: string, value: string])[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    const own = groups.get(key);
    if (own) own.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
