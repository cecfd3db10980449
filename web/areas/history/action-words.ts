import type { ActionDto, HypothesisDto, TagDto } from '../../api/types.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';

/** What the ids of actions are called. */
export interface ActionNames {
  readonly tags: readonly Pick<TagDto, 'id' | 'name'>[];
  readonly hypotheses: readonly Pick<HypothesisDto, 'id' | 'number'>[];
}

type Change = ActionDto['changes'][number];

/** Words for types of change that need no name. */
const PLAIN: Readonly<Record<string, PlainMessageKey>> = {
  'highlight.moved': 'reading.doneResized',
  'highlight.split': 'reading.doneSplit',
  'highlight.joined': 'reading.doneJoined',
  'tag.ordered': 'history.tagsOrdered',
  'segment.corrected': 'history.segmentCorrected',
  'segment.correction_removed': 'history.segmentUncorrected',
  'evidence.removed': 'reading.doneUnlinked',
  'evidence.measured': 'measured.wasLinked',
  'evidence.measured_changed': 'measured.wasJudged',
  'evidence.measured_removed': 'measured.wasRemoved',
  'source.created': 'history.sourceAdded',
  'source.text_replaced': 'history.textCorrected',
  'upload.dismissed': 'history.uploadDismissed',
  'upload.brought_back': 'history.uploadBroughtBack',
  'attachment.added': 'history.attached',
  'participant.created': 'history.participantAdded',
  'participant.merged': 'history.participantsMerged',
  'participant.split': 'history.participantsSplit',
  'participant.withdrew': 'history.withdrew',
  'hypothesis.created': 'history.hypothesisStated',
  'hypothesis.rule_saved': 'history.ruleSaved',
  'hypothesis.overridden': 'history.verdictSet',
  'hypothesis.decided': 'history.decided',
  'comment.written': 'comments.wasWritten',
  'comment.changed': 'comments.wasChanged',
  'comment.removed': 'comments.wasRemoved',
  'comment.brought_back': 'comments.wasBroughtBack',
  'note.written': 'notes.wasWritten',
  'note.changed': 'notes.wasChanged',
  'note.removed': 'notes.wasRemoved',
  'note.brought_back': 'notes.wasBroughtBack',
  'note.moved': 'notes.wasMoved',
  'hypothesis.test_card_written': 'testCard.wasWritten',
  'hypothesis.confidence_set': 'history.confidenceSet',
  'hypothesis.waived': 'history.waived',
  'hypothesis.waiver_ended': 'history.waiverEnded',
  'product_change.recorded': 'history.productChanged',
  'product_change.changed': 'history.productChangeCorrected',
  'product_change.removed': 'history.productChangeRemoved',
  'product_change.brought_back': 'history.productChangeBack',
  'verdict.changed': 'history.verdictChanged',
  'cell_text.written': 'journey.textWritten',
  'cell_text.changed': 'journey.textChanged',
  'cell_text.removed': 'journey.textRemoved',
  'lane_view.set': 'lanes.set',
  'phase.set': 'journey.phaseSet',
  'phase.opened': 'openings.set',
  'phase.closed': 'openings.taken',
  'theme.run_finished': 'history.themesFound',
  'theme.renamed': 'history.themeRenamed',
  'theme.accepted': 'history.themeAccepted',
  'theme.hidden': 'history.themeHidden',
  'theme.proposed': 'history.themeProposed',
  'theme.merged': 'history.themesMerged',
  'theme.quotes_placed': 'history.themeQuotesPlaced',
  'theme.quotes_moved': 'history.themeQuotesMoved',
  'theme.quotes_taken_out': 'history.themeQuotesTakenOut',
  'theme.kept_apart': 'history.themeKeptApart',
  'theme.apart_lifted': 'history.themeApartLifted',
  'theme_draft.found': 'history.draftFound',
  'theme_draft.kept': 'history.draftKept',
  'suggestion.tags_learned': 'history.tagsLearned',
  'evidence.searched': 'history.evidenceSearched',
  'evidence_suggestion.rejected': 'history.evidenceRejected',
  'privacy.found': 'history.privacySearched',
  'share_link.created': 'history.linkCreated',
  'share_link.withdrawn': 'history.linkWithdrawn',
  'job.queued': 'history.workQueued',
  'job.cancelled': 'history.workCancelled',
};

/** In which order the changes of one action name it: a code is created for a highlight, not the other way. */
const WEIGHT = [
  'phase.opened',
  'theme.merged',
  'theme_draft.kept',
  'tag.imported',
  'tag.merged',
  'tag.redefined',
  'tag.split',
  'highlight.split',
  'highlight.joined',
  'highlight.created',
  'highlight.tagged',
  'evidence.linked',
];

/** What somebody did, as the toast and the history say it. */
export function actionWords(action: ActionDto, names: ActionNames): string {
  const first =
    WEIGHT.map((type) => action.changes.find((change) => change.type === type)).find(
      (change) => change !== undefined,
    ) ?? action.changes[0];
  if (!first) return msg('history.something');
  const count = action.counts.find(({ type }) => type === first.type)?.count ?? 1;
  const words = changeWords(first, names);
  return count > 1 ? msg('history.many', { words, count }) : words;
}

function changeWords({ type, subject }: Change, names: ActionNames): string {
  const plain = PLAIN[type];
  if (plain) return msg(plain);
  const [area = '', verb = ''] = type.split('.');
  switch (area) {
    case 'highlight':
      return highlightWords(verb, subject, names);
    case 'evidence':
      return msg('history.linked', { code: hypothesisCode(subject['hypothesisId'], names) });
    case 'tag':
      return tagWords(verb, subject, names);
    default:
      return msg(OTHER[area] ?? 'history.something');
  }
}

/** What other areas do, roughly: their own pages say more. */
const OTHER: Readonly<Record<string, PlainMessageKey>> = {
  source: 'history.source',
  upload: 'history.source',
  attachment: 'history.source',
  segment: 'history.source',
  study: 'history.study',
  participant: 'history.participant',
  attribute: 'history.attribute',
  withdrawal: 'history.withdrawal',
  hypothesis: 'history.hypothesis',
  verdict: 'history.hypothesis',
  theme: 'history.theme',
  journey: 'history.journey',
  project: 'history.project',
  privacy: 'history.privacy',
  guide: 'history.guide',
  view: 'history.view',
  measurement: 'history.measurement',
  table: 'history.table',
};

function highlightWords(verb: string, subject: Change['subject'], names: ActionNames): string {
  switch (verb) {
    case 'created': {
      const given = tagNames(subject['tagIds'], names);
      return given ? msg('reading.doneTagged', { name: given }) : msg('reading.doneMarked');
    }
    case 'tagged': {
      const added = tagNames(subject['addedTagIds'], names);
      if (added) return msg('reading.doneTagged', { name: added });
      const removed = tagNames(subject['removedTagIds'], names);
      return removed ? msg('reading.doneUntagged', { name: removed }) : msg('reading.doneChanged');
    }
    case 'confirmed':
      return msg('reading.doneConfirmed', { name: tagNames(subject['confirmedTagIds'], names) });
    case 'removed':
      return msg('reading.doneRemoved');
    case 'restored':
      return msg('history.restored');
    default:
      return msg('reading.doneChanged');
  }
}

function tagWords(verb: string, subject: Change['subject'], names: ActionNames): string {
  const name = tagNames([subject['tagId']], names);
  switch (verb) {
    case 'created':
      return msg('history.tagCreated', { name });
    case 'merged': {
      const merged = tagNames(subject['mergedIds'], names);
      return msg('history.tagsMerged', { names: merged, name });
    }
    case 'imported':
      return msg('history.codesImported', {
        created: Number(subject['created']),
        changed: Number(subject['changed']),
      });
    case 'redefined':
      return msg('history.tagRedefined', { name });
    case 'redefinition_judged':
      return msg(subject['isWording'] === true ? 'history.tagReworded' : 'history.tagMeantElse', {
        name,
      });
    case 'split':
      return msg('history.tagSplit', { name, part: tagNames([subject['newTagId']], names) });
  }
  return subject['archived'] === true
    ? msg('history.tagArchived', { name })
    : msg('history.tagChanged', { name });
}

function tagNames(ids: unknown, { tags }: ActionNames): string {
  if (!Array.isArray(ids)) return '';
  return ids
    .map((id) => tags.find((tag) => tag.id === id)?.name)
    .filter((name) => name !== undefined)
    .join(', ');
}

function hypothesisCode(id: unknown, { hypotheses }: ActionNames): string {
  const number = hypotheses.find((hypothesis) => hypothesis.id === id)?.number;
  return number === undefined ? 'H' : `H${number}`;
}
