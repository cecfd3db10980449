const HAPPY = /^(?:[:;=8xX]['-]?[)DpP\]*]+|<3+|\^\^)$/;
const SAD = /^(?:[:;=]['-]?[(/\\[|]+|D:)$/;
const HAPPY_PICTURES =
  /[\u{1F600}-\u{1F60D}\u{1F617}-\u{1F61D}\u{1F642}\u{1F643}\u{1F917}\u{1F929}\u{1F970}\u{1F973}\u{1F44D}\u{1F44F}\u{1F64C}\u{1F389}\u{1F38A}\u{1F495}-\u{1F49F}\u{2764}\u{2665}\u{263A}\u{2B50}\u{1F31F}\u{1F4AF}\u{2705}\u{1F60E}]/u;
const SAD_PICTURES =
  /[\u{1F61E}-\u{1F62B}\u{1F62D}\u{1F630}\u{1F631}\u{1F628}\u{1F627}\u{1F626}\u{1F641}\u{2639}\u{1F612}-\u{1F616}\u{1F620}\u{1F92C}\u{1F92E}\u{1F922}\u{1F644}\u{1F44E}\u{1F494}\u{1F625}\u{1F971}\u{1F97A}\u{1F4A9}\u{274C}]/u;

/** As strong as a word that the lists give 3 of 5: pictures and faces are put where somebody means it. */
const STRENGTH = 0.6;

/** What a text is made of, in order: words, faces of punctuation, pictures, and ends of clauses. */
export const TOKENS =
  /[:;=8xX]['-]?[)(DpP/\\|\][*]+(?![\p{L}\p{N}])|<3+|\^\^|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|\p{Extended_Pictographic}|[.!?;,:…\n]/gu;

/** The polarity of an emoji or a face of punctuation, −1 … +1; undefined of anything else. */
export function polarityOfSign(token: string): number | undefined {
  if (HAPPY.test(token) || HAPPY_PICTURES.test(token)) return STRENGTH;
  if (SAD.test(token) || SAD_PICTURES.test(token)) return -STRENGTH;
  return undefined;
}

/** Whether a token ends a clause, over which no negation reaches. */
export function endsClause(token: string): boolean {
  return /^[.!?;,:…\n]$/.test(token);
}
