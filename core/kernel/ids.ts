import { assert } from './assert.ts';

/** Crockford's base 32: no I, L, O, U, so that an id can be read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/** What an id starts with, by what it names. */
export const ID_PREFIXES = {
  workspace: 'ws',
  user: 'us',
  membership: 'mb',
  invitation: 'inv',
  shareLink: 'sh',
  project: 'prj',
  study: 'st',
  participant: 'pt',
  attribute: 'at',
  consentFile: 'cf',
  tag: 'tag',
  tagVersion: 'tv',
  journey: 'jn',
  cellText: 'ct',
  source: 'src',
  correction: 'sc',
  attachment: 'att',
  upload: 'up',
  job: 'job',
  personalData: 'pd',
  pseudonymKey: 'pk',
  measurement: 'me',
  withdrawalReview: 'wr',
  highlight: 'hl',
  hypothesis: 'hy',
  comment: 'co',
  note: 'nt',
  rule: 'rl',
  evidence: 'ev',
  measuredEvidence: 'mv',
  guideQuestion: 'gq',
  guideChoice: 'gc',
  themeDraft: 'td',
  themeRun: 'tr',
  theme: 'th',
  keptApart: 'ta',
  tagSuggestion: 'ts',
  evidenceSuggestion: 'es',
  evidenceSearch: 'eq',
  productChange: 'pc',
  waiver: 'wv',
  view: 'sv',
  change: 'ch',
  action: 'ac',
} as const;

/** A kind of thing that has an id. */
export type IdKind = keyof typeof ID_PREFIXES;

/** A branded id: text at run time, not interchangeable with another kind at compile time. */
export type Id<Kind extends IdKind> = string & { readonly __id: Kind };

export type WorkspaceId = Id<'workspace'>;
export type ProjectId = Id<'project'>;
export type StudyId = Id<'study'>;
export type ParticipantId = Id<'participant'>;
export type ConsentFileId = Id<'consentFile'>;
export type AttributeId = Id<'attribute'>;
export type TagId = Id<'tag'>;
export type TagVersionId = Id<'tagVersion'>;
export type JourneyId = Id<'journey'>;
export type CellTextId = Id<'cellText'>;
export type SourceId = Id<'source'>;
export type CorrectionId = Id<'correction'>;
export type AttachmentId = Id<'attachment'>;
export type UploadId = Id<'upload'>;
export type PersonalDataId = Id<'personalData'>;
export type MeasurementId = Id<'measurement'>;
export type ViewId = Id<'view'>;
export type HighlightId = Id<'highlight'>;
export type CommentId = Id<'comment'>;
export type NoteId = Id<'note'>;
export type HypothesisId = Id<'hypothesis'>;
export type EvidenceId = Id<'evidence'>;
export type MeasuredEvidenceId = Id<'measuredEvidence'>;
export type ProductChangeId = Id<'productChange'>;
export type GuideQuestionId = Id<'guideQuestion'>;
export type GuideChoiceId = Id<'guideChoice'>;
export type ThemeId = Id<'theme'>;
export type KeptApartId = Id<'keptApart'>;
export type TagSuggestionId = Id<'tagSuggestion'>;

/**
 * Makes an id: prefix, then 48 bits of time and 80 random bits in base 32 (the layout of a ULID), so that
 * ids sort by when they were made.
 *
 * @param timeMs - Milliseconds since 1970, 0 … 2^48 − 1.
 * @param random - At least 16 bytes of randomness; one character is taken from each.
 */
export function makeId<Kind extends IdKind>(
  kind: Kind,
  timeMs: number,
  random: Uint8Array,
): Id<Kind> {
  assert(random.length >= RANDOM_LENGTH, 'an id gets 16 random bytes');
  let time = '';
  let rest = timeMs;
  for (let place = 0; place < TIME_LENGTH; place += 1) {
    time = ALPHABET.charAt(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  let tail = '';
  for (const byte of random.subarray(0, RANDOM_LENGTH)) tail += ALPHABET.charAt(byte % 32);
  return `${ID_PREFIXES[kind]}_${time}${tail}` as Id<Kind>;
}

/** Whether a text has the form of an id of this kind. */
export function isId(kind: IdKind, text: string): boolean {
  const prefix = `${ID_PREFIXES[kind]}_`;
  return text.startsWith(prefix) && /^[0-9a-hjkmnp-tv-z]{26}$/.test(text.slice(prefix.length));
}
