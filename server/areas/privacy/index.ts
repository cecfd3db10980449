/** The privacy area: personal data that was found in sources, its pseudonyms, and the key to them. */
export { followCorrection } from './follow-correction.ts';
export { forgetPersonalData, type KeyOwner, namesOf } from './forget.service.ts';
export { whoIs } from './known-people.service.ts';
export { hideKnown } from './known-words.service.ts';
export { findPersonalDataJob } from './privacy.jobs.ts';
export { numbering } from './pseudonyms.service.ts';
export { mountPrivacy } from './privacy.routes.ts';
export { whoIsNamed } from './real-names.service.ts';
export { FIND_PERSONAL_DATA_JOB, lookThroughNewSources } from './search.service.ts';
