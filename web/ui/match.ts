import type { Option } from './options.ts';

/** A stretch of a label; `hit` when it is what was typed. */
export interface LabelPart {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * The options whose label, another name or detail holds what was typed, best first: is it, starts with it, a word
 * starts with it, holds it anywhere, only the detail holds it. Order is kept within each, so grouped options
 * stay together when nothing is typed. Linear in the options.
 */
export function filterOptions<T extends Option>(
  options: readonly T[],
  typed: string,
): readonly T[] {
  const query = fold(typed.trim());
  if (query === '') return options;
  return options
    .map((option) => ({ option, rank: rank(option, query) }))
    .filter((one) => one.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map((one) => one.option);
}

function rank(option: Option, query: string): number {
  const names = [option.label, ...(option.aliases ?? [])].map((name) => rankName(name, query));
  return Math.max(...names, fold(option.detail ?? '').includes(query) ? 1 : 0);
}

function rankName(name: string, query: string): number {
  const label = fold(name);
  if (label === query) return 5;
  if (label.startsWith(query)) return 4;
  if (label.split(/[\s,./()-]+/).some((word) => word.startsWith(query))) return 3;
  return label.includes(query) ? 2 : 0;
}

/** Cuts a label at what was typed, to show why it matches. */
export function matchedParts(label: string, typed: string): readonly LabelPart[] {
  const query = fold(typed.trim());
  const at = query === '' ? -1 : fold(label).indexOf(query);
  if (at < 0) return [{ text: label, hit: false }];
  return [
    { text: label.slice(0, at), hit: false },
    { text: label.slice(at, at + query.length), hit: true },
    { text: label.slice(at + query.length), hit: false },
  ].filter((part) => part.text !== '');
}

/** Case does not matter; å, ä, ö, æ and ø are letters of their own and stay. Keeps the length. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
