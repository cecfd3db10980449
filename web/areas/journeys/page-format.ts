import type { ReactiveControllerHost } from 'lit';
import { PrintSheet } from '../../controllers/print-sheet.ts';

/** Sheets that a map is printed on. */
export const PAPERS = ['a3', 'a1'] as const;
export type Paper = (typeof PAPERS)[number];

/** Width and height: A3 lies, and A1 stands, as a map with all its lanes is higher than wide. Browsers know no A1 by name. */
const SIZES: Readonly<Record<Paper, string>> = { a3: '420mm 297mm', a1: '594mm 841mm' };
/**
 * On A1 a map of six phases with every lane is one sheet, a poster: as large as it can be for that. Not of the text
 * size that a reader set: whoever needs it larger on the screen would get two sheets.
 */
const TEXT: Readonly<Record<Paper, string>> = { a3: '12pt', a1: '14.4pt' };
const MARGIN = '10mm';

/** Prints on A3 or A1 while its host is shown. */
export class PageFormat {
  readonly #sheet: PrintSheet;

  constructor(host: ReactiveControllerHost) {
    this.#sheet = new PrintSheet(host, rulesOf('a3'));
  }

  /** Opens the browser's window for printing; what is printed without it is on A3. */
  print(paper: Paper): void {
    this.#sheet.use(rulesOf(paper));
    window.addEventListener('afterprint', () => this.#sheet.use(rulesOf('a3')), { once: true });
    window.print();
  }
}

function rulesOf(paper: Paper): string {
  return `@page { size: ${SIZES[paper]}; margin: ${MARGIN}; }
    @media print { :root { font-size: ${TEXT[paper]}; } }`;
}
