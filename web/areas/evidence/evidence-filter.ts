/** What narrows the evidence; an empty text narrows nothing. */
export interface EvidenceFilter {
  readonly query: string;
  readonly personaId: string;
  readonly phaseId: string;
  readonly tagId: string;
  readonly studyId: string;
  readonly participantId: string;
  readonly hypothesisId: string;
  readonly direction: string;
  readonly sourceId: string;
  /** Who marked it. */
  readonly coderId: string;
  readonly sentiment: string;
  readonly has: string;
}

export type FilterName = keyof EvidenceFilter;

/** How each part is called in the address. */
export const ADDRESS: Readonly<Record<FilterName, string>> = {
  query: 'q',
  personaId: 'persona',
  phaseId: 'phase',
  tagId: 'tag',
  studyId: 'study',
  participantId: 'participant',
  hypothesisId: 'hypothesis',
  direction: 'direction',
  sourceId: 'source',
  coderId: 'by',
  sentiment: 'sentiment',
  has: 'has',
};

// The names are the keys of a constant table.
export const FILTER_NAMES = Object.keys(ADDRESS) as FilterName[];

/** What of the address belongs to a saved view. */
export const VIEW_PARTS: readonly string[] = [...Object.values(ADDRESS), 'view'];

export const NO_FILTER: EvidenceFilter = {
  query: '',
  personaId: '',
  phaseId: '',
  tagId: '',
  studyId: '',
  participantId: '',
  hypothesisId: '',
  direction: '',
  sourceId: '',
  coderId: '',
  sentiment: '',
  has: '',
};

/** The values that the server knows; an address may say anything. */
export const DIRECTIONS = ['supports', 'contradicts', 'neutral'] as const;
export const SENTIMENTS = [
  'negative',
  'neutral',
  'positive',
  'none',
  'computed_negative',
  'computed_positive',
] as const;
export const HAS = ['note', 'keyQuote', 'untagged', 'unlinked', 'outdated'] as const;

/** The tag that is looked at anew: what was given under an older definition of it is shown. */
export function reviewedTagId({ has, phaseId, tagId }: EvidenceFilter): string | undefined {
  return has === 'outdated' ? tagId || phaseId || undefined : undefined;
}

/** The filter that an address holds. */
export function filterOf(address: { get(name: string): string }): EvidenceFilter {
  const read: Record<FilterName, string> = { ...NO_FILTER };
  for (const name of FILTER_NAMES) read[name] = address.get(ADDRESS[name]);
  return read;
}

/** What changes in the address. A direction belongs to its hypothesis and goes with it. */
export function addressOf(changes: Partial<EvidenceFilter>): Readonly<Record<string, string>> {
  const whole = 'hypothesisId' in changes ? { direction: '', ...changes } : changes;
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = whole[name];
      return value === undefined ? [] : [[ADDRESS[name], value]];
    }),
  );
}

/** The value if it is one of those that are known. */
export function known<T extends string>(values: readonly T[], text: string): T | undefined {
  return values.find((value) => value === text);
}

/** As the server is asked, without the parts that narrow nothing. */
export function queryOf(filter: EvidenceFilter): Partial<Record<FilterName, string>> {
  return Object.fromEntries(
    FILTER_NAMES.flatMap((name) => (filter[name] === '' ? [] : [[name, filter[name]]])),
  );
}

/** Whether anything is left out. */
export function isNarrowed(filter: EvidenceFilter): boolean {
  return FILTER_NAMES.some((name) => filter[name] !== '');
}
