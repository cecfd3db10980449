import type { Context } from '../../context.ts';
import { listHighlightIdsOf, reassignHighlights } from '../highlights/index.ts';
import { listValuesOf, reassignValues } from '../measurements/index.ts';
import { listNotesOn, reassignNotes } from '../notes/index.ts';
import { listMergedInto, type Moved, pointTo } from '../participants/index.ts';
import { listSourceIdsOf, reassignSources } from '../sources/index.ts';

/** Everything that is a participant's. */
export async function ownedBy({ db }: Pick<Context, 'db'>, participantId: string): Promise<Moved> {
  return {
    sourceIds: await listSourceIdsOf(db, participantId),
    highlightIds: await listHighlightIdsOf(db, participantId),
    values: await listValuesOf(db, participantId),
    noteIds: (await listNotesOn(db, { on: 'participant', id: participantId })).map(({ id }) => id),
    participantIds: (await listMergedInto(db, participantId)).map(({ id }) => id),
  };
}

/** Gives things from one participant to another; what somebody gave to a third one meanwhile stays theirs. */
export async function move(
  { db }: Pick<Context, 'db'>,
  moved: Moved,
  from: string,
  to: string,
): Promise<void> {
  await reassignSources(db, moved.sourceIds, from, to);
  await reassignHighlights(db, moved.highlightIds, from, to);
  await reassignValues(db, moved.values, from, to);
  await reassignNotes(db, moved.noteIds ?? [], from, to);
  await pointTo(db, moved.participantIds, to);
}
