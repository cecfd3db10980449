import { ForbiddenError } from '../../../core/kernel/errors.ts';
import { LANGUAGES } from '../../../core/kernel/languages.ts';
import { parseSearch, type SearchTerm, spellingsOf } from '../../../core/search/query.ts';
import type { Context } from '../../context.ts';
import type { MatchTerm } from '../../db/dialects.ts';
import { languageTools } from '../../language/language.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import { listOutdatedOn, listQuotes, type Quote } from '../highlights/index.ts';
import { type Hidden, hiddenFrom, limitsOf } from '../participants/index.ts';
import { requireProject } from '../projects/index.ts';
import { listLinks, listPassages } from './evidence.store.ts';
import { countFacets, type Facets, seesHypotheses } from './facets.service.ts';
import { countMatching, type EvidenceFilter, listMatching } from './matching.store.ts';

/** What somebody asks for. */
export type EvidenceSearch = Omit<EvidenceFilter, 'terms' | 'projectId' | 'showing'> & {
  readonly query?: string | undefined;
  readonly offset?: number | undefined;
};

/** One page of evidence with the counts of all of it. */
export interface EvidencePage {
  readonly counts: { readonly people: number; readonly sources: number; readonly mentions: number };
  /** Quotes that match the facets, but whose speakers did not agree to this reader. */
  readonly withheld: number;
  readonly quotes: readonly (Quote & {
    readonly evidence: readonly { hypothesisId: string; direction: number }[];
    /** Tags that meant something else when they were given. */
    readonly outdatedTagIds: readonly TagId[];
  })[];
  readonly nextOffset: number | null;
  readonly facets: Facets;
  readonly passages: Awaited<ReturnType<typeof listPassages>>;
}

const PASSAGES_SHOWN = 20;
const FACETS = [
  'personaId',
  'phaseId',
  'tagId',
  'studyId',
  'participantId',
  'hypothesisId',
  'sourceId',
  'coderId',
  'sentiment',
  'has',
] as const;
/** More quotes than any project is planned for. */
const EXPORT_MAX = 1_000_000;
/** Quotes that stand in memory at once while they are saved. */
const EXPORT_BATCH = 1000;

/**
 * Highlights of a project that match words and facets.
 *
 * @param pageSize - How many quotes at most.
 * @throws NotFoundError `project.not_found`; ForbiddenError `share.not_included`
 */
export async function searchEvidence(
  ctx: Context,
  projectId: string,
  search: EvidenceSearch,
  pageSize: number,
): Promise<EvidencePage> {
  await requireProject(ctx, projectId);
  const { offset = 0 } = search;
  const filter = await filterOf(ctx, projectId, search);
  const { terms } = filter;
  const kind = ctx.databaseKind;
  const counts = await countMatching(ctx.db, kind, filter);
  const ids = await listMatching(ctx.db, kind, filter, { offset, limit: pageSize });
  const end = offset + ids.length;
  // A passage that nobody has marked has no tags, no person and no hypothesis: only words can find it.
  const isWordsOnly = FACETS.every((facet) => !search[facet]);
  const open = ctx.actor.kind !== 'visitor' && terms.length > 0 && offset === 0 && isWordsOnly;
  return {
    counts,
    withheld: await countWithheld(ctx, filter, counts.mentions),
    quotes: await withLinks(ctx, ids),
    nextOffset: end < counts.mentions ? end : null,
    facets: await countFacets(ctx, filter),
    passages: open ? await listPassages(ctx.db, kind, filter, PASSAGES_SHOWN) : [],
  };
}

/**
 * Everything that matches, in the order of the pages, for a file; read as far as it is wanted. A file may go anywhere:
 * of somebody who did not agree to read-only links, it has the row and not the words.
 *
 * @throws NotFoundError `project.not_found`, before anything is read
 */
export async function allEvidence(
  ctx: Context,
  projectId: string,
  search: EvidenceSearch,
): Promise<AsyncIterable<EvidencePage['quotes'][number] & { readonly isWithheld: boolean }>> {
  await requireProject(ctx, projectId);
  const page = { offset: 0, limit: EXPORT_MAX };
  const { showing, ...filter } = await filterOf(ctx, projectId, search);
  // A row without words would still tell that they hold the word that was searched for.
  const asked = filter.terms.length > 0 ? { ...filter, showing } : filter;
  const hidden = await hiddenFrom(ctx, projectId, 'links');
  return filed(ctx, hidden, await listMatching(ctx.db, ctx.databaseKind, asked, page));
}

/** Who agreed to what is known from the start; the words of whoever withdraws meanwhile are masked where they are read. */
async function* filed(ctx: Context, hidden: Hidden, ids: readonly string[]) {
  for (let start = 0; start < ids.length; start += EXPORT_BATCH) {
    for (const quote of await withLinks(ctx, ids.slice(start, start + EXPORT_BATCH))) {
      yield hidden.hides(quote)
        ? { ...quote, quote: '', note: '', isWithheld: true }
        : { ...quote, isWithheld: false };
    }
  }
}

/** How many more would match. Not told of a search for words, since it would tell what those quotes say. */
async function countWithheld(
  ctx: Context,
  { showing, ...filter }: EvidenceFilter,
  shown: number,
): Promise<number> {
  if (!showing || filter.terms.length > 0) return 0;
  const all = await countMatching(ctx.db, ctx.databaseKind, filter);
  return all.mentions - shown;
}

async function filterOf(
  ctx: Context,
  projectId: string,
  search: EvidenceSearch,
): Promise<EvidenceFilter> {
  const { hypothesisId, has, coderId } = search;
  if ((hypothesisId ?? has === 'unlinked') && !seesHypotheses(ctx)) {
    throw new ForbiddenError('share.not_included', 'This link does not open hypotheses.');
  }
  if (ctx.actor.kind === 'visitor' && (coderId ?? (has === 'note' || has === 'outdated'))) {
    throw new ForbiddenError(
      'share.not_included',
      'This link does not open who noted or tagged what.',
    );
  }
  return {
    ...search,
    projectId,
    terms: termsOf(search.query ?? ''),
    showing: (await limitsOf(ctx, projectId)) ?? undefined,
  };
}

async function withLinks(ctx: Context, ids: readonly string[]): Promise<EvidencePage['quotes']> {
  const links = new Map<string, { hypothesisId: string; direction: number }[]>();
  const shown = seesHypotheses(ctx) ? await listLinks(ctx.db, ids) : [];
  for (const { highlightId, ...link } of shown) {
    const own = links.get(highlightId);
    if (own) own.push(link);
    else links.set(highlightId, [link]);
  }
  const isVisitor = ctx.actor.kind === 'visitor';
  const outdated = isVisitor ? new Map<string, TagId[]>() : await listOutdatedOn(ctx.db, ids);
  return (await listQuotes(ctx.db, ids)).map((quote) => ({
    ...quote,
    outdatedTagIds: outdated.get(quote.highlightId) ?? [],
    evidence: links.get(quote.highlightId) ?? [],
  }));
}

function termsOf(query: string): MatchTerm[] {
  const terms = parseSearch(query);
  const spellings = spellingsOf(terms);
  return terms.map((term, at) => ({ ...withStems(term), spellings: spellings[at] ?? [] }));
}

/** Somebody who searches in one language means quotes in all: each gives the word its stem. */
function withStems({ words, exact, excluded }: SearchTerm): Omit<MatchTerm, 'spellings'> {
  const [word] = words;
  const stemmed = !exact && words.length === 1 && word !== undefined;
  const stems = stemmed ? LANGUAGES.map((code) => languageTools(code).stem(word)) : [];
  return { words, stems: [...new Set(stems)], excluded };
}
