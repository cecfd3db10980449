import type { ShownHighlight } from './reading-view.ts';

/** Whose highlights are shown: everybody's, one's own, those of others. */
export const BY_WHOM = ['all', 'mine', 'theirs'] as const;
export type ByWhom = (typeof BY_WHOM)[number];

/** Which highlights of a text are shown; what is empty narrows nothing. */
export interface HighlightFilter {
  readonly tagId: string;
  readonly personaId: string;
  /** Participants of the persona: what they said is of it without carrying its tag. */
  readonly peopleIds: ReadonlySet<string>;
  readonly by: ByWhom;
  /** Who reads. */
  readonly ownId: string;
  /** What is tagged steps back, so that what is not stands out. */
  readonly backlight: boolean;
  /** A highlight that an address leads to is shown whatever the filter says. */
  readonly keptId: string | undefined;
}

export const NO_FILTER: HighlightFilter = {
  tagId: '',
  personaId: '',
  peopleIds: new Set(),
  by: 'all',
  ownId: '',
  backlight: false,
  keptId: undefined,
};

/** Whether anything is narrowed. */
export function isNarrowed({ tagId, personaId, by, backlight }: HighlightFilter): boolean {
  return tagId !== '' || personaId !== '' || by !== 'all' || backlight;
}

/** The highlights that a filter shows, in their order. Linear. */
export function filterHighlights(
  highlights: readonly ShownHighlight[],
  filter: HighlightFilter,
): readonly ShownHighlight[] {
  if (!isNarrowed(filter)) return highlights;
  const shown = highlights.filter((one) => one.id === filter.keptId || fits(one, filter));
  if (!filter.backlight) return shown;
  return shown.map((one) => (one.tags.length > 0 ? { ...one, isDimmed: true } : one));
}

function fits({ tags, dto }: ShownHighlight, filter: HighlightFilter): boolean {
  const { tagId, personaId, peopleIds, by, ownId } = filter;
  const has = (id: string): boolean => tags.some((tag) => tag.id === id);
  if (tagId !== '' && !has(tagId)) return false;
  const isOfPersona = has(personaId) || peopleIds.has(dto.participantId ?? '');
  if (personaId !== '' && !isOfPersona) return false;
  return by === 'all' || (dto.createdBy === ownId) === (by === 'mine');
}
