/** What would be read as a sign of Markdown in words that are none. */
const SIGNS = /[\\`*_[\]<>#|~]/g;

/** Words on one line of a Markdown document, as they are. */
export function plainLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim().replaceAll(SIGNS, '\\$&');
}

/** Words that somebody said, as a quotation of a Markdown document; their lines stay. */
export function quotation(words: string): string {
  return words
    .trim()
    .split('\n')
    .map((line) => `> ${plainLine(line)}`.trimEnd())
    .join('\n');
}
