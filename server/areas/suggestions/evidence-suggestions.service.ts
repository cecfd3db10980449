import type { HypothesisId } from '../../../core/kernel/ids.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { findJob, findLatestJob, type Job } from '../../jobs/jobs.store.ts';
import { enqueue } from '../../jobs/queue.ts';
import { type LinkableWords, requireHypothesis, usualRatings } from '../hypotheses/index.ts';
import { hiddenFrom } from '../participants/index.ts';
import { listOutcomes } from './evidence-candidates.store.ts';
import { type EvidenceSuggestion, listWaitingEvidence } from './evidence-suggestions.store.ts';
import { FIND_EVIDENCE_JOB } from './find-evidence.jobs.ts';
import { askedId, askedOf } from './asked.ts';
import { listPlaces, type Place, type SuggestedPassage } from './places.store.ts';

/** A suggestion with the words it is about, which stand in their source. */
export type EvidenceSuggestionView = EvidenceSuggestion &
  Place & {
    /** The words of the question that seems to lead; null without one. */
    readonly question: string | null;
    /** The words of the question that it answers; null where its own words say enough. */
    readonly askedWords: string | null;
    /** How it is rated when it is linked and nobody says otherwise. */
    readonly usual: Awaited<ReturnType<typeof usualRatings>>[number];
  };

/** What waits for a hypothesis. */
export interface EvidenceSuggestions {
  readonly job: Job | null;
  readonly suggestions: readonly EvidenceSuggestionView[];
}

/** What is suggested for a hypothesis and waits. @throws NotFoundError `hypothesis.not_found` */
export async function evidenceSuggestionsOf(
  ctx: Context,
  hypothesisId: HypothesisId,
): Promise<EvidenceSuggestions> {
  const { projectId } = await requireHypothesis(ctx, hypothesisId);
  const job = await findLatestJob(ctx.db, projectId, FIND_EVIDENCE_JOB);
  return {
    job: job?.payload['hypothesisId'] === hypothesisId ? job : null,
    suggestions: await viewsOf(ctx, await listWaitingEvidence(ctx.db, hypothesisId)),
  };
}

/**
 * Asks for a search for evidence; one that waits or runs is answered instead.
 *
 * @throws NotFoundError `hypothesis.not_found`
 */
export async function requestEvidence(ctx: Context, hypothesisId: HypothesisId): Promise<Job> {
  const { projectId } = await requireHypothesis(ctx, hypothesisId);
  const latest = await findLatestJob(ctx.db, projectId, FIND_EVIDENCE_JOB);
  const isUnderWay = latest?.state === 'queued' || latest?.state === 'running';
  if (isUnderWay && latest.payload['hypothesisId'] === hypothesisId) return latest;
  const id = await transact(ctx, (tx) =>
    enqueue(tx, {
      kind: FIND_EVIDENCE_JOB,
      projectId,
      payload: { hypothesisId, by: actorId(tx) },
    }),
  );
  const job = await findJob(ctx.db, id);
  if (!job) throw new Error('A job that was queued is there.');
  return job;
}

/** Suggestions of one hypothesis as they are shown: words are read where they stand, and only if they may be. */
export async function viewsOf(
  ctx: Context,
  suggestions: readonly EvidenceSuggestion[],
): Promise<EvidenceSuggestionView[]> {
  const [first] = suggestions;
  if (!first) return [];
  const hidden = await hiddenFrom(ctx, first.projectId);
  const places = await listPlaces(ctx.db, suggestions.flatMap(withQuestions));
  const shown = suggestions.flatMap((suggestion) => {
    const place = places.get(suggestion.id);
    if (!place || hidden.hides({ ...place, sourceId: suggestion.sourceId })) return [];
    const question = places.get(`leading ${suggestion.id}`)?.quote ?? null;
    const askedWords = places.get(askedId(suggestion.id))?.quote ?? null;
    return [{ ...suggestion, ...place, question, askedWords }];
  });
  return withUsual(ctx, first.hypothesisId, shown);
}

/** A suggestion and the questions before it, each as a passage of its own. */
function withQuestions(suggestion: EvidenceSuggestion): SuggestedPassage[] {
  const { id, sourceId, textVersion, leading } = suggestion;
  const led = leading ? [{ ...leading, id: `leading ${id}`, sourceId, textVersion }] : [];
  return [suggestion, ...led, ...askedOf(suggestion)];
}

async function withUsual<Shown extends EvidenceSuggestion & Place>(
  ctx: Context,
  hypothesisId: HypothesisId,
  shown: readonly Shown[],
) {
  const { formedOn } = await requireHypothesis(ctx, hypothesisId);
  const outcomes = await listOutcomes(
    ctx.db,
    shown.flatMap(({ highlightId }) => highlightId ?? []),
  );
  const words = shown.map((one): LinkableWords => {
    const outcome = outcomes.get(one.highlightId ?? '') ?? null;
    return { ...one, outcome };
  });
  const usual = await usualRatings(ctx.db, formedOn, words);
  return shown.flatMap((one, at) => {
    const own = usual[at];
    return own ? [{ ...one, usual: own }] : [];
  });
}
