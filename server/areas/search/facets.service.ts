import type { Context } from '../../context.ts';
import {
  countDirections,
  countHypotheses,
  countParticipants,
  countPersonas,
  countStudies,
  countTags,
  type FacetCount,
} from './facets.store.ts';
import type { EvidenceFilter } from './matching.store.ts';

/** How often each value of a facet occurs, people and mentions. */
export type Facets = Readonly<
  Record<
    'personas' | 'phases' | 'tags' | 'studies' | 'participants' | 'hypotheses' | 'directions',
    readonly FacetCount[]
  >
>;

/**
 * Counts every facet. A facet's own value does not narrow its counts: they say what another value would find.
 * People and hypotheses are counted for those only who may see them.
 */
export async function countFacets(ctx: Context, filter: EvidenceFilter): Promise<Facets> {
  const { db, databaseKind: kind, actor } = ctx;
  const without = (...own: (keyof EvidenceFilter)[]): EvidenceFilter => ({
    ...filter,
    ...Object.fromEntries(own.map((name) => [name, undefined])),
  });
  const tags = await countTags(db, kind, without('tagId'));
  const isSame = !filter.phaseId && !filter.tagId;
  const phases = isSame ? tags : await countTags(db, kind, without('phaseId'));
  const links = seesHypotheses(ctx);
  const { hypothesisId } = filter;
  return {
    personas: await countPersonas(db, kind, without('personaId')),
    studies: await countStudies(db, kind, without('studyId')),
    phases: phases.filter((tag) => tag.kind === 'phase'),
    tags: tags.filter((tag) => tag.kind !== 'phase'),
    participants:
      actor.kind === 'visitor' ? [] : await countParticipants(db, kind, without('participantId')),
    hypotheses: links ? await countHypotheses(db, kind, without('hypothesisId', 'direction')) : [],
    directions:
      links && hypothesisId
        ? await countDirections(db, kind, without('direction'), hypothesisId)
        : [],
  };
}

/** Whether somebody may know which hypothesis a quote bears on: all but read-only links to evidence alone. */
export function seesHypotheses({ actor }: Pick<Context, 'actor'>): boolean {
  return actor.kind !== 'visitor' || actor.scopes.includes('hypotheses');
}
