import type { AttributeDto, ParticipantDto } from '../../api/types.ts';

/** What an attribute must say: one value, or, of numbers and days, from and to. */
export interface AttributeFilter {
  readonly attributeId: string;
  /** The value; empty: nothing is said. `from..to`, either end open, of numbers and days. */
  readonly wanted: string;
}

/** A range as the address says it. */
const RANGE = '..';

/** Filters from the address: `at_…=yes`, `at_…=30..40`. */
export function readFilters(texts: readonly string[]): readonly AttributeFilter[] {
  return texts.flatMap((text) => {
    const at = text.indexOf('=');
    return at < 0 ? [] : [{ attributeId: text.slice(0, at), wanted: text.slice(at + 1) }];
  });
}

/** The filters as the address says them, with another wish for one attribute; null: none. */
export function withFilter(
  filters: readonly AttributeFilter[],
  attributeId: string,
  wanted: string | null,
): readonly string[] {
  const rest = filters.filter((one) => one.attributeId !== attributeId);
  const all = wanted === null ? rest : [...rest, { attributeId, wanted }];
  return all.map((one) => `${one.attributeId}=${one.wanted}`);
}

/** The ends of a range; empty where open. */
export function rangeOf(wanted: string): { readonly from: string; readonly to: string } {
  const [from = '', to = ''] = wanted.split(RANGE);
  return { from, to };
}

/** A range as it is wanted; null when both ends are open. */
export function rangeText({ from, to }: { readonly from: string; readonly to: string }) {
  return from === '' && to === '' ? null : `${from}${RANGE}${to}`;
}

/** Whether an attribute is asked for by a range. */
export function isRanged({ kind }: Pick<AttributeDto, 'kind'>): boolean {
  return kind === 'number' || kind === 'date';
}

/** Whether a participant has what is wanted; an attribute that is not there any more narrows nothing. */
export function fitsAttribute(
  { attributes }: ParticipantDto,
  all: readonly AttributeDto[],
  { attributeId, wanted }: AttributeFilter,
): boolean {
  const attribute = all.find(({ id }) => id === attributeId);
  if (!attribute) return true;
  const value = attributes[attribute.name];
  if (!isRanged(attribute)) return (value ?? '') === wanted;
  if (value === undefined) return false;
  const { from, to } = rangeOf(wanted);
  const isNumber = attribute.kind === 'number';
  const compare = (end: string): number =>
    isNumber ? Number(value) - Number(end.replace(',', '.')) : value.localeCompare(end);
  return (from === '' || compare(from) >= 0) && (to === '' || compare(to) <= 0);
}
