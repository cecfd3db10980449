import type { Font, Measure } from './shapes.ts';

/**
 * Cuts a text into lines no wider than `width`, between words where there are any and inside one that is too long
 * by itself. What does not fit into `lines` ends with an ellipsis.
 */
export function wrapText(
  text: string,
  {
    font,
    width,
    lines: most,
  }: { readonly font: Font; readonly width: number; readonly lines: number },
  measure: Measure,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    for (const part of partsOf(word, font, width, measure)) {
      const longer = line === '' ? part : `${line} ${part}`;
      if (line === '' || measure(longer, font) <= width) {
        line = longer;
        continue;
      }
      lines.push(line);
      line = part;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', font, width, measure)];
}

/** A word in parts that each fit: nearly always the word itself. */
function partsOf(word: string, font: Font, width: number, measure: Measure): readonly string[] {
  if (measure(word, font) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && measure(part + sign, font) > width) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}

function shortened(line: string, font: Font, width: number, measure: Measure): string {
  let text = line;
  // A half of a character at the end is cut with its other half.
  while (text !== '' && measure(`${text}…`, font) > width) text = text.slice(0, -1).toWellFormed();
  return `${text.replaceAll('\uFFFD', '').trimEnd()}…`;
}
