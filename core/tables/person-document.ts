import { type Block, blockOf, type TextDocument } from '../sources/document.ts';
import { normaliseText } from '../sources/normalise.ts';
import type { MappedAnswer } from './mapped-table.ts';

/** A document of answers under their questions, and where each answer stands. */
export interface PersonDocument {
  readonly document: TextDocument;
  /** In the order of the answers, `[start, end)`. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Writes one person's answers as a document: the question on a line, the answer below it, a blank line after. Both
 * are cells of one row, the question its head, so that segments cut from it later are the same.
 */
export function personDocument(answers: readonly MappedAnswer[]): PersonDocument {
  const blocks: Block[] = [];
  const spans: { start: number; end: number }[] = [];
  let text = '';
  answers.forEach(({ question, answer }, index) => {
    // The first row of a table is read as its header.
    const row = index + 1;
    if (text !== '') text += '\n\n';
    const asked = normaliseText(question).replaceAll(/\s+/g, ' ').trim();
    if (asked !== '') {
      const head = { start: text.length, end: text.length + asked.length };
      blocks.push(blockOf({ ...head, layout: 'cell', level: 1, row, column: 0 }));
      text += `${asked}\n`;
    }
    const said = normaliseText(answer).trim();
    const span = { start: text.length, end: text.length + said.length };
    blocks.push(blockOf({ ...span, layout: 'cell', row, column: 1 }));
    spans.push(span);
    text += said;
  });
  return { document: { text, blocks, emphasis: [] }, spans };
}
