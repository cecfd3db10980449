/** The participants area: people under pseudonyms, and what they agreed to. */
export { mountAttributes } from './attributes.routes.ts';
export { withAttributes } from './attributes.service.ts';
export { type Attribute, listAttributes } from './attributes.store.ts';
export { mountConsentFiles } from './consent-files.routes.ts';
export { forgetConsentFiles, showConsentFiles } from './consent-files.service.ts';
export { forgetWordsInMerges } from './forget-words.service.ts';
export { audienceOf, type Hidden, hiddenFrom, limitsOf } from './audience.ts';
export { selectHiddenPeople, selectHiddenSources, type Showing } from './hidden.store.ts';
export {
  deleteMerges,
  findMerge,
  insertMerge,
  listMergedInto,
  listMerges,
  type Merge,
  type Moved,
  pointTo,
} from './merges.store.ts';
export { mountParticipants, toParticipantDto } from './participants.routes.ts';
export {
  changeParticipant,
  createParticipant,
  findOrCreateParticipant,
  markWithdrawn,
  requireParticipant,
  checkInUse,
  checkNotMerged,
  findSpeaker,
  requireSpeaker,
} from './participants.service.ts';
export { renameParticipant } from './rename.service.ts';
export { replacePersonas, turnPersonas } from './personas.service.ts';
export {
  findByPseudonym,
  holdParticipant,
  listCalled,
  listParticipants,
  listPseudonyms,
  type Participant,
  updateParticipant,
} from './participants.store.ts';
export { countWithdrawals } from './withdrawals.store.ts';
