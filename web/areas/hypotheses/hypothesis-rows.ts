import type { CodebookDto, HypothesisDto, TagDto } from '../../api/types.ts';
import { IMPORTANCES, VERDICT_ORDER } from './hypothesis-words.ts';

/** A persona or a phase, as much of it as a scope shows. */
export type ScopeTag = Pick<TagDto, 'id' | 'kind' | 'name' | 'hue'>;

/** Everything the list of hypotheses loads. */
export interface HypothesesData {
  readonly projectId: string;
  readonly hypotheses: readonly HypothesisDto[];
  readonly tags: CodebookDto['tags'];
}

/** In which order the list stands. */
export const SORTS = ['changed', 'number', 'importance', 'newest', 'people'] as const;
export type Sort = (typeof SORTS)[number];

/** What narrows and orders the list; empty values do not narrow it. */
export interface HypothesisFilter {
  readonly query: string;
  readonly verdict: string;
  readonly importance: string;
  readonly personaId: string;
  readonly phaseId: string;
  readonly archived: boolean;
  readonly sort: Sort;
  readonly owner: string;
  readonly groupBy: GroupBy | undefined;
  /** Side by side in columns, a verdict each. */
  readonly board: boolean;
}

/** By what the list can be grouped. */
export const GROUPINGS = ['verdict', 'phase', 'persona', 'owner'] as const;
export type GroupBy = (typeof GROUPINGS)[number];

/** A hypothesis as the list shows it. */
export interface HypothesisRow {
  readonly hypothesis: HypothesisDto;
  /** Its phases, then its personas. */
  readonly scope: readonly ScopeTag[];
}

/** Rows that belong together, and what they have in common; without it they are all there are. */
export interface HypothesisGroup {
  readonly key: string;
  readonly verdict?: HypothesisDto['computed']['verdict'];
  readonly tag?: ScopeTag;
  /** Whose they are; empty for those that nobody owns. */
  readonly owner?: string;
  /** Those whose scope names none of the kind. */
  readonly everywhere?: 'phase' | 'persona';
  readonly rows: readonly HypothesisRow[];
}

/** The hypotheses that fit, in order. The verdict that counts is the computed one. */
export function hypothesisRows(
  hypotheses: readonly HypothesisDto[],
  tags: readonly ScopeTag[],
  filter: HypothesisFilter,
): readonly HypothesisRow[] {
  return hypotheses
    .filter((hypothesis) => fits(hypothesis, filter))
    .sort((one, other) => compare(one, other, filter.sort) || one.number - other.number)
    .map((hypothesis) => ({ hypothesis, scope: scopeOf(hypothesis, tags) }));
}

/** The tags that a scope names, phases first. */
export function scopeOf(
  { personaIds, phaseIds }: Pick<HypothesisDto, 'personaIds' | 'phaseIds'>,
  tags: readonly ScopeTag[],
): readonly ScopeTag[] {
  const named = new Map<string, ScopeTag>(tags.map((tag) => [tag.id, tag]));
  return [...phaseIds, ...personaIds].flatMap((id) => named.get(id) ?? []);
}

/**
 * The rows group by group; one group without a heading when they are not to be grouped. A hypothesis whose scope
 * names several phases or personas stands under each.
 */
export function hypothesisGroups(
  rows: readonly HypothesisRow[],
  groupBy: GroupBy | undefined,
): readonly HypothesisGroup[] {
  return groupsBy(rows, groupBy).filter((group) => group.rows.length > 0);
}

function groupsBy(
  rows: readonly HypothesisRow[],
  groupBy: GroupBy | undefined,
): readonly HypothesisGroup[] {
  switch (groupBy) {
    case undefined:
      return [{ key: 'all', rows }];
    case 'verdict':
      return verdictGroups(rows);
    case 'phase':
    case 'persona':
      return scopeGroups(rows, groupBy);
    case 'owner':
      return ownerGroups(rows);
  }
}

/** A group for each verdict, empty ones too, in the order in which verdicts are worth reading. */
export function verdictGroups(rows: readonly HypothesisRow[]): readonly VerdictGroup[] {
  return VERDICT_ORDER.map((verdict) => ({
    key: verdict,
    verdict,
    rows: rows.filter(({ hypothesis }) => hypothesis.computed.verdict === verdict),
  }));
}

/** Rows with one verdict. */
export type VerdictGroup = HypothesisGroup & Required<Pick<HypothesisGroup, 'verdict'>>;

function scopeGroups(
  rows: readonly HypothesisRow[],
  kind: 'phase' | 'persona',
): readonly HypothesisGroup[] {
  const tags = new Map<string, ScopeTag>();
  for (const { scope } of rows) {
    for (const tag of scope) if (tag.kind === kind) tags.set(tag.id, tag);
  }
  return [
    ...[...tags.values()].map((tag) => ({
      key: tag.id,
      tag,
      rows: rows.filter(({ scope }) => scope.some(({ id }) => id === tag.id)),
    })),
    {
      key: 'everywhere',
      everywhere: kind,
      rows: rows.filter(({ scope }) => !scope.some((tag) => tag.kind === kind)),
    },
  ];
}

function ownerGroups(rows: readonly HypothesisRow[]): readonly HypothesisGroup[] {
  return ownersOf(rows.map(({ hypothesis }) => hypothesis)).map((owner) => ({
    key: owner,
    owner,
    rows: rows.filter(({ hypothesis }) => hypothesis.owner === owner),
  }));
}

/** Who owns any, by name; those without an owner last. */
export function ownersOf(hypotheses: readonly HypothesisDto[]): readonly string[] {
  const names = [...new Set(hypotheses.map(({ owner }) => owner))];
  return names.sort((one, other) =>
    one === '' || other === '' ? other.length - one.length : one.localeCompare(other),
  );
}

/** The hypotheses before and after one, in the order of the list. */
export function hypothesisNeighbours(
  { hypotheses, tags }: Pick<HypothesesData, 'hypotheses' | 'tags'>,
  filter: HypothesisFilter,
  id: string,
): { readonly previous: string | undefined; readonly next: string | undefined } {
  const rows = hypothesisRows(hypotheses, tags, filter);
  const groups = filter.board ? verdictGroups(rows) : hypothesisGroups(rows, filter.groupBy);
  // One that stands in several groups is passed once.
  const ids = [
    ...new Set(groups.flatMap((group) => group.rows.map(({ hypothesis }) => hypothesis.id))),
  ];
  const at = ids.findIndex((each) => each === id);
  if (at < 0) return { previous: undefined, next: undefined };
  return { previous: ids[at - 1], next: ids[at + 1] };
}

/** How many there are of each verdict when it does not narrow the list; under `all` their sum. */
export function verdictCounts(
  hypotheses: readonly HypothesisDto[],
  filter: HypothesisFilter,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const hypothesis of hypotheses) {
    if (!fits(hypothesis, { ...filter, verdict: '' })) continue;
    count('all');
    count(hypothesis.computed.verdict);
  }
  return counts;
}

function fits(hypothesis: HypothesisDto, filter: HypothesisFilter): boolean {
  const { archivedAt, computed, importance, owner } = hypothesis;
  if (!filter.archived && archivedAt !== null) return false;
  if (filter.verdict && computed.verdict !== filter.verdict) return false;
  if (filter.importance && importance !== filter.importance) return false;
  if (filter.owner && owner !== filter.owner) return false;
  return fitsScope(hypothesis, filter) && fitsWords(hypothesis, filter.query);
}

function fitsScope(
  { personaIds, phaseIds }: HypothesisDto,
  { personaId, phaseId }: HypothesisFilter,
): boolean {
  const names = (ids: readonly string[], wanted: string) => wanted === '' || ids.includes(wanted);
  return names(personaIds, personaId) && names(phaseIds, phaseId);
}

function fitsWords({ number, statement }: HypothesisDto, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const text = `h${number} ${statement}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function compare(one: HypothesisDto, other: HypothesisDto, sort: Sort): number {
  switch (sort) {
    case 'number':
      return 0;
    case 'changed':
      return latestFirst(changedAt(one), changedAt(other));
    case 'newest':
      return latestFirst(one.newestEvidenceOn ?? '', other.newestEvidenceOn ?? '');
    case 'people':
      return counted(other) - counted(one);
    case 'importance':
      return IMPORTANCES.indexOf(one.importance) - IMPORTANCES.indexOf(other.importance);
  }
}

/** Stating a hypothesis is not a change of its verdict. */
function changedAt({ lastChange }: HypothesisDto): string {
  return lastChange?.from ? lastChange.at : '';
}

function counted({ computed }: HypothesisDto): number {
  return computed.supports + computed.contradicts + computed.mixed;
}

function latestFirst(one: string, other: string): number {
  return one < other ? 1 : one > other ? -1 : 0;
}
