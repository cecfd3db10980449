import { sql } from 'kysely';
import type { DatabaseKind } from '../../../migrations/lib/columns.ts';
import type { Db } from '../../db/open.ts';
import { type EvidenceFilter, matching } from './matching.store.ts';

/** How often something occurs among what was found. */
export interface FacetCount {
  readonly id: string;
  readonly people: number;
  readonly mentions: number;
}

const FACETS_MAX = 500;

/** Tags of every kind among what matches. */
export async function countTags(
  db: Db,
  kind: DatabaseKind,
  filter: EvidenceFilter,
): Promise<(FacetCount & { readonly kind: string })[]> {
  return matching(db, kind, filter)
    .innerJoin('highlight_tag', 'highlight_tag.highlight_id', 'highlight.id')
    .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
    .select((count) => [
      'tag.id',
      'tag.kind',
      count.fn.count<number>('highlight.participant_id').distinct().as('people'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .groupBy(['tag.id', 'tag.kind'])
    .orderBy('people', 'desc')
    .orderBy('mentions', 'desc')
    .orderBy('tag.id')
    .limit(FACETS_MAX)
    .execute();
}

/** Personas of the people among what matches. */
export async function countPersonas(
  db: Db,
  kind: DatabaseKind,
  filter: EvidenceFilter,
): Promise<FacetCount[]> {
  return matching(db, kind, filter)
    .innerJoin(
      'participant_persona',
      'participant_persona.participant_id',
      'highlight.participant_id',
    )
    .select((count) => [
      'participant_persona.tag_id as id',
      count.fn.count<number>('highlight.participant_id').distinct().as('people'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .groupBy('participant_persona.tag_id')
    .orderBy('people', 'desc')
    .orderBy('participant_persona.tag_id')
    .limit(FACETS_MAX)
    .execute();
}

/** Studies among what matches. */
export async function countStudies(
  db: Db,
  kind: DatabaseKind,
  filter: EvidenceFilter,
): Promise<FacetCount[]> {
  return matching(db, kind, filter)
    .select((count) => [
      'source.study_id as id',
      count.fn.count<number>('highlight.participant_id').distinct().as('people'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .groupBy('source.study_id')
    .orderBy('people', 'desc')
    .orderBy('source.study_id')
    .limit(FACETS_MAX)
    .execute();
}

/** Who said what matches. */
export async function countParticipants(
  db: Db,
  kind: DatabaseKind,
  filter: EvidenceFilter,
): Promise<FacetCount[]> {
  const rows = await matching(db, kind, filter)
    .where('highlight.participant_id', 'is not', null)
    .select((count) => [
      'highlight.participant_id as id',
      count.fn.countAll<number>().as('mentions'),
    ])
    .groupBy('highlight.participant_id')
    .orderBy('mentions', 'desc')
    .orderBy('highlight.participant_id')
    .limit(FACETS_MAX)
    .execute();
  return rows.flatMap(({ id, mentions }) => (id === null ? [] : [{ id, people: 1, mentions }]));
}

/** Hypotheses that what matches is linked to; archived ones are left out. */
export async function countHypotheses(
  db: Db,
  kind: DatabaseKind,
  filter: EvidenceFilter,
): Promise<FacetCount[]> {
  return matchingLinks(db, kind, filter)
    .innerJoin('hypothesis', 'hypothesis.id', 'evidence.hypothesis_id')
    .where('hypothesis.archived_at', 'is', null)
    .select((count) => [
      'hypothesis.id',
      count.fn.count<number>('highlight.participant_id').distinct().as('people'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .groupBy('hypothesis.id')
    .orderBy('people', 'desc')
    .orderBy('hypothesis.id')
    .limit(FACETS_MAX)
    .execute();
}

const DIRECTIONS = ['contradicts', 'neutral', 'supports'] as const;

/** What is done to one hypothesis by what matches, under the names that the filter takes. */
export async function countDirections(
  db: Db,
  kind: DatabaseKind,
  filter: EvidenceFilter,
  hypothesisId: string,
): Promise<FacetCount[]> {
  const side = sql<number>`sign(evidence.direction)`;
  const rows = await matchingLinks(db, kind, filter)
    .where('evidence.hypothesis_id', '=', hypothesisId)
    .select((count) => [
      side.as('side'),
      count.fn.count<number>('highlight.participant_id').distinct().as('people'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .groupBy(side)
    .orderBy('side', 'desc')
    .execute();
  return rows.map(({ side: sign, ...counts }) => ({
    id: DIRECTIONS[sign + 1] ?? 'neutral',
    ...counts,
  }));
}

function matchingLinks(db: Db, kind: DatabaseKind, filter: EvidenceFilter) {
  return matching(db, kind, filter)
    .innerJoin('evidence', 'evidence.highlight_id', 'highlight.id')
    .where('evidence.state', '=', 'accepted')
    .where('evidence.removed_at', 'is', null);
}
