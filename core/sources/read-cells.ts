import { isQuestion, wordsIn } from './cues.ts';
import { codeOf, meaningOf } from './fact-codes.ts';
import type { Line } from './lines.ts';
import type { Segment } from './segments.ts';
import { isParticipantLabel } from './speakers.ts';

/** A cell of fewer words is a value, not something said. */
const SAID_WORDS_MIN = 3;

/** Reads cells of a table one by one, in order; a table begins anew where the rows do. */
export class CellReader {
  readonly codes: ReadonlyMap<string, string>;
  #participants: Map<number, string> = new Map();
  #row = -1;
  /** The row of the last cell that heads one: the others in it answer. */
  #headed = -1;

  constructor(codes: ReadonlyMap<string, string>) {
    this.codes = codes;
  }

  /** What a cell holds: who speaks if each participant has a column, what it is, and its code. */
  read({ text, block }: Line): Pick<Segment, 'kind' | 'speaker' | 'code' | 'codeMeaning'> & {
    readonly skip: number;
  } {
    const { row, column } = block;
    this.#startRow(row ?? 0);
    const found = codeOf(text, this.codes);
    const place = { ...meaningOf(found, this.codes), skip: found?.length ?? 0 };
    const headed = this.#inHeadedRow(block);
    if (headed) return { ...place, kind: headed, speaker: null };
    if (this.#isHeader(text, row, column)) return { ...place, kind: 'remark', speaker: null };
    const speaker = this.#participants.get(column ?? 0) ?? null;
    return { ...place, kind: this.#kindOf(text, column, speaker), speaker };
  }

  /** Where a cell heads its row, it asks and the others answer; null in other rows. */
  #inHeadedRow({ level, row }: Line['block']): 'question' | 'answer' | null {
    if (level > 0) this.#headed = row ?? -1;
    if (row === null || row !== this.#headed) return null;
    return level > 0 ? 'question' : 'answer';
  }

  /** Another table begins where rows are counted from the start. */
  #startRow(row: number): void {
    if (row < this.#row) {
      this.#participants = new Map();
      this.#headed = -1;
    }
    this.#row = row;
  }

  #isHeader(text: string, row: number | null, column: number | null): boolean {
    if (row !== 0) return false;
    if (isParticipantLabel(text)) this.#participants.set(column ?? 0, text);
    return true;
  }

  #kindOf(text: string, column: number | null, speaker: string | null): Segment['kind'] {
    if (speaker !== null) return 'answer';
    if (isQuestion(text)) return 'question';
    if (this.#participants.size > 0 && column === 0) return 'question';
    return wordsIn(text) >= SAID_WORDS_MIN ? 'answer' : 'remark';
  }
}
