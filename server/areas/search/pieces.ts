/** A piece of a passage, `start` in UTF-16 code units of the passage. */
export interface Piece {
  readonly start: number;
  readonly words: string;
}

/**
 * PostgreSQL's index takes no text whose different words come to a mebibyte. Words and stems of this many characters,
 * of at most three bytes each and some for where they stand, stay below it.
 */
const PIECE_LENGTH_MAX = 100_000;

/** A long passage in pieces, cut between words where there is a space in the last half of a piece. */
export function piecesOf(passage: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (passage.length - start > PIECE_LENGTH_MAX) {
    const most = passage.slice(start, start + PIECE_LENGTH_MAX);
    const space = most.search(/\s\S*$/);
    const words = space > PIECE_LENGTH_MAX / 2 ? most.slice(0, space) : withoutHalf(most);
    pieces.push({ start, words });
    start += words.length;
  }
  return [...pieces, { start, words: passage.slice(start) }];
}

/** Not cut in the middle of a character of two code units. */
function withoutHalf(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1);
}
