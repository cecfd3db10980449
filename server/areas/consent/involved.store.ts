import { TEST_CARD_FIELDS, type TestCard } from '../../../core/hypotheses/test-card.ts';
import type { FreeText } from '../../../core/participants/copies.ts';
import type { Db } from '../../db/open.ts';

/** Sources in which a participant has a part: theirs, highlighted as theirs, or with turns under their pseudonym. */
export async function listInvolvedSources(
  db: Db,
  participant: { readonly id: string; readonly projectId: string },
  pseudonyms: ReadonlySet<string>,
): Promise<{ readonly id: string; readonly isGroup: boolean }[]> {
  const rows = await db
    .selectFrom('source')
    .innerJoin('study', 'study.id', 'source.study_id')
    .select(['source.id', 'study.method'])
    .where('source.project_id', '=', participant.projectId)
    .where((where) =>
      where.or([
        where('source.participant_id', '=', participant.id),
        where('source.id', 'in', (highlights) =>
          highlights
            .selectFrom('highlight')
            .select('highlight.source_id')
            .where('highlight.participant_id', '=', participant.id),
        ),
        where.exists(
          where
            .selectFrom('segment')
            .select('segment.position')
            .whereRef('segment.source_id', '=', 'source.id')
            .where('segment.speaker', 'in', [...pseudonyms]),
        ),
      ]),
    )
    .orderBy('source.id')
    .execute();
  return rows.map(({ id, method }) => ({ id, isGroup: method === 'focus group' }));
}

/** Every highlight of a source, removed ones too: whose, and where. */
export async function listPlaces(db: Db, sourceId: string) {
  const rows = await db
    .selectFrom('highlight')
    .select(['participant_id', 'text_version', 'start_offset', 'end_offset', 'quote'])
    .where('source_id', '=', sourceId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    participantId: row.participant_id,
    textVersion: row.text_version,
    start: row.start_offset,
    end: row.end_offset,
    quote: row.quote,
  }));
}

/** What people typed in a project, but for what is on the highlights of some sources. */
export async function listFreeTexts(
  db: Db,
  projectId: string,
  masked: readonly string[],
): Promise<FreeText[]> {
  return [
    ...(await ofHypotheses(db, projectId)),
    ...(await ofHighlights(db, projectId, masked)),
    ...(await ofNames(db, projectId, masked)),
    ...(await ofMaps(db, projectId)),
    ...(await ofMeasurements(db, projectId)),
  ];
}

async function ofMaps(db: Db, projectId: string): Promise<FreeText[]> {
  const rows = await db
    .selectFrom('cell_text')
    .innerJoin('journey', 'journey.id', 'cell_text.journey_id')
    .select(['cell_text.id', 'cell_text.body'])
    .where('journey.project_id', '=', projectId)
    .where('cell_text.removed_at', 'is', null)
    .orderBy('cell_text.id')
    .execute();
  const journeys = await db
    .selectFrom('journey')
    .select(['id', 'name'])
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute();
  return [
    ...rows.map(({ id, body }) => ({ place: 'cell_text' as const, subjectId: id, text: body })),
    ...journeys.map(({ id, name }) => ({ place: 'journey' as const, subjectId: id, text: name })),
  ];
}

async function ofMeasurements(db: Db, projectId: string): Promise<FreeText[]> {
  const rows = await db
    .selectFrom('measurement')
    .select(['id', 'name', 'task'])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id: subjectId, name, task }) => [
    { place: 'measurement' as const, subjectId, text: name },
    { place: 'measurement' as const, subjectId, text: task ?? '' },
  ]);
}

async function ofHypotheses(db: Db, projectId: string): Promise<FreeText[]> {
  const rows = await db
    .selectFrom('hypothesis')
    .select(['id', 'statement', 'decision', 'override_reason', 'test_card'])
    .where('project_id', '=', projectId)
    .orderBy('number')
    .execute();
  const reasons = await db
    .selectFrom('confidence_override')
    .innerJoin('hypothesis', 'hypothesis.id', 'confidence_override.hypothesis_id')
    .select(['hypothesis_id', 'reason'])
    .where('project_id', '=', projectId)
    .orderBy('hypothesis_id')
    .orderBy('component')
    .execute();
  const comments = await db
    .selectFrom('hypothesis_comment')
    .innerJoin('hypothesis', 'hypothesis.id', 'hypothesis_comment.hypothesis_id')
    .select(['hypothesis_id', 'body'])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('hypothesis_comment.id')
    .execute();
  const productChanges = await db
    .selectFrom('product_change')
    .select(['id', 'name', 'reason'])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return [
    ...rows.flatMap(({ id: subjectId, statement, decision, override_reason: reason }) => [
      { place: 'statement' as const, subjectId, text: statement },
      { place: 'decision' as const, subjectId, text: decision ?? '' },
      { place: 'override' as const, subjectId, text: reason ?? '' },
    ]),
    ...rows.flatMap(({ id: subjectId, test_card: card }) =>
      cardTexts(card).map((text) => ({ place: 'test_card' as const, subjectId, text })),
    ),
    ...reasons.map(({ hypothesis_id: subjectId, reason }) => ({
      place: 'override' as const,
      subjectId,
      text: reason,
    })),
    ...comments.map(({ hypothesis_id: subjectId, body }) => ({
      place: 'comment' as const,
      subjectId,
      text: body,
    })),
    ...productChanges.flatMap(({ id: subjectId, name, reason }) => [
      { place: 'product_change' as const, subjectId, text: name },
      { place: 'product_change' as const, subjectId, text: reason },
    ]),
  ];
}

/** What somebody wrote on a test card, part by part. */
function cardTexts(json: string | null): string[] {
  if (json === null) return [];
  const card = JSON.parse(json) as TestCard; // Only the hypotheses area writes it.
  return TEST_CARD_FIELDS.map((field) => card[field]);
}

async function ofHighlights(
  db: Db,
  projectId: string,
  masked: readonly string[],
): Promise<FreeText[]> {
  const rows = await db
    .selectFrom('highlight')
    .select(['id', 'note', 'task'])
    .where('project_id', '=', projectId)
    .where('source_id', 'not in', [...masked, ''])
    .where((where) => where.or([where('note', '!=', ''), where('task', 'is not', null)]))
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id: subjectId, note, task }) => [
    { place: 'note' as const, subjectId, text: note },
    { place: 'note' as const, subjectId, text: task ?? '' },
  ]);
}

async function ofNames(db: Db, projectId: string, masked: readonly string[]): Promise<FreeText[]> {
  const personas = await db
    .selectFrom('tag')
    .select(['id', 'persona as text'])
    .where('project_id', '=', projectId)
    .where('persona', 'is not', null)
    .execute();
  const studies = await db
    .selectFrom('study')
    .select(['id', 'name as text'])
    .where('project_id', '=', projectId)
    .execute();
  const sources = await db
    .selectFrom('source')
    .select(['id', 'title as text'])
    .where('project_id', '=', projectId)
    .where('id', 'not in', [...masked, ''])
    .execute();
  const questions = await db
    .selectFrom('guide_question')
    .select(['id', 'text', 'goal'])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .execute();
  const project = await db
    .selectFrom('project')
    .select(['id', 'name', 'description'])
    .where('id', '=', projectId)
    .execute();
  const at =
    (place: FreeText['place']) =>
    ({ id, text }: { id: string; text: string | null }): FreeText => ({
      place,
      subjectId: id,
      text: text ?? '',
    });
  return [
    ...personas.map(at('persona')),
    ...studies.map(at('study')),
    ...sources.map(at('source_title')),
    ...questions.flatMap(({ id, text, goal }) =>
      [text, goal].map((one) => at('guide')({ id, text: one })),
    ),
    ...project.flatMap(({ id, name, description }) =>
      [name, description].map((one) => at('project')({ id, text: one })),
    ),
  ];
}
