/** What a tag says of itself that decides what it fits. */
export interface Definition {
  readonly definition: string;
  readonly useWhen: string;
  readonly avoidWhen: string;
}

/**
 * What a change does to a definition. `none`: it is the same, or there was none before, so nothing was tagged under
 * another one. `wording`: it says the same in another dress. `meaning`: it may fit other words than before.
 */
export type Redefinition = 'none' | 'wording' | 'meaning';

const FIELDS = ['definition', 'useWhen', 'avoidWhen'] as const;

/**
 * Tells what a change does to a definition, as far as a program can: letters and digits in their order, in any case,
 * are the same meaning; anything else is a new one until somebody says that only the wording changed.
 */
export function redefinitionOf(before: Definition, after: Definition): Redefinition {
  const isSame = FIELDS.every((field) => before[field] === after[field]);
  const wasEmpty = FIELDS.every((field) => before[field].trim() === '');
  if (isSame || wasEmpty) return 'none';
  return FIELDS.every((field) => bare(before[field]) === bare(after[field]))
    ? 'wording'
    : 'meaning';
}

/** Letters with their marks and digits, nothing else. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}
