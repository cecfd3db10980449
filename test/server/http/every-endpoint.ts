import * as api from '../../../core/api/index.ts';
import type { Endpoint } from '../../../core/api/endpoint.ts';

/** Every endpoint of the interface, by name: `highlights.createHighlight`. */
export const ENDPOINTS: readonly (readonly [string, Endpoint])[] = Object.entries(api).flatMap(
  ([area, module]) =>
    Object.entries(module)
      .filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1]))
      .map(([name, endpoint]) => [`${area}.${name}`, endpoint] as const),
);

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value;
}

const STANDARD = {
  preset: 'standard',
  level: 'participant',
  share: 0.6,
  certainty: 0.9,
  fewestUnits: 5,
  fewestMethods: 1,
  fewestStudies: 1,
  tier: 3,
  stalenessDays: null,
  plannedUnits: null,
};

/** A body that each writing endpoint would take. `ids` are of the world that is asked about. */
export function bodyFor(name: string, ids: Readonly<Record<string, string>>): unknown {
  const bodies: Readonly<Record<string, unknown>> = {
    'accounts.acceptInvitation': { token: 'x'.repeat(32) },
    'accounts.changeRole': { role: 'stakeholder' },
    'accounts.changeOwnEmail': { email: 'other@example.org', password: 'wrong' },
    'accounts.changeOwnName': { name: 'Other' },
    'accounts.changeOwnPassword': { password: 'wrong', newPassword: 'long enough, this' },
    'accounts.createInvitation': { role: 'stakeholder', note: '' },
    'accounts.createWorkspace': { name: 'Another' },
    'accounts.previewInvitation': { token: 'x'.repeat(32) },
    'accounts.setUp': {
      token: 'x'.repeat(32),
      name: 'A',
      email: 'a@example.org',
      password: 'long enough, this',
      workspaceName: 'W',
      language: 'en',
      withExample: false,
    },
    'accounts.signIn': { email: 'nobody@example.org', password: 'wrong' },
    'accounts.signOut': {},
    'attributes.changeAttribute': { revision: 0, name: 'Other' },
    'attributes.createAttribute': { name: 'Age', kind: 'number' },
    'codebook.changeJourney': { revision: 0, name: 'Other' },
    'codebook.changeTag': { revision: 0, name: 'Other' },
    'codebook.changeTags': { tags: [{ tagId: ids['tagId'], revision: 0 }], hue: 3 },
    'codebook.createJourney': { name: 'Second', template: 'blank', language: 'en' },
    'codebook.createTag': { kind: 'code', name: 'New' },
    'codeLists.importCodes': { text: 'Freight\n\tLate' },
    'codeLists.previewImport': { text: 'Freight\n\tLate' },
    'codebook.mergeTags': { revision: 0, merged: [{ tagId: ids['tagId'], revision: 0 }] },
    'tagVersions.judgeTagVersion': { wordingOnly: true },
    'codebook.splitTag': { name: 'Part', highlightIds: [ids['highlightId']] },
    'consent.reviewCopy': { done: true },
    'consent.withdrawConsent': { revision: 0 },
    'views.changeView': { revision: 0, name: 'Other' },
    'views.createView': { list: 'evidence', name: 'Pains', query: 'q=late', shared: false },
    'guides.addGuideQuestions': { texts: ['Where do you look first?'] },
    'guides.changeGuideQuestion': { revision: 0, goal: 'x' },
    'guides.chooseGuideQuestion': { textVersion: 1, start: 0, questionId: null, scope: 'source' },
    'guides.markAnswer': { questionId: null },
    'drafts.findDraft': { unit: 'sentences', scope: { kind: 'project', id: null } },
    'drafts.keepDraftGroup': { label: 'Late', passages: [0] },
    'guides.orderGuide': { questionIds: [ids['guideQuestionId']] },
    'history.doAgain': {},
    'history.takeBack': {},
    'highlights.changeHighlight': { revision: 0, note: 'x' },
    'highlights.changeHighlights': { highlightIds: [ids['highlightId']], keyQuote: true },
    'highlights.confirmTags': { highlightIds: [ids['highlightId']] },
    'highlights.createHighlight': { textVersion: 1, start: 0, end: 2 },
    'highlights.moveHighlight': { revision: 0, textVersion: 1, start: 0, end: 2 },
    'highlights.splitHighlight': { revision: 0, textVersion: 1, at: 2 },
    'highlights.joinHighlights': {
      revision: 0,
      textVersion: 1,
      others: [{ highlightId: ids['highlightId'], revision: 0 }],
    },
    'highlights.setHighlightTags': { revision: 0, tagIds: [] },
    'highlights.unplaceHighlight': { revision: 0 },
    'uploads.placeUpload': { sourceId: ids['sourceId'] },
    'uploads.decideUpload': { intent: 'new_source' },
    'uploads.dismissUploads': { uploadIds: [ids['uploadId'] ?? ''] },
    'sources.correctText': { textVersion: 1, start: 0, end: 2, words: 'No' },
    'sources.restoreText': { textVersion: 1 },
    'sources.correctSegment': { textVersion: 1, start: 0, scope: 'segment', kind: 'remark' },
    'hypotheses.changeEvidence': { revision: 0, direction: 1 },
    'leadingQuestions.answerLeading': {
      answers: [
        {
          evidenceId: ids['evidenceId'],
          ...{ revision: 0, leads: true, place: { textVersion: 1, start: 0, end: 2 } },
        },
      ],
    },
    'hypotheses.changeHypothesis': { revision: 0, importance: 'low' },
    'hypotheses.createHypothesis': { statement: 'Most people agree' },
    'evidence.linkManyEvidence': { highlightIds: [ids['highlightId']], direction: 1 },
    'evidence.linkMeasurement': { measurementId: ids['measurementId'] },
    'evidence.changeMeasuredEvidence': { revision: 0, direction: 'supports' },
    'hypotheses.linkEvidence': { highlightId: ids['highlightId'], direction: 1 },
    'hypotheses.overrideVerdict': { revision: 0, override: null },
    'hypotheses.overrideConfidence': { revision: 0, component: 'methods', override: null },
    'comments.writeComment': { text: 'I see it in the shop, too.' },
    'notes.writeNote': {
      thing: { on: 'participant', id: ids['participantId'] },
      text: 'Speaks for the whole house.',
    },
    'notes.changeNote': { revision: 0, text: 'x' },
    'comments.changeComment': { revision: 0, text: 'x' },
    'hypotheses.writeTestCard': {
      revision: 0,
      card: { belief: 'Most do', test: '', measure: '', criterion: '' },
    },
    'hypotheses.recordDecision': { revision: 0, text: 'x' },
    'hypotheses.saveRule': { revision: 0, rule: STANDARD },
    // The same person twice is refused, so that whoever is in the other tests stays.
    'merging.mergeParticipants': { otherId: ids['participantId'], revision: 0, otherRevision: 0 },
    'merging.splitParticipants': { otherId: ids['participantId'] },
    'journeys.writeCellText': { phaseId: ids['phaseId'], lane: 'backstage', text: 'Typed over' },
    'journeys.changeCellText': { revision: 0, text: 'Typed by hand' },
    'journeys.setLanes': { revision: 0, lanes: [{ lane: 'pain', hidden: true, pinned: false }] },
    'journeys.openPhase': { revision: 0, opens: { kind: 'none' } },
    'journeys.setPhase': { revision: 0, momentOfTruth: true, emotion: null },
    'measurements.changeMeasurement': { revision: 0, name: 'Other' },
    'measurements.placeMeasurements': {
      measurementIds: [ids['measurementId']],
      phaseId: ids['phaseId'],
    },
    'measurements.createMeasurement': {
      studyId: ids['studyId'],
      metric: 'nps',
      name: 'NPS',
      basis: { kind: 'total', value: 12, sampleSize: 40 },
    },
    'participants.changeParticipant': { revision: 0, kind: 'staff' },
    'participants.createParticipant': { pseudonym: 'P99' },
    'privacy.decidePersonalData': { ids: [ids['personalDataId']], state: 'refused' },
    'privacy.markPersonalData': { textVersion: 1, words: 'cost', kind: 'name' },
    'privacy.movePersonalData': { start: 0, end: 3 },
    'privacy.replacePersonalData': { textVersion: 1 },
    'projects.changeProject': { revision: 0, name: 'Other' },
    'projects.changeStudy': { revision: 0, name: 'Other' },
    'projects.createProject': { name: 'New', language: 'en', journeyTemplate: 'blank' },
    'projects.createStudy': { name: 'New', method: 'interview' },
    'projects.loadExample': { language: 'xx' },
    'sharing.createShareLink': { name: 'Board', scopes: ['journey'], days: 7 },
    'sources.changeSource': { revision: 0, title: 'Other' },
    'sources.createSource': { studyId: ids['studyId'], title: 'New', text: 'Words.' },
    'speakers.assignSpeakers': {
      speakers: [{ sourceId: ids['sourceId'] ?? '', revision: 0, pseudonym: 'P77' }],
    },
    'staleness.changeProductChange': { revision: 0, name: 'Other' },
    'staleness.recordProductChange': {
      touchpointId: ids['touchpointId'],
      name: 'Checkout rebuilt',
      happenedOn: '2026-03-01',
      reason: 'Every step is another.',
    },
    'staleness.waiveStaleness': { revision: 0, waiver: null },
    'suggestions.decideTagSuggestion': { state: 'rejected' },
    'evidenceSuggestions.decideEvidenceSuggestion': { state: 'rejected' },
    'evidenceSuggestions.decideManyEvidence': {
      decisions: [{ id: ids['evidenceSuggestionId'], state: 'rejected' }],
    },
    'suggestions.learnTags': {},
    'tables.mapTable': {
      sheet: 0,
      shape: 'row_per_person',
      columns: [{ role: 'answer', metric: null, scaleMax: null }],
    },
    'themes.runThemes': { grain: 1 },
    'themes.editTheme': { revision: 0, label: 'Other' },
    'themes.mergeThemes': { intoId: ids['themeId'] },
    'themes.placeQuotes': { highlightIds: [ids['highlightId']], to: null },
    'themes.keepApart': {
      highlightIds: [ids['highlightId']],
      from: { themeId: ids['themeId'] },
    },
  };
  return bodies[name];
}

/** What an endpoint's query needs, where it needs anything. */
export function queryFor(
  name: string,
  ids: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const queries: Readonly<Record<string, Record<string, string>>> = {
    'attachments.addAttachment': { fileName: 'a.png' },
    'consentFiles.addConsentFile': { fileName: 'signed.pdf' },
    'guides.countSameQuestion': { textVersion: '1', start: '0' },
    'journeys.getJourneyCell': { phaseId: ids['phaseId'] ?? '', lane: 'pain' },
    'journeys.getJourneyMoves': { asOf: '2026-01-01' },
    'merging.previewMerge': { otherId: ids['participantId'] ?? '' },
    'paths.getPathQuotes': { along: 'outside' },
    'views.listViews': { list: 'evidence' },
    'suggestions.suggestTags': { textVersion: '1', start: '0', end: '4' },
    'uploads.uploadMedia': { studyId: ids['studyId'] ?? '', fileName: 'a.png' },
    'uploads.uploadFile': { studyId: ids['studyId'] ?? '' },
  };
  return queries[name] ?? {};
}
