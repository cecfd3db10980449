import { ForbiddenError } from '../../../core/kernel/errors.ts';
import { LANGUAGES } from '../../../core/kernel/languages.ts';
import { parseSearch, type SearchTerm, spellingsOf } from '../../../core/search/query.ts';
import { findEvidence, type FoundEvidence } from '../../../core/search/find-evidence.ts';
import type { EvidenceFilter } from '../../../core/search/wanted-evidence.ts';
import type { Context } from '../../context.ts';
import type { MatchTerm } from '../../db/dialects.ts';
import { languageTools } from '../../language/language.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import { listPeopleByPersona } from '../codebook/index.ts';
import { listOutdatedOn, listQuotes, type Quote } from '../highlights/index.ts';
import { type Hidden, hiddenFrom, limitsOf } from '../participants/index.ts';
import { requireProject } from '../projects/index.ts';
import { evidenceRowsOf } from './evidence-memory.ts';
import { findHolding, findOutdated } from './evidence-rows.store.ts';
import { listLinks, listPassages } from './evidence.store.ts';
import { type Facets, facetsFor, seesHypotheses } from './facets.service.ts';

/** What somebody asks for; each facet takes one value, all of them together. */
export interface EvidenceSearch extends Omit<EvidenceFilter, 'has'> {
  readonly query?: string | undefined;
  /** `outdated`: the tag asked for, or any without one, meant something else when it was given. */
  readonly has?: EvidenceFilter['has'] | 'outdated';
  readonly offset?: number | undefined;
}

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
  checkAsked(ctx, search);
  const { offset = 0 } = search;
  const terms = termsOf(search.query ?? '');
  const hidden = await hiddenFrom(ctx, projectId);
  const found = await find(ctx, projectId, search, { hidden, offset, limit: pageSize });
  const end = offset + found.ids.length;
  // A passage that nobody has marked has no tags, no person and no hypothesis: only words can find it.
  const isWordsOnly = FACETS.every((facet) => !search[facet]);
  const open = ctx.actor.kind !== 'visitor' && terms.length > 0 && offset === 0 && isWordsOnly;
  return {
    counts: found.counts,
    // Not told of a search for words, since it would tell what those quotes say.
    withheld: terms.length > 0 ? 0 : found.withheld,
    quotes: await withLinks(ctx, found.ids),
    nextOffset: end < found.counts.mentions ? end : null,
    facets: await facetsFor(ctx, projectId, found.facets),
    passages: open ? await passagesWith(ctx, projectId, terms) : [],
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
  checkAsked(ctx, search);
  // A row without words would still tell that they hold the word that was searched for.
  const hidden =
    termsOf(search.query ?? '').length > 0 ? await hiddenFrom(ctx, projectId) : undefined;
  const { ids } = await find(ctx, projectId, search, { hidden, offset: 0, limit: EXPORT_MAX });
  return filed(ctx, await hiddenFrom(ctx, projectId, 'links'), ids);
}

type Words = Parameters<Hidden['hides']>[0];

/** @param page - What is kept from the reader is not found, but counted. */
async function find(
  ctx: Context,
  projectId: string,
  { has, ...search }: EvidenceSearch,
  {
    hidden,
    ...page
  }: { readonly hidden: Hidden | undefined; readonly offset: number; readonly limit: number },
): Promise<FoundEvidence> {
  const rows = await evidenceRowsOf(ctx, projectId);
  const holding = await findHolding(
    ctx.db,
    ctx.databaseKind,
    projectId,
    termsOf(search.query ?? ''),
  );
  const isOutdated = has === 'outdated';
  const outdated = isOutdated ? await findOutdated(ctx.db, projectId, []) : undefined;
  const tagIds = [search.tagId, search.phaseId].filter((id) => id !== undefined);
  const among = {
    ids: inBoth(holding, outdated),
    asTagged:
      isOutdated && tagIds.length > 0 ? await findOutdated(ctx.db, projectId, tagIds) : undefined,
    personas: await listPeopleByPersona(ctx.db, projectId),
    hides: hidden?.isEmpty === false ? (words: Words) => hidden.hides(words) : undefined,
  };
  return findEvidence(rows, { ...search, has: isOutdated ? undefined : has }, among, page);
}

/** What is in both; undefined: everything is. */
function inBoth(
  one: ReadonlySet<string> | undefined,
  other: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  if (!one || !other) return one ?? other;
  return new Set([...one].filter((id) => other.has(id)));
}

async function passagesWith(ctx: Context, projectId: string, terms: readonly MatchTerm[]) {
  const showing = (await limitsOf(ctx, projectId)) ?? undefined;
  return listPassages(ctx.db, ctx.databaseKind, { projectId, terms, showing }, PASSAGES_SHOWN);
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

/** @throws ForbiddenError `share.not_included` for what a read-only link does not open */
function checkAsked(ctx: Context, { hypothesisId, has, coderId }: EvidenceSearch): void {
  if ((hypothesisId ?? has === 'unlinked') && !seesHypotheses(ctx)) {
    throw new ForbiddenError('share.not_included', 'This link does not open hypotheses.');
  }
  if (ctx.actor.kind === 'visitor' && (coderId ?? (has === 'note' || has === 'outdated'))) {
    throw new ForbiddenError(
      'share.not_included',
      'This link does not open who noted or tagged what.',
    );
  }
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

function termsOf(query: string): readonly MatchTerm[] {
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
