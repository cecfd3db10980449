/** Words for what only participants are refused for. */
export const PARTICIPANT_REFUSALS = {
  'participant.pseudonym_taken': 'participants.pseudonymTaken',
} as const;
