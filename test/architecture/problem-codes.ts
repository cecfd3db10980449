import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CODE = `'([a-z_]+\\.[a-z_]+)'`;
/** The ways in which a code is named in the source. */
const PATTERNS = [
  `new \\w+Error\\(\\s*(?:'(?:size|rate)',\\s*)?${CODE}`,
  `\\bcode: (?:known \\? [\\w.]+ : )?${CODE}`,
  `problem_code: ${CODE}`,
  `respond\\(\\s*\\d+,\\s*${CODE}`,
  `limitTo\\([^']*${CODE}`,
].map((pattern) => new RegExp(pattern, 'g'));

/** Every TypeScript file under a folder, with its text. */
export function filesUnder(
  folder: string,
): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** Every code that the server or the command line can answer with. */
export function codesInUse(): readonly string[] {
  const codes = [...filesUnder('server'), ...filesUnder('core')].flatMap(({ text }) =>
    PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code]) => code ?? '')),
  );
  return [...new Set(codes)].sort();
}
