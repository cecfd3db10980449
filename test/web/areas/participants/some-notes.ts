/** A page of notes: one on a participant. */
export const NOTES = {
  notes: [
    {
      ...{ id: 'participant.nt_1', text: 'Buys for the whole house.', authorId: 'us_1' },
      at: '2026-05-04T09:15:00.000Z',
      subject: { kind: 'participant', participantId: 'pt_2', pseudonym: 'P2' },
      stored: { id: 'nt_1', revision: 0 },
    },
  ],
  authors: [{ id: 'us_1', name: 'Karin Holm' }],
  ...{ next: null, withheld: 0 },
};
