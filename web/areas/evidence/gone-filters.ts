import { msg, type PlainMessageKey } from '../../i18n/index.ts';
import type { Gone } from '../views/saved-views-loader.ts';
import { ADDRESS, type EvidenceFilter, type FilterName } from './evidence-filter.ts';
import type { EvidenceNames } from './evidence-names.ts';

const WORDS = {
  personaId: 'tagKind.persona',
  phaseId: 'tagKind.phase',
  tagId: 'views.tag',
  studyId: 'sources.study',
  participantId: 'evidence.participant',
  hypothesisId: 'evidence.hypothesis',
} as const satisfies Partial<Record<FilterName, PlainMessageKey>>;

/** What the evidence is narrowed by that is no longer there, or was put away: a saved view may name it still. */
export function goneFilters(
  filter: EvidenceFilter,
  { tags, studies, participants, hypotheses }: EvidenceNames,
): readonly Gone[] {
  const isTag = (id: string) => tags.get(id)?.isArchived === false;
  const isThere: Readonly<Record<keyof typeof WORDS, (id: string) => boolean>> = {
    personaId: isTag,
    phaseId: isTag,
    tagId: isTag,
    studyId: (id) => studies.has(id),
    participantId: (id) => participants.has(id),
    hypothesisId: (id) => hypotheses.has(id),
  };
  // The names are the keys of a constant table.
  return (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((name) =>
    filter[name] === '' || isThere[name](filter[name])
      ? []
      : [{ part: ADDRESS[name], word: msg(WORDS[name]) }],
  );
}
