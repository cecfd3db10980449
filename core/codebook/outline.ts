/** A code as a list of codes gives it: what is undefined was not said. */
export interface ListedCode {
  /** In which line of the file, from 1. */
  readonly line: number;
  /** The codes it stands below, outermost first, and its own name. */
  readonly path: readonly string[];
  readonly hue?: number | undefined;
  readonly definition?: string | undefined;
  readonly useWhen?: string | undefined;
  readonly avoidWhen?: string | undefined;
  readonly example?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
}

/** How many names the path of a code in a list may have, its own among them. */
export const CODE_DEPTH_MAX = 20;

/** Stands between a name and its definition; no name holds it. */
const DEFINED = ' :: ';
/** A tab counts as much as this many spaces. */
const TAB_WIDTH = 4;

/** Codes as indented text: one a line, a tab for each code above it, ` :: ` and the definition after the name. */
export function writeOutline(
  codes: readonly { readonly name: string; readonly definition: string; readonly depth: number }[],
): string {
  return codes
    .map(({ name, definition, depth }) => {
      const words = definition.replaceAll(/\s+/g, ' ').trim();
      return `${'\t'.repeat(depth)}${name}${words ? DEFINED + words : ''}\n`;
    })
    .join('');
}

/**
 * Reads indented text: a line stands below the nearest line above it that is indented less. Tabs, spaces and
 * bullets (`-`, `*`, `•`) before a name are indentation; empty lines are passed over.
 */
export function readOutline(text: string): readonly ListedCode[] {
  const above: { readonly indent: number; readonly name: string }[] = [];
  const codes: ListedCode[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const [, blank = '', said = ''] = /^(\s*(?:[-*•]\s+)?)(.*)$/u.exec(line) ?? [];
    const [name = '', ...rest] = said.trim().split(DEFINED);
    if (name.trim() === '') return;
    const indent = blank.replaceAll('\t', ' '.repeat(TAB_WIDTH)).length;
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
    above.push({ indent, name: name.trim() });
    const definition = rest.join(DEFINED).trim();
    codes.push({
      line: index + 1,
      path: above.map((one) => one.name),
      definition: definition === '' ? undefined : definition,
    });
  });
  return codes;
}
