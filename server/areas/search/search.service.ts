import { ForbiddenError } from '../../../core/kernel/errors.ts';
import { LANGUAGES } from '../../../core/kernel/languages.ts';
import { parseSearch, type SearchTerm } from '../../../core/search/query.ts';
import { dayOf } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import type { MatchTerm } from '../../db/dialects.ts';
import { languageTools } from '../../language/language.ts';
import { listQuotes, type Quote } from '../highlights/index.ts';
import { requireProject } from '../projects/index.ts';
import { listLinks, listPassages } from './evidence.store.ts';
import { countFacets, type Facets, seesHypotheses } from './facets.service.ts';
import { countMatching, type EvidenceFilter, listMatching } from './matching.store.ts';

/** What somebody asks for. */
export type EvidenceSearch = Omit<EvidenceFilter, 'terms' | 'projectId' | 'consentOn'> & {
  readonly query?: string | undefined;
  readonly offset?: number | undefined;
};

/** One page of evidence with the counts of all of it. */
export interface EvidencePage {
  readonly counts: { readonly people: number; readonly sources: number; readonly mentions: number };
  readonly quotes: readonly (Quote & {
    readonly evidence: readonly { hypothesisId: string; direction: number }[];
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
] as const;
/** More quotes than any project is planned for. */
const EXPORT_MAX = 1_000_000;

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
  const filter = filterOf(ctx, projectId, search);
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
    quotes: await withLinks(ctx, ids),
    nextOffset: end < counts.mentions ? end : null,
    facets: await countFacets(ctx, filter),
    passages: open ? await listPassages(ctx.db, kind, projectId, terms, PASSAGES_SHOWN) : [],
  };
}

/**
 * Everything that matches, in the order of the pages, for exports.
 *
 * @throws NotFoundError `project.not_found`
 */
export async function allEvidence(
  ctx: Context,
  projectId: string,
  search: EvidenceSearch,
): Promise<EvidencePage['quotes']> {
  await requireProject(ctx, projectId);
  const page = { offset: 0, limit: EXPORT_MAX };
  const filter = filterOf(ctx, projectId, search);
  return withLinks(ctx, await listMatching(ctx.db, ctx.databaseKind, filter, page));
}

function filterOf(ctx: Context, projectId: string, search: EvidenceSearch): EvidenceFilter {
  if (search.hypothesisId && !seesHypotheses(ctx)) {
    throw new ForbiddenError('share.not_included', 'This link does not open hypotheses.');
  }
  return {
    ...search,
    projectId,
    terms: parseSearch(search.query ?? '').map(withStems),
    consentOn: ctx.actor.kind === 'visitor' ? dayOf(ctx.now()) : undefined,
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
  return (await listQuotes(ctx.db, ids)).map((quote) => ({
    ...quote,
    evidence: links.get(quote.highlightId) ?? [],
  }));
}

/** Somebody who searches in one language means quotes in all: each gives the word its stem. */
function withStems({ words, exact, excluded }: SearchTerm): MatchTerm {
  const [word] = words;
  const stemmed = !exact && words.length === 1 && word !== undefined;
  const stems = stemmed ? LANGUAGES.map((code) => languageTools(code).stem(word)) : [];
  return { words, stems: [...new Set(stems)], excluded };
}
