/** The participants area: people under pseudonyms, and what they agreed to. */
export { audienceOf, type Hidden, hiddenFrom, limitsOf } from './audience.ts';
export { selectHiddenPeople, selectHiddenSources, type Showing } from './hidden.store.ts';
export { mountParticipants } from './participants.routes.ts';
export {
  changeParticipant,
  createParticipant,
  findOrCreateParticipant,
  markWithdrawn,
  requireParticipant,
  requireSpeaker,
} from './participants.service.ts';
export {
  countUse,
  findByPseudonym,
  lockParticipant,
  listParticipants,
  type Participant,
} from './participants.store.ts';
