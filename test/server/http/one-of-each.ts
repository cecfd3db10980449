import {
  accounts,
  attachments,
  attributes,
  codebook,
  comments,
  consent,
  consentFiles,
  evidence,
  guides,
  history,
  journeys as journeysApi,
  measurements,
  notes,
  privacy,
  sharing,
  sources,
  staleness,
  themes,
  uploads,
  views,
} from '../../../core/api/index.ts';
import type { Caller, TestApi } from '../../support/api.ts';
import { aResearch } from '../../support/research.ts';
import type { TestRuntime } from '../../support/runtime.ts';

/** Worlds in the same database each have ids of their own. */
let worlds = 0;

/** Makes one thing of every kind in the owner's workspace; answers their ids by the names that paths use. */
export async function oneOfEach(
  api: TestApi,
  owner: Caller,
  runtime: TestRuntime,
): Promise<Record<string, string>> {
  const research = await aResearch(api, owner);
  const { projectId } = research;
  const given = (prefix: string) => `${prefix}_01jx${String(worlds).padStart(22, '0')}`;
  worlds += 1;
  const params = { projectId };
  const words = [
    ['P1', 'The freight cost came late.'],
    ['P2', 'A freight cost came so late.'],
    ['P3', 'Freight cost, late again.'],
    ['P4', 'The date moved twice.'],
    ['P5', 'They moved the date.'],
    ['P6', 'The date moved again.'],
  ] as const;
  const quotes = [];
  for (const [who, said] of words) quotes.push(await research.quote(who, { words: said }));
  const first = quotes[0]!;
  const hypothesisId = await research.state('Most people wait');
  const link = await research.link(hypothesisId, first.id, 1);
  const { tags, journeys } = await owner.call(codebook.getCodebook, { params });
  const job = await owner.call(themes.runThemes, { params, body: {} });
  await runtime.jobs.idle();
  const { themes: found } = await owner.call(themes.listThemes, { params });
  await owner.call(themes.keepApart, {
    params,
    body: { highlightIds: [first.id], from: { highlightId: quotes[3]!.id } },
  });
  const { pairs: keptApart } = await owner.call(themes.listKeptApart, { params });
  const share = await owner.call(sharing.createShareLink, {
    params,
    body: { name: 'Board', scopes: ['journey'], days: 1 },
  });
  const invitation = await owner.call(accounts.createInvitation, {
    body: { role: 'stakeholder', note: '' },
  });
  const member = await owner.call(accounts.listMembers);
  const form = new FormData();
  form.set('file', new File(['P1: words'], 'notes.txt'));
  const path = `/api/projects/${projectId}/uploads?studyId=${first.studyId}`;
  const sent = await owner.fetch(path, { method: 'POST', body: form });
  const uploaded = uploads.UploadDto.parse(await sent.json());
  const person = await research.person('P1');
  const attribute = await owner.call(attributes.createAttribute, {
    params,
    body: { name: 'Role', kind: 'text' },
  });
  const { findings } = await owner.call(privacy.markPersonalData, {
    params: { sourceId: first.sourceId },
    body: { textVersion: 1, words: 'freight', kind: 'name' },
  });
  const { segments } = await owner.call(sources.getSource, {
    params: { sourceId: first.sourceId },
  });
  const correction = await owner.call(sources.correctSegment, {
    params: { sourceId: first.sourceId },
    body: { textVersion: 1, start: segments[0]!.start, scope: 'segment', kind: 'answer' },
  });
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const attached = await owner.fetch(`/api/sources/${first.sourceId}/attachments?fileName=a.png`, {
    method: 'POST',
    body: picture,
  });
  const attachment = attachments.AttachmentDto.parse(await attached.json());
  const signed = await owner.fetch(`/api/participants/${person.id}/consent-files?fileName=a.pdf`, {
    method: 'POST',
    body: '%PDF-1.7',
  });
  const consentFile = consentFiles.ConsentFileDto.parse(await signed.json());
  const measurement = await owner.call(measurements.createMeasurement, {
    params,
    body: {
      studyId: first.studyId,
      metric: 'conversion',
      name: 'Orders',
      basis: { kind: 'total', value: 0.2, sampleSize: 40 },
    },
  });
  const { questions } = await owner.call(guides.addGuideQuestions, {
    params: { studyId: first.studyId },
    body: { texts: ['What came late?'] },
  });
  const asking = await owner.call(sources.createSource, {
    params,
    body: {
      studyId: first.studyId,
      title: 'Asked',
      text: 'Moderator: What was late?\nP1: Freight.',
    },
  });
  const choice = await owner.call(guides.chooseGuideQuestion, {
    params: { sourceId: asking.id },
    body: { textVersion: 1, start: 11, questionId: questions[0]!.id, scope: 'source' },
  });
  const tagId = tags.find(({ kind }) => kind === 'phase')!.id;
  const tagSuggestionId = given('ts');
  // What is suggested depends on what was learned; this one is there whatever that is.
  await runtime.database.db
    .insertInto('tag_suggestion')
    .values({
      id: tagSuggestionId,
      project_id: projectId,
      source_id: asking.id,
      text_version: 1,
      start_offset: 31,
      end_offset: 39,
      sha256: '',
      tag_id: tagId,
      log_odds: 1,
      nearest: '[]',
      state: 'waiting',
    })
    .execute();
  const versionId = given('tv');
  await runtime.database.db
    .insertInto('tag_version')
    .values({
      ...{ id: versionId, tag_id: tagId, definition: 'What it was', use_when: '', avoid_when: '' },
      ...{ replaced_by: 'us_01jx0000000000000000000000', replaced_at: '2026-01-01T00:00:00.000Z' },
    })
    .execute();
  const persona = await owner.call(codebook.createTag, {
    params,
    body: { kind: 'persona', name: 'Office manager' },
  });
  const phaseId = tags.find(({ kind }) => kind === 'phase')!.id;
  const cellText = await owner.call(journeysApi.writeCellText, {
    params: { journeyId: journeys[0]!.id },
    body: { phaseId, lane: 'frontstage', text: 'Answers the phone' },
  });
  const touchpoint = await owner.call(codebook.createTag, {
    params,
    body: { kind: 'touchpoint', name: 'Checkout' },
  });
  const productChange = await owner.call(staleness.recordProductChange, {
    params,
    body: {
      touchpointId: touchpoint.id,
      name: 'Checkout rebuilt',
      happenedOn: '2026-03-01',
      reason: 'Every step is another.',
    },
  });
  const evidenceSuggestionId = given('es');
  await runtime.database.db
    .insertInto('evidence_suggestion')
    .values({
      id: evidenceSuggestionId,
      project_id: projectId,
      hypothesis_id: hypothesisId,
      source_id: asking.id,
      text_version: 1,
      start_offset: 31,
      end_offset: 39,
      sha256: '',
      position: 0,
      reasons: '[]',
      state: 'waiting',
    })
    .execute();
  const measured = await owner.call(evidence.linkMeasurement, {
    params: { hypothesisId },
    body: { measurementId: measurement.id },
  });
  const comment = await owner.call(comments.writeComment, {
    params: { hypothesisId },
    body: { text: 'I see it in the shop, too.' },
  });
  const note = await owner.call(notes.writeNote, {
    params: { projectId },
    body: { thing: { on: 'source', id: first.sourceId }, text: 'Recorded in a noisy room.' },
  });
  const leaver = await research.person('P7');
  const copied = 'I shall not come back to this counter.';
  await research.quote('P7', { words: copied });
  await research.state(copied);
  const { reviews } = await owner.call(consent.withdrawConsent, {
    params: { participantId: leaver.id },
    body: { revision: leaver.revision },
  });
  const draftId = given('td');
  // A withdrawal forgets drafts, so this one comes after it.
  await runtime.database.db
    .insertInto('theme_draft')
    .values({
      id: draftId,
      project_id: projectId,
      unit: 'sentences',
      scope_kind: 'project',
      scope_id: null,
      grain: 0,
      texts: 8,
      text_total: 8,
      sources: 1,
      source_total: 1,
      vectors: '[]',
      automatic: 1,
      group_count: 1,
      content: JSON.stringify([{ label: 'Late', terms: [], passages: [], themeId: null }]),
      created_by: 'somebody',
      finished_at: '2026-03-02T09:00:00.000Z',
    })
    .execute();
  const view = await owner.call(views.createView, {
    params: { projectId },
    body: { list: 'evidence', name: 'Late', query: 'q=late', shared: true },
  });
  const { actions } = await owner.call(history.listHistory, { params: { projectId } });
  return {
    projectId,
    actionId: actions[0]!.id,
    draftId,
    position: '0',
    studyId: first.studyId,
    sourceId: first.sourceId,
    highlightId: first.id,
    participantId: person.id,
    attributeId: attribute.id,
    consentFileId: consentFile.id,
    hypothesisId,
    evidenceId: link.id,
    measuredEvidenceId: measured.id,
    commentId: comment.id,
    noteId: note.id,
    tagId,
    versionId,
    tagSuggestionId,
    phaseId,
    personaId: persona.id,
    evidenceSuggestionId,
    touchpointId: touchpoint.id,
    productChangeId: productChange.id,
    journeyId: journeys[0]!.id,
    cellTextId: cellText.id,
    jobId: job.id,
    themeId: found[0]!.id,
    keptApartId: keptApart[0]!.id,
    shareLinkId: share.id,
    invitationId: invitation.id,
    userId: member.members[0]!.userId,
    uploadId: uploaded.id,
    attachmentId: attachment.id,
    correctionId: correction.id,
    personalDataId: findings[0]!.id,
    measurementId: measurement.id,
    guideQuestionId: questions[0]!.id,
    guideChoiceId: choice.id,
    askingId: asking.id,
    reviewId: reviews[0]!.id,
    viewId: view.id,
    list: 'sources',
  };
}
