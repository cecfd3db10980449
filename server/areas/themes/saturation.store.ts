import type { ParticipantId } from '../../../core/kernel/ids.ts';
import type { Db } from '../../db/open.ts';

/** A participant with the themes that they are in, each once. */
export interface PersonThemes {
  readonly participantId: ParticipantId;
  readonly pseudonym: string;
  readonly themeIds: readonly string[];
}

/** Who is in which themes that are shown, by the day of their first interview in any, then by id. */
export async function listThemesByPerson(db: Db, runId: string): Promise<readonly PersonThemes[]> {
  const rows = await db
    .selectFrom('theme_highlight')
    .innerJoin('theme', 'theme.id', 'theme_highlight.theme_id')
    .innerJoin('highlight', 'highlight.id', 'theme_highlight.highlight_id')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .innerJoin('participant', 'participant.id', 'highlight.participant_id')
    .where('theme_highlight.run_id', '=', runId)
    .where('theme.state', 'in', ['proposed', 'accepted'])
    .where('highlight.removed_at', 'is', null)
    .where('source.archived_at', 'is', null)
    .where('participant.merged_into', 'is', null)
    .select(['participant.id', 'participant.pseudonym', 'theme.id as theme_id'])
    .select((row) => row.fn.min('source.held_on').as('first_on'))
    .groupBy(['participant.id', 'participant.pseudonym', 'theme.id'])
    .orderBy('first_on')
    .orderBy('participant.id')
    .orderBy('theme.id')
    .execute();
  const people = new Map<string, { pseudonym: string; themeIds: string[] }>();
  for (const { id, pseudonym, theme_id: themeId } of rows) {
    const known = people.get(id);
    if (known) known.themeIds.push(themeId);
    else people.set(id, { pseudonym, themeIds: [themeId] });
  }
  return [...people].map(([id, person]) => ({ participantId: id as ParticipantId, ...person }));
}
