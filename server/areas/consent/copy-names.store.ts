import type { CopyPlace } from '../../../core/participants/copies.ts';
import type { Db } from '../../db/open.ts';
import type { CopyReview } from './withdrawals.store.ts';

type Named = readonly { readonly id: string; readonly name: string | null }[];
type NamesOf = (db: Db, ids: readonly string[], viewerId: string) => Promise<Named>;

/** Ids that are asked for in one go: both databases bind a limited number of values. */
const IDS_AT_ONCE = 500;

const ofHypotheses: NamesOf = async (db, ids) => {
  const rows = await db
    .selectFrom('hypothesis')
    .select(['id', 'number'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, number }) => ({ id, name: `H${number}` }));
};

/** What has a name of its own. */
const named =
  (table: 'attribute' | 'journey' | 'measurement' | 'product_change' | 'study' | 'tag'): NamesOf =>
  (db, ids) =>
    db
      .selectFrom(table)
      .select(['id', 'name'])
      .where('id', 'in', [...ids])
      .execute();
const ofTags = named('tag');

/** Notes are called after what they are on. */
const ofNotes: NamesOf = (db, ids) =>
  db
    .selectFrom('note')
    .leftJoin('source', 'source.id', 'note.source_id')
    .leftJoin('theme', 'theme.id', 'note.theme_id')
    .leftJoin('participant', 'participant.id', 'note.participant_id')
    .select((note) => [
      'note.id',
      note.fn
        .coalesce('source.title', 'theme.label', 'theme.computed_label', 'participant.pseudonym')
        .as('name'),
    ])
    .where('note.id', 'in', [...ids])
    .execute();

/** What one member saved for themselves is not named to others. */
const ofViews: NamesOf = (db, ids, viewerId) =>
  db
    .selectFrom('saved_view')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .where((view) => view.or([view('shared', '=', 1), view('created_by', '=', viewerId)]))
    .execute();

const NAMES: Readonly<Record<CopyPlace, NamesOf | null>> = {
  statement: ofHypotheses,
  decision: ofHypotheses,
  override: ofHypotheses,
  test_card: ofHypotheses,
  comment: ofHypotheses,
  product_change: named('product_change'),
  measurement: named('measurement'),
  note: (db, ids) =>
    db
      .selectFrom('highlight')
      .innerJoin('source', 'source.id', 'highlight.source_id')
      .select(['highlight.id', 'source.title as name'])
      .where('highlight.id', 'in', [...ids])
      .execute(),
  written_note: ofNotes,
  note_about: ofNotes,
  persona: ofTags,
  tag: ofTags,
  study: named('study'),
  source_title: (db, ids) =>
    db
      .selectFrom('source')
      .select(['id', 'title as name'])
      .where('id', 'in', [...ids])
      .execute(),
  guide: (db, ids) =>
    db
      .selectFrom('guide_question')
      .select(['id', 'text as name'])
      .where('id', 'in', [...ids])
      .execute(),
  cell_text: (db, ids) =>
    db
      .selectFrom('cell_text')
      .innerJoin('journey', 'journey.id', 'cell_text.journey_id')
      .select(['cell_text.id', 'journey.name'])
      .where('cell_text.id', 'in', [...ids])
      .execute(),
  journey: named('journey'),
  participant: (db, ids) =>
    db
      .selectFrom('participant')
      .select(['id', 'pseudonym as name'])
      .where('id', 'in', [...ids])
      .execute(),
  attribute: named('attribute'),
  theme: (db, ids) =>
    db
      .selectFrom('theme')
      .select((theme) => ['id', theme.fn.coalesce('label', 'computed_label').as('name')])
      .where('id', 'in', [...ids])
      .execute(),
  evidence_view: ofViews,
  hypothesis_view: ofViews,
  upload: (db, ids) =>
    db
      .selectFrom('upload')
      .select(['id', 'file_name as name'])
      .where('id', 'in', [...ids])
      .execute(),
  // There is one, and everybody knows which.
  project: null,
};

/**
 * What the things are called today in which copies stand, by their ids, so that people find them. Whoever goes through
 * the list has to read the words to change them; nothing of it is kept.
 */
export async function namesOfCopies(
  db: Db,
  reviews: readonly CopyReview[],
  viewerId: string,
): Promise<ReadonlyMap<string, string>> {
  const idsBy = new Map<NamesOf, Set<string>>();
  for (const { place, subjectId } of reviews) {
    const namesOf = NAMES[place];
    if (namesOf) idsBy.set(namesOf, (idsBy.get(namesOf) ?? new Set()).add(subjectId));
  }
  const names = new Map<string, string>();
  for (const [namesOf, wanted] of idsBy) {
    const ids = [...wanted];
    for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
      const found = await namesOf(db, ids.slice(from, from + IDS_AT_ONCE), viewerId);
      for (const { id, name } of found) if (name) names.set(id, name);
    }
  }
  return names;
}
