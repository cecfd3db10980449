import type { Span } from '../../../core/anchoring/passage.ts';

/** A text with a passage in brackets: `marked('I [gave up] at checkout')`. */
export function marked(notation: string): { readonly text: string; readonly span: Span } {
  const start = notation.indexOf('[');
  const end = notation.indexOf(']') - 1;
  return { text: notation.replace(/[[\]]/g, ''), span: { start, end } };
}

/** The same notation for an answer, to compare with. */
export function withBrackets(text: string, span: Span | undefined): string {
  if (!span) return text;
  return `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}`;
}

/** A text with a caret: `I |gave up`. */
export function withCaret(text: string, offset: number): string {
  return `${text.slice(0, offset)}|${text.slice(offset)}`;
}

/** Every line of a text that has words, as a paragraph. */
export function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
}
