const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
const LEADING = 14;

/** One word or line of a page: where it stands in points from the bottom left, how large, and its words. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

/**
 * A PDF file.
 *
 * @param pages - Of each, its lines from the top, or texts and where they stand.
 * @param catalog - What else stands in the catalog, such as scripts.
 */
export function aPdf(
  pages: readonly (readonly (string | PlacedText)[])[],
  catalog = '',
): Uint8Array {
  const objects: string[] = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}]>>`,
    FONT,
  ];
  for (const [at, texts] of pages.entries()) {
    const content = texts.map((text, line) => drawn(text, line)).join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + at * 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
    );
  }
  return Buffer.from(inFile(objects), 'latin1');
}

function drawn(given: string | PlacedText, line: number): string {
  const {
    x,
    y,
    size = 11,
    text,
  } = typeof given === 'string' ? { x: 72, y: 770 - line * LEADING, text: given } : given;
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replaceAll(/[()\\]/g, String.raw`\$&`)}) Tj ET`;
}

function inFile(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
}
