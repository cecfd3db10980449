const LINE = /^([^:]+):(.*)$/;
export const ATTRIBUTES_MAX = 40;
const NAME_LENGTH_MAX = 60;
const VALUE_LENGTH_MAX = 200;

/** Attributes as somebody writes them: one a line, `Role: Office manager`. */
export function attributeLines(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

/** The attributes in such lines, or `undefined` when a line has no name, or there is too much. */
export function readAttributes(lines: string): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  for (const line of lines.split('\n')) {
    if (line.trim() === '') continue;
    const [, name = '', value = ''] = LINE.exec(line) ?? [];
    const key = name.trim();
    const text = value.trim();
    if (key === '' || key.length > NAME_LENGTH_MAX || text.length > VALUE_LENGTH_MAX) {
      return undefined;
    }
    attributes[key] = text;
  }
  return Object.keys(attributes).length > ATTRIBUTES_MAX ? undefined : attributes;
}
