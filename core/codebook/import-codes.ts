import { NAME_LENGTH_MAX, NOT_IN_NAMES, TEXT_LENGTH_MAX } from '../kernel/text-limits.ts';
import type { ListedCode } from './outline.ts';
import { ALIASES_MAX } from './tags.ts';

/** A code that is there already. */
export interface KnownCode {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly hue: number;
  readonly definition: string;
  readonly useWhen: string;
  readonly avoidWhen: string;
  readonly example: string;
  readonly aliases: readonly string[];
}

/** How many lines of a list can be imported at once. */
export const LIST_LINES_MAX = 2000;

/** What a list may say of a code besides its place. */
export const LISTED_FIELDS = [
  'hue',
  'definition',
  'useWhen',
  'avoidWhen',
  'example',
  'aliases',
] as const;
export type ListedField = (typeof LISTED_FIELDS)[number];

/** Why a line is passed over. */
export const SKIP_REASONS = [
  'same',
  'twice',
  'name_invalid',
  'aliases_too_many',
  'text_too_long',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** What becomes of a line of a list of codes. */
export interface PlannedCode {
  readonly code: ListedCode;
  readonly action: 'create' | 'change' | 'skip';
  /** Which one is there already; null for one that is created. */
  readonly id: string | null;
  /** What it says anew. */
  readonly fields: readonly ListedField[];
  readonly reason: SkipReason | null;
}

/**
 * What becomes of each line: a code under a new path is created, below the codes of its path, which are created too
 * where they are missing; one that is there is changed where the list says something else. Nothing is moved, emptied
 * or removed. What would stand below a code that is passed over is passed over, too. Linear in the lines.
 *
 * @param codes - With paths of at most `CODE_DEPTH_MAX` names.
 */
export function planImport(
  codes: readonly ListedCode[],
  known: readonly KnownCode[],
): readonly PlannedCode[] {
  const ids = pathsOf(known);
  const byId = new Map(known.map((code) => [code.id, code]));
  const listed = new Map(codes.toReversed().map((code) => [keyOf(code.path), code]));
  const seen = new Set<string>();
  const done = new Set<ListedCode>();
  const refused = new Map<string, SkipReason>();
  const planned: PlannedCode[] = [];
  const plan = (code: ListedCode): void => {
    const key = keyOf(code.path);
    done.add(code);
    if (seen.has(key)) {
      planned.push({ ...SKIPPED, code, reason: 'twice' });
      return;
    }
    seen.add(key);
    const known = byId.get(ids.get(key) ?? '');
    const reason = faultOf(code) ?? refused.get(keyOf(code.path.slice(0, -1)));
    if (reason && !known) refused.set(key, reason);
    planned.push(reason ? { ...SKIPPED, code, reason } : planOne(code, known));
  };
  for (const code of codes) {
    // Codes of the path that no line of its own stands for, or only a later one.
    for (let depth = 1; depth < code.path.length; depth += 1) {
      const path = code.path.slice(0, depth);
      const key = keyOf(path);
      if (!seen.has(key) && !ids.has(key)) plan(listed.get(key) ?? { line: code.line, path });
    }
    if (!done.has(code)) plan(code);
  }
  return planned;
}

const SKIPPED = { action: 'skip', id: null, fields: [] } as const;

function planOne(code: ListedCode, known: KnownCode | undefined): PlannedCode {
  const said = LISTED_FIELDS.filter((field) => code[field] !== undefined);
  if (!known) return { code, action: 'create', id: null, fields: said, reason: null };
  const fields = said.filter(
    (field) => JSON.stringify(code[field]) !== JSON.stringify(known[field]),
  );
  if (fields.length === 0) return { ...SKIPPED, code, id: known.id, reason: 'same' };
  return { code, action: 'change', id: known.id, fields, reason: null };
}

function faultOf({ path, aliases = [], ...code }: ListedCode): SkipReason | null {
  const names = [...path, ...aliases];
  const isWrong = (name: string): boolean =>
    name === '' || name.length > NAME_LENGTH_MAX || NOT_IN_NAMES.test(name);
  if (names.some(isWrong)) return 'name_invalid';
  if (aliases.length > ALIASES_MAX) return 'aliases_too_many';
  const texts = [code.definition, code.useWhen, code.avoidWhen, code.example];
  return texts.some((text) => (text?.length ?? 0) > TEXT_LENGTH_MAX) ? 'text_too_long' : null;
}

/** The ids of codes by where they stand, under their other names too. */
export function pathsOf(known: readonly KnownCode[]): ReadonlyMap<string, string> {
  const byId = new Map(known.map((code) => [code.id, code]));
  const above = known.map((code) => {
    const path: string[] = [];
    for (let at = byId.get(code.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) {
      path.unshift(at.name);
    }
    return { code, path };
  });
  return new Map([
    ...above.flatMap(({ code, path }) =>
      code.aliases.map((alias): [string, string] => [keyOf([...path, alias]), code.id]),
    ),
    ...above.map(({ code, path }): [string, string] => [keyOf([...path, code.name]), code.id]),
  ]);
}

/** Two paths are one when only case differs, as names of codes are. */
export function keyOf(path: readonly string[]): string {
  return path.map((name) => name.toLocaleLowerCase()).join('\n');
}
