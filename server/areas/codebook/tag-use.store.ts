import type { Use, UseInSource } from '../../../core/codebook/tag-use.ts';
import type { Db } from '../../db/open.ts';

/** What is in a source. */
export interface SourcedUse extends UseInSource {
  readonly sourceId: string;
}

/** Sources of a project that are in use, in the order of their ids. */
export async function listSourcesInUse(db: Db, projectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('source')
    .select('id')
    .where('project_id', '=', projectId)
    .where('archived_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** In which sources some highlights are, whatever became of them; at most 1,000 ids. */
export async function listSourcesOf(db: Db, highlightIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('highlight')
    .select('source_id')
    .distinct()
    .where('id', 'in', highlightIds)
    .execute();
  return rows.map(({ source_id: id }) => id);
}

/** What is in some sources, at most 1,000; nothing for those that are archived. In no order. */
export async function countUseIn(db: Db, sourceIds: readonly string[]): Promise<SourcedUse[]> {
  const highlights = db
    .selectFrom('highlight')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .select((count) => [
      'highlight.source_id as sourceId',
      'highlight.participant_id as participantId',
      count.fn.countAll<number>().as('mentions'),
    ])
    .where('highlight.source_id', 'in', sourceIds)
    .where('highlight.removed_at', 'is', null)
    .where('source.archived_at', 'is', null)
    .groupBy(['highlight.source_id', 'highlight.participant_id']);
  const tagged = await highlights
    .innerJoin('highlight_tag', 'highlight_tag.highlight_id', 'highlight.id')
    .select('highlight_tag.tag_id as tagId')
    .groupBy('highlight_tag.tag_id')
    .execute();
  const said = await highlights.where('highlight.participant_id', 'is not', null).execute();
  return [...tagged, ...said.map((row) => ({ ...row, tagId: null }))];
}

/** How often one tag is used in sources in use; undefined where it is not. */
export async function countUseOf(db: Db, tagId: string): Promise<Use | undefined> {
  const use = await db
    .selectFrom('highlight_tag')
    .innerJoin('highlight', 'highlight.id', 'highlight_tag.highlight_id')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .select((count) => [
      count.fn.count<number>('highlight.participant_id').distinct().as('people'),
      count.fn.count<number>('highlight.source_id').distinct().as('sources'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .where('highlight_tag.tag_id', '=', tagId)
    .where('highlight.removed_at', 'is', null)
    .where('source.archived_at', 'is', null)
    .executeTakeFirst();
  return use && use.mentions > 0 ? use : undefined;
}

/** How often those who are of a persona are quoted in sources in use; undefined where they are not. */
export async function countSaidBy(db: Db, personaId: string): Promise<Use | undefined> {
  const use = await db
    .selectFrom('participant_persona')
    .innerJoin('highlight', 'highlight.participant_id', 'participant_persona.participant_id')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .select((count) => [
      count.fn.count<number>('highlight.participant_id').distinct().as('people'),
      count.fn.count<number>('highlight.source_id').distinct().as('sources'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .where('participant_persona.tag_id', '=', personaId)
    .where('highlight.removed_at', 'is', null)
    .where('source.archived_at', 'is', null)
    .executeTakeFirst();
  return use && use.mentions > 0 ? use : undefined;
}

/** Who is of each persona of a project. */
export async function listPeopleByPersona(
  db: Db,
  projectId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('participant_persona')
    .innerJoin('tag', 'tag.id', 'participant_persona.tag_id')
    .select(['participant_persona.tag_id', 'participant_persona.participant_id'])
    .where('tag.project_id', '=', projectId)
    .execute();
  const people = new Map<string, string[]>();
  for (const { tag_id: tagId, participant_id: participantId } of rows)
    people.set(tagId, [...(people.get(tagId) ?? []), participantId]);
  return people;
}
