/** What stands in these is never shown as text, or is no text of the document. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'select',
  'datalist',
]);

/** Elements that begin and end on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** `h1` … `h6`. */
export const HEADING = /^h[1-6]$/;

const BOLD_NAMES: ReadonlySet<string> = new Set(['b', 'strong']);
const ITALIC_NAMES: ReadonlySet<string> = new Set(['i', 'em', 'cite']);
const BOLD = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i;
const NOT_BOLD = /font-weight\s*:\s*(?:normal|lighter|[1-5]00)/i;
const ITALIC = /font-style\s*:\s*(?:italic|oblique)/i;
const NOT_ITALIC = /font-style\s*:\s*normal/i;

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly pre: boolean;
}

/** How an element shows its text: by its own style, else by its name, else as the element around it. */
export function styleOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  above: Style,
): Style {
  const style = attributes['style'] ?? '';
  return {
    bold: chosen(style, BOLD, NOT_BOLD) ?? (BOLD_NAMES.has(name) || above.bold),
    italic: chosen(style, ITALIC, NOT_ITALIC) ?? (ITALIC_NAMES.has(name) || above.italic),
    pre: name === 'pre' || name === 'textarea' || above.pre,
  };
}

function chosen(style: string, on: RegExp, off: RegExp): boolean | null {
  if (off.test(style)) return false;
  return on.test(style) || null;
}
