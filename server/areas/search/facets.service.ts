import type { Facet, FacetCounts } from '../../../core/search/evidence-tallies.ts';
import type { FacetCount } from '../../../core/search/tally.ts';
import type { Context } from '../../context.ts';
import { listFacetIds } from './evidence-rows.store.ts';

/** How often each value of a facet occurs, people and mentions. */
export type Facets = Readonly<Record<Facet, readonly FacetCount[]>>;

const FACETS_MAX = 500;

/**
 * The counts of facets as a reader may see them: people and hypotheses are counted for those only who may see them,
 * archived hypotheses for nobody.
 */
export async function facetsFor(
  ctx: Context,
  projectId: string,
  counts: FacetCounts,
): Promise<Facets> {
  const { phases, hypotheses } = await listFacetIds(ctx.db, projectId);
  const links = seesHypotheses(ctx);
  const first = (all: readonly FacetCount[], isOne: (id: string) => boolean = () => true) =>
    all.filter(({ id }) => isOne(id)).slice(0, FACETS_MAX);
  return {
    personas: first(counts.personas),
    studies: first(counts.studies),
    phases: first(counts.phases, (id) => phases.has(id)),
    tags: first(counts.tags, (id) => !phases.has(id)),
    participants: ctx.actor.kind === 'visitor' ? [] : first(counts.participants),
    hypotheses: links ? first(counts.hypotheses, (id) => hypotheses.has(id)) : [],
    directions: links ? first(counts.directions) : [],
  };
}

/** Whether somebody may know which hypothesis a quote bears on: all but read-only links to evidence alone. */
export function seesHypotheses({ actor }: Pick<Context, 'actor'>): boolean {
  return actor.kind !== 'visitor' || actor.scopes.includes('hypotheses');
}
