import type { EvidencePageDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import type { Hue } from '../../styles/hues.ts';
import type { EvidenceFilter, FilterName } from './evidence-filter.ts';
import type { EvidenceNames } from './evidence-names.ts';

/** One value that narrows the evidence, with what it would find. */
export interface FacetOption {
  readonly id: string;
  readonly label: string;
  /** The whole text where the label is short. */
  readonly title: string;
  readonly hue: Hue | undefined;
  readonly people: number;
  readonly mentions: number;
}

/** The values of one facet; one of them can be on. */
export interface FacetGroup {
  readonly name: FilterName;
  readonly title: string;
  readonly value: string;
  readonly options: readonly FacetOption[];
}

type Facet = keyof EvidencePageDto['facets'];
type Label = Pick<FacetOption, 'label' | 'title' | 'hue'>;

/** The facets in the order of the page; those with nothing to choose are left out. */
export function facetGroups(
  facets: EvidencePageDto['facets'],
  filter: EvidenceFilter,
  names: EvidenceNames,
): readonly FacetGroup[] {
  const tag = (id: string): Label | undefined => {
    const known = names.tags.get(id);
    return known && { label: known.name, title: known.name, hue: known.hue };
  };
  const plain = (label: string | undefined): Label | undefined =>
    label === undefined ? undefined : { label, title: label, hue: undefined };
  const hypothesis = (id: string): Label | undefined => {
    const known = names.hypotheses.get(id);
    return known && { ...named(`${known.code} ${known.statement}`), hue: undefined };
  };
  const groups: readonly [FilterName, Facet, string, (id: string) => Label | undefined][] = [
    ['personaId', 'personas', msg('evidence.who'), tag],
    ['phaseId', 'phases', msg('evidence.phase'), tag],
    ['hypothesisId', 'hypotheses', msg('evidence.hypothesis'), hypothesis],
    ['direction', 'directions', msg('evidence.direction'), (id) => plain(directionWord(id))],
    ['tagId', 'tags', msg('evidence.tag'), tag],
    ['studyId', 'studies', msg('evidence.study'), (id) => plain(names.studies.get(id))],
    [
      'participantId',
      'participants',
      msg('evidence.participant'),
      (id) => plain(names.participants.get(id)),
    ],
  ];
  return groups
    .map(([name, facet, title, labelOf]) => ({
      name,
      title,
      value: filter[name],
      options: withChosen(facets[facet], filter[name]).flatMap((count) => {
        const label = labelOf(count.id);
        return label ? [{ ...count, ...label }] : [];
      }),
    }))
    .filter(({ options }) => options.length > 0);
}

/** What is on stays to be seen, also when nothing is left of it. */
function withChosen(
  counts: EvidencePageDto['facets'][Facet],
  chosen: string,
): EvidencePageDto['facets'][Facet] {
  if (chosen === '' || counts.some(({ id }) => id === chosen)) return counts;
  return [{ id: chosen, people: 0, mentions: 0 }, ...counts];
}

function named(label: string): Pick<FacetOption, 'label' | 'title'> {
  return { label, title: label };
}

function directionWord(id: string): string | undefined {
  if (id === 'supports') return msg('direction.supports');
  if (id === 'contradicts') return msg('direction.contradicts');
  return id === 'neutral' ? msg('direction.neutral') : undefined;
}
