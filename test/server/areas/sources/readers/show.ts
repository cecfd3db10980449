import type { Block, TextDocument } from '../../../../../core/sources/document.ts';

/** The blocks of a document with their words, each with only what is known of it. */
export function show({ text, blocks }: TextDocument) {
  return blocks.map(({ start, end, ...block }) => ({
    ...knownOf(block),
    words: text.slice(start, end),
  }));
}

/** The words that a format marks, by style. */
export function emphasised({ text, emphasis }: TextDocument): string[] {
  return emphasis.map(({ start, end, style }) => `${style}: ${text.slice(start, end)}`);
}

function knownOf(block: Omit<Block, 'start' | 'end'>): Partial<Block> {
  return Object.fromEntries(
    Object.entries(block)
      .filter(
        ([name, value]) =>
          value !== null && value !== 0 && !(name === 'layout' && value === 'paragraph'),
      )
      .concat(
        block.row === null
          ? []
          : [
              ['row', block.row],
              ['column', block.column],
            ],
      ),
  );
}
