import type { Line } from './lines.ts';

/** A sign that is no letter, digit or quote, before a fact. */
const CODE = /^([*>+!?#~^@%&=<§¤†‡]{1,2})\s+(?=\S)/;
const KEY_LINE =
  /^[^:]{0,60}(?:\bkey\b|\blegend\b|nyckel|förklaring|nøgle|forklaring)[^:]{0,60}:\s*(.*)$/i;
const KEY_PAIR = /^([*>+!?#~^@%&=<§¤†‡]{1,2})\s*=?\s*(\S.*)$/;
const PAIRS_APART = /\s[|;]\s|\s*\|\s*/;
/** Without a key a sign is a code when it stands before so many facts. */
const USES_MIN = 3;

/** Whether a line is the key that says what the codes mean. */
export function isKeyLine(text: string): boolean {
  return text.includes(':') && KEY_LINE.test(text);
}

/** The code at the start of a line and the characters it takes, if the document uses it. */
export function codeOf(
  text: string,
  codes: ReadonlyMap<string, string>,
): { readonly code: string; readonly length: number } | null {
  const found = CODE.exec(text);
  const code = found?.[1] ?? '';
  return found && codes.has(code) ? { code, length: found[0].length } : null;
}

/** A found code with what it means; nothing of either where there is none. */
export function meaningOf(
  found: { readonly code: string } | null,
  codes: ReadonlyMap<string, string>,
): { readonly code: string | null; readonly codeMeaning: string | null } {
  if (!found) return { code: null, codeMeaning: null };
  return { code: found.code, codeMeaning: codes.get(found.code) || null };
}

/**
 * The codes of a document with their meaning, by a key line in it or by use.
 *
 * @returns '' as the meaning of a code that is only used.
 */
export function findCodes(lines: readonly Line[]): ReadonlyMap<string, string> {
  const used = [...countUses(lines)].filter(([, uses]) => uses >= USES_MIN);
  return new Map([
    ...used.map(([code]) => [code, ''] as const),
    ...lines.flatMap(({ text }) => pairsOf(text)),
  ]);
}

/** What a key line says: `* About us | > About others`. */
function pairsOf(text: string): (readonly [string, string])[] {
  if (!isKeyLine(text)) return [];
  const pairs = KEY_LINE.exec(text)?.[1]?.split(PAIRS_APART) ?? [];
  return pairs.flatMap((pair) => {
    const [, code, meaning] = KEY_PAIR.exec(pair.trim()) ?? [];
    return code && meaning ? [[code, meaning.trim()] as const] : [];
  });
}

function countUses(lines: readonly Line[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { text } of lines) {
    const code = CODE.exec(text)?.[1];
    if (code) uses.set(code, (uses.get(code) ?? 0) + 1);
  }
  return uses;
}
