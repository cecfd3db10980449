/** Where a finding is: proposed by the program, accepted or refused by a person, or replaced in the text. */
export const PERSONAL_DATA_STATES = ['proposed', 'accepted', 'refused', 'replaced'] as const;
export type PersonalDataState = (typeof PERSONAL_DATA_STATES)[number];

/** What a person may say about a finding until its words are replaced. */
export const DECISIONS = ['proposed', 'accepted', 'refused'] as const;
export type Decision = (typeof DECISIONS)[number];
