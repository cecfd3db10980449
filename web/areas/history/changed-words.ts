/** Words that somebody meant, and how another person corrected them meanwhile. */
export interface ChangedWords {
  readonly was: string;
  /** Empty when they were taken out. */
  readonly now: string;
}
