import { TEST_CARD_FIELDS, type TestCard } from '../../../core/hypotheses/test-card.ts';
import type { FreeText } from '../../../core/participants/copies.ts';
import type { Db } from '../../db/open.ts';

/** What people typed in a project. */
export async function listFreeTexts(db: Db, projectId: string): Promise<FreeText[]> {
  return [
    ...(await ofHypotheses(db, projectId)),
    ...(await ofHighlights(db, projectId)),
    ...(await ofNotes(db, projectId)),
    ...(await ofNames(db, projectId)),
    ...(await ofMaps(db, projectId)),
    ...(await ofMeasurements(db, projectId)),
    ...(await ofPeople(db, projectId)),
    ...(await ofTags(db, projectId)),
    ...(await ofThemes(db, projectId)),
    ...(await ofViews(db, projectId)),
  ];
}

async function ofNotes(db: Db, projectId: string): Promise<FreeText[]> {
  const rows = await db
    .selectFrom('note')
    .select(['id', 'body'])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id, body }) => at('written_note', id)(body));
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
    ...rows.map(({ id, body }) => at('cell_text', id)(body)),
    ...journeys.map(({ id, name }) => at('journey', id)(name)),
  ];
}

/**
 * Of whoever turned out to be another one only the pseudonym, and with the other one: they can be split, and called
 * something else. Nobody could change the rest there.
 */
async function ofPeople(db: Db, projectId: string): Promise<FreeText[]> {
  const people = await db
    .selectFrom('participant')
    .select(['id', 'pseudonym', 'organisation', 'household', 'consent_document', 'attributes'])
    .where('project_id', '=', projectId)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute();
  const merged = await db
    .selectFrom('participant')
    .innerJoin('participant_merge', 'participant_merge.participant_id', 'participant.id')
    .select(['pseudonym', 'survivor_id'])
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute();
  const attributes = await db
    .selectFrom('attribute')
    .select(['id', 'name', 'kind', 'choices'])
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute();
  // A choice is changed once for everybody.
  const chosen = new Set(
    attributes.filter(({ kind }) => kind === 'one_of').map(({ name }) => name),
  );
  const typed = (values: string) =>
    Object.entries(JSON.parse(values) as Record<string, string>).flatMap(([name, value]) =>
      chosen.has(name) ? [] : value,
    );
  return [
    ...people.flatMap(({ id, pseudonym, organisation, household, consent_document, ...more }) =>
      [pseudonym, organisation, household, consent_document, ...typed(more.attributes)].map(
        at('participant', id),
      ),
    ),
    ...merged.map(({ pseudonym, survivor_id: id }) => at('participant', id)(pseudonym)),
    ...attributes.flatMap(({ id, name, choices }) =>
      [name, ...(JSON.parse(choices) as string[])].map(at('attribute', id)),
    ),
  ];
}

/** What was named after their words is called something else by now. */
async function ofTags(db: Db, projectId: string): Promise<FreeText[]> {
  const rows = await db
    .selectFrom('tag')
    .select(['id', 'name', 'aliases', 'owner'])
    .select(['definition', 'use_when', 'avoid_when', 'example'])
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, aliases, ...said }) =>
    [...Object.values(said), ...(JSON.parse(aliases) as string[])].map(at('tag', id)),
  );
}

/** Labels that people gave. */
async function ofThemes(db: Db, projectId: string): Promise<FreeText[]> {
  const rows = await db
    .selectFrom('theme')
    .select(['id', 'label'])
    .where('run_id', '=', (run) =>
      run
        .selectFrom('theme_run')
        .select((select) => select.fn.max('id').as('id'))
        .where('project_id', '=', projectId),
    )
    .where('label', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id, label }) => at('theme', id)(label));
}

/** What views are called, and each part of their address, also of those that are one person's alone. */
async function ofViews(db: Db, projectId: string): Promise<FreeText[]> {
  const rows = await db
    .selectFrom('saved_view')
    .select(['id', 'list', 'name', 'query'])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, list, name, query }) =>
    [name, ...[...new URLSearchParams(query)].flat()].map(
      at(list === 'hypotheses' ? 'hypothesis_view' : 'evidence_view', id),
    ),
  );
}

const at =
  (place: FreeText['place'], subjectId: string) =>
  (text: string | null): FreeText => ({ place, subjectId, text: text ?? '' });

async function ofMeasurements(db: Db, projectId: string): Promise<FreeText[]> {
  const rows = await db
    .selectFrom('measurement')
    .select(['id', 'name', 'task'])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, name, task }) => [name, task].map(at('measurement', id)));
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
    ...rows.flatMap(({ id, statement, decision, override_reason: reason }) => [
      at('statement', id)(statement),
      at('decision', id)(decision),
      at('override', id)(reason),
    ]),
    ...rows.flatMap(({ id, test_card: card }) => cardTexts(card).map(at('test_card', id))),
    ...reasons.map(({ hypothesis_id: id, reason }) => at('override', id)(reason)),
    ...comments.map(({ hypothesis_id: id, body }) => at('comment', id)(body)),
    ...productChanges.flatMap(({ id, name, reason }) =>
      [name, reason].map(at('product_change', id)),
    ),
  ];
}

/** What somebody wrote on a test card, part by part. */
function cardTexts(json: string | null): string[] {
  if (json === null) return [];
  const card = JSON.parse(json) as TestCard; // Only the hypotheses area writes it.
  return TEST_CARD_FIELDS.map((field) => card[field]);
}

async function ofHighlights(db: Db, projectId: string): Promise<FreeText[]> {
  const rows = await db
    .selectFrom('highlight')
    .select(['id', 'note', 'task'])
    .where('project_id', '=', projectId)
    .where((where) => where.or([where('note', '!=', ''), where('task', 'is not', null)]))
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, note, task }) => [note, task].map(at('note', id)));
}

async function ofNames(db: Db, projectId: string): Promise<FreeText[]> {
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
  return [
    ...personas.map(({ id, text }) => at('persona', id)(text)),
    ...studies.map(({ id, text }) => at('study', id)(text)),
    ...sources.map(({ id, text }) => at('source_title', id)(text)),
    ...questions.flatMap(({ id, text, goal }) => [text, goal].map(at('guide', id))),
    ...project.flatMap(({ id, name, description }) => [name, description].map(at('project', id))),
  ];
}
