/** The participants area: people under pseudonyms, and what they agreed to. */
export { mountParticipants } from './participants.routes.ts';
export {
  changeParticipant,
  createParticipant,
  findOrCreateParticipant,
  markWithdrawn,
  requireParticipant,
} from './participants.service.ts';
export {
  countUse,
  findByPseudonym,
  listParticipants,
  type Participant,
} from './participants.store.ts';
