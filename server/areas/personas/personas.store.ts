import type { HighlightId } from '../../../core/kernel/ids.ts';
import type { Day } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';
import { selectSpoken } from '../highlights/index.ts';

/** Words that count on a day: those of people who said no, or whose consent has run out, are left out. */
export interface Counting {
  readonly projectId: string;
  readonly on: Day;
}

/** A highlight of a persona, as far as is needed to count it and to know whether it may be shown. */
export interface SaidHighlight {
  readonly id: HighlightId;
  readonly participantId: string | null;
  readonly sourceId: string;
}

/** Participants in use by persona; who was merged into another is that other. */
export async function countParticipants(
  db: Db,
  projectId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('participant_persona')
    .innerJoin('participant', 'participant.id', 'participant_persona.participant_id')
    .select((count) => ['tag_id', count.fn.countAll<number>().as('people')])
    .where('project_id', '=', projectId)
    .where('merged_into', 'is', null)
    .where('archived_at', 'is', null)
    .groupBy('tag_id')
    .execute();
  return new Map(rows.map(({ tag_id: personaId, people }) => [personaId, people]));
}

/** People and mentions by persona. */
export async function countSaid(
  db: Db,
  counting: Counting,
): Promise<ReadonlyMap<string, { readonly people: number; readonly mentions: number }>> {
  const rows = await db
    .selectFrom(selectSaid(db, counting).as('said'))
    .select((count) => [
      'persona_id',
      count.fn.count<number>('participant_id').distinct().as('people'),
      count.fn.countAll<number>().as('mentions'),
    ])
    .groupBy('persona_id')
    .execute();
  return new Map(
    rows.map(({ persona_id: personaId, people, mentions }) => [personaId, { people, mentions }]),
  );
}

/** What people of a persona said, key quotes first, then the newest. */
export async function listSaid(
  db: Db,
  counting: Counting,
  personaId: string,
): Promise<SaidHighlight[]> {
  const rows = await db
    .selectFrom(selectSaid(db, counting).as('said'))
    .selectAll()
    .where('persona_id', '=', personaId)
    .orderBy('key_quote', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toSaid);
}

/** Those of some highlights that count, key quotes first, then the newest. */
export async function listCounting(
  db: Db,
  counting: Counting,
  highlightIds: readonly string[],
): Promise<SaidHighlight[]> {
  if (highlightIds.length === 0) return [];
  const rows = await selectCounting(db, counting)
    .select(COLUMNS)
    .where('highlight.id', 'in', highlightIds)
    .orderBy('highlight.key_quote', 'desc')
    .orderBy('highlight.id', 'desc')
    .execute();
  return rows.map(toSaid);
}

const COLUMNS = [
  'highlight.id',
  'highlight.participant_id',
  'highlight.source_id',
  'highlight.key_quote',
] as const;

/** A highlight is of its own personas, or else of those of whoever said it: the same rule as on the map. */
function selectSaid(db: Db, counting: Counting) {
  const ofItsOwn = selectCounting(db, counting)
    .innerJoin('highlight_tag', 'highlight_tag.highlight_id', 'highlight.id')
    .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
    .where('tag.kind', '=', 'persona')
    .select([...COLUMNS, 'tag.id as persona_id']);
  const ofSpeaker = selectCounting(db, counting)
    .innerJoin(
      'participant_persona',
      'participant_persona.participant_id',
      'highlight.participant_id',
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('highlight_tag')
            .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
            .select('tag.id')
            .whereRef('highlight_tag.highlight_id', '=', 'highlight.id')
            .where('tag.kind', '=', 'persona'),
        ),
      ),
    )
    .select([...COLUMNS, 'participant_persona.tag_id as persona_id']);
  return ofItsOwn.unionAll(ofSpeaker);
}

function selectCounting(db: Db, { projectId, on }: Counting) {
  return selectSpoken(db, projectId)
    .leftJoin('participant', 'participant.id', 'highlight.participant_id')
    .where((where) =>
      where.or([
        where('participant.id', 'is', null),
        where.and([
          where('participant.consent', 'not in', ['refused', 'withdrawn']),
          where.or([
            where('participant.consent_expires_on', 'is', null),
            where('participant.consent_expires_on', '>', on),
          ]),
        ]),
      ]),
    );
}

function toSaid(row: {
  readonly id: string;
  readonly participant_id: string | null;
  readonly source_id: string;
}): SaidHighlight {
  return {
    id: row.id as HighlightId,
    participantId: row.participant_id,
    sourceId: row.source_id,
  };
}
