import type { EvidenceQuery } from '../../api/types.ts';

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
}

export type FilterName = keyof EvidenceFilter;

/** How each part is called in the address. */
const ADDRESS: Readonly<Record<FilterName, string>> = {
  query: 'q',
  personaId: 'persona',
  phaseId: 'phase',
  tagId: 'tag',
  studyId: 'study',
  participantId: 'participant',
  hypothesisId: 'hypothesis',
  direction: 'direction',
};

// The names are the keys of a constant table.
export const FILTER_NAMES = Object.keys(ADDRESS) as FilterName[];

export const NO_FILTER: EvidenceFilter = {
  query: '',
  personaId: '',
  phaseId: '',
  tagId: '',
  studyId: '',
  participantId: '',
  hypothesisId: '',
  direction: '',
};

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

/** Whether a text is one of the directions the server knows. */
export function isDirection(text: string): text is NonNullable<EvidenceQuery['direction']> {
  return text === 'supports' || text === 'contradicts' || text === 'neutral';
}
