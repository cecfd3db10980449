import { copiesIn, type Copy } from '../../../core/participants/copies.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import type { HypothesisId, Id, ParticipantId, ProjectId } from '../../../core/kernel/ids.ts';
import { forgetKeptStates } from '../../actions.store.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transactAgain } from '../../context.ts';
import { findJob } from '../../jobs/jobs.store.ts';
import { enqueue } from '../../jobs/queue.ts';
import { forgetWordsInTags } from '../codebook/index.ts';
import { forgetWordsInGuides } from '../guides/index.ts';
import { maskHighlights } from '../highlights/index.ts';
import {
  forgetWordsInStaleness,
  listRestingOn,
  listVerdicts,
  recomputeVerdicts,
} from '../hypotheses/index.ts';
import { forgetWordsInMaps } from '../journeys/index.ts';
import { forgetValuesOf, forgetWordsInMeasurements } from '../measurements/index.ts';
import {
  checkNotMerged,
  forgetConsentFiles,
  forgetWordsInMerges,
  holdParticipant,
  markWithdrawn,
  type Participant,
  requireParticipant,
} from '../participants/index.ts';
import { forgetPersonalData } from '../privacy/index.ts';
import {
  forgetUpload,
  letGoOfOriginals,
  listArchives,
  listStrandedFiles,
  maskSource,
} from '../sources/index.ts';
import { forgetDrafts } from '../drafts/index.ts';
import { forgetWordsInNotes, listNotesAbout } from '../notes/index.ts';
import { forgetSuggestions } from '../suggestions/index.ts';
import { forgetWordsInThemes } from '../themes/index.ts';
import { forgetWordsInViews } from '../views/index.ts';
import { FORGET_WORDS_JOB } from './forget.jobs.ts';
import { listFreeTexts } from './free-texts.store.ts';
import { findTheirSources, inTheKey, type TheirSource, wordsOf } from './their-sources.service.ts';
import { spansWithNames, type Unnamed, withoutRealNames } from './real-names.service.ts';
import {
  findWithdrawal,
  insertReviews,
  insertWithdrawal,
  updateJob,
  type WithdrawalOutcome,
} from './withdrawals.store.ts';

/** It goes before all other work. */
const FORGET_PRIORITY = -2;

/**
 * Withdraws a participant's consent. In one transaction their words are masked wherever the project holds them, so
 * that nothing of theirs is served from then on, however the rest goes; a job then erases files and makes the
 * database forget. Asked again while that job failed or was stopped, it is started anew.
 *
 * @throws NotFoundError `participant.not_found`
 * @throws ConflictError `participant.changed_meanwhile`
 */
export async function withdrawConsent(
  ctx: Context,
  participantId: ParticipantId,
  revision: number,
): Promise<void> {
  await transactAgain(ctx, async (tx) => {
    await requireParticipant(tx, participantId);
    // Whoever gives them a source meanwhile comes first, or is refused.
    await holdParticipant(tx.db, participantId);
    const participant = await requireParticipant(tx, participantId);
    checkNotMerged(participant);
    if (await findWithdrawal(tx.db, participantId)) await goOn(tx, participant);
    else await withdraw(tx, participant, revision);
  });
}

async function goOn(tx: Context, { id, projectId }: Participant): Promise<void> {
  const withdrawal = await findWithdrawal(tx.db, id);
  if (!withdrawal || withdrawal.forgottenAt) return;
  const job = await findJob(tx.db, withdrawal.jobId);
  if (job?.state === 'queued' || job?.state === 'running') return;
  await updateJob(tx.db, id, await queueForgetting(tx, projectId, id));
}

function queueForgetting(tx: Context, projectId: string, participantId: string) {
  return enqueue(tx, {
    kind: FORGET_WORDS_JOB,
    projectId,
    payload: { participantId },
    priority: FORGET_PRIORITY,
  });
}

async function withdraw(tx: Context, before: Participant, revision: number): Promise<void> {
  const { id, projectId } = before;
  const sources = await findTheirSources(tx, before);
  const { participant, realNames } = await withoutRealNames(tx, before, sources);
  const theirs = await wordsOf(tx, before, sources, realNames);
  const masked = sources.map(({ source }) => source.id);
  const { highlights, ...files } = await maskSources(
    tx,
    { participant, realNames },
    sources,
    theirs,
  );
  const about = await forgetNotes(tx, participant, sources, theirs);
  const stranded = await letGoOfStranded(tx, projectId);
  const originals = [
    ...new Set([...files.originals, ...(await forgetConsentFiles(tx, id)), ...stranded.letGo]),
  ].sort();
  const { tagIds, themes } = await forgetWords(tx, projectId, theirs);
  await forgetSuggestions(tx, projectId, masked);
  await forgetDrafts(tx, projectId);
  await forgetKeptStates(tx.db, projectId);
  await forgetPersonalData(tx, projectId, await inTheKey(tx, before, sources));
  const measurements = await forgetValuesOf(tx, id);
  const verdicts = await verdictsThatChange(tx, participant, () =>
    markWithdrawn(tx, participant, revision),
  );
  // What is masked by now needs nobody to look at it.
  const copies = copiesIn(await listFreeTexts(tx.db, projectId), theirs);
  const alone = sources.filter((one) => one.alone).length;
  const jobId = await queueForgetting(tx, projectId, id);
  await insertWithdrawal(tx.db, {
    participantId: id,
    projectId,
    jobId,
    outcome: {
      sources: alone,
      sharedSources: sources.length - alone,
      highlights,
      originals: originals.length,
      themes,
      measurements,
      tagIds,
      verdicts,
    },
    originals,
    withdrawnBy: actorId(tx),
    withdrawnAt: tx.now(),
    forgottenAt: null,
  });
  const reviews = [...copies, ...about, ...stranded.waiting].map((copy) => ({
    ...copy,
    id: tx.newId('withdrawalReview'),
    participantId: id,
    doneAt: null,
  }));
  await insertReviews(tx.db, reviews);
  await recordWithdrawal(tx, participant, jobId, reviews.length);
}

/** Masks copies of their words in what people wrote and named beside the sources. */
async function forgetWords(tx: Context, projectId: ProjectId, theirs: TheirWords) {
  const tagIds = await forgetWordsInTags(tx, projectId, theirs);
  const themes = await forgetWordsInThemes(tx, projectId, theirs);
  await forgetWordsInStaleness(tx, projectId, theirs);
  await forgetWordsInViews(tx, projectId, theirs);
  await forgetWordsInMeasurements(tx, projectId, theirs);
  await forgetWordsInGuides(tx, projectId, theirs);
  await forgetWordsInMaps(tx, projectId, theirs);
  await forgetWordsInMerges(tx, projectId, theirs);
  return { tagIds, themes };
}

async function recordWithdrawal(
  tx: Context,
  { id, projectId }: Participant,
  jobId: Id<'job'>,
  reviews: number,
): Promise<void> {
  await recordChange(tx, {
    type: 'participant.withdrew',
    projectId,
    subject: { participantId: id, jobId, reviews },
  });
}

async function maskSources(
  tx: Context,
  { participant, realNames }: Unnamed,
  sources: readonly TheirSource[],
  theirs: TheirWords,
): Promise<{ readonly highlights: number; readonly originals: readonly string[] }> {
  const originals = new Set<string>();
  let highlights = 0;
  const { pseudonym } = participant;
  for (const one of sources) {
    const { source, texts, alone } = one;
    const spans = spansWithNames(one, realNames);
    const masking = { source, spans, alone, pseudonym, realNames };
    // Highlights first: telling of a masked source makes it findable anew.
    highlights += await maskHighlights(tx, {
      projectId: participant.projectId,
      sourceId: source.id,
      participantId: participant.id,
      spans,
      theirs,
    });
    for (const sha256 of await maskSource(tx, texts, masking)) originals.add(sha256);
  }
  await letGoOfOriginals(tx.db, participant.projectId, [...originals], tx.now());
  return { highlights, originals: [...originals].sort() };
}

/**
 * Files that never became a source may hold their words, and nobody can tell. What failed, or was taken off the list,
 * is let go, with the archive it came in; what still waits is for people to look at.
 */
async function letGoOfStranded(
  tx: Context,
  projectId: string,
): Promise<{ readonly letGo: readonly string[]; readonly waiting: readonly Copy[] }> {
  const files = await listStrandedFiles(tx.db, projectId);
  const over = files.filter(({ waits }) => !waits);
  const archives = await listArchives(
    tx.db,
    projectId,
    over.map(({ uploadId }) => uploadId),
  );
  const uploadIds = [...over.map(({ uploadId }) => uploadId), ...archives.map(({ id }) => id)];
  for (const id of uploadIds) await forgetUpload(tx.db, id, tx.now());
  return {
    letGo: [...over, ...archives].map(({ sha256 }) => sha256),
    waiting: files
      .filter(({ waits }) => waits)
      .map(({ uploadId }) => ({ place: 'upload', subjectId: uploadId, start: 0, end: 0 })),
  };
}

/** @returns Notes about them, for people to look at. */
async function forgetNotes(
  tx: Context,
  { id: participantId, projectId }: Participant,
  sources: readonly TheirSource[],
  theirs: TheirWords,
): Promise<readonly Copy[]> {
  const idsOf = (some: readonly TheirSource[]) =>
    new Set<string>(some.map(({ source }) => source.id));
  const ownSourceIds = idsOf(sources.filter(({ alone }) => alone));
  const withdrawn = { projectId, participantId, sourceIds: idsOf(sources), ownSourceIds, theirs };
  await forgetWordsInNotes(tx, withdrawn);
  return listNotesAbout(tx, withdrawn);
}

/** Does what verdicts rest on, computes them anew and answers which became others. */
async function verdictsThatChange(
  tx: Context,
  { id, projectId }: Participant,
  change: () => Promise<unknown>,
): Promise<WithdrawalOutcome['verdicts']> {
  const resting = await listRestingOn(tx.db, { kind: 'participant', id });
  const before = await listVerdicts(tx.db, resting);
  await change();
  await recomputeVerdicts(tx, projectId, resting, 'participant');
  const after = await listVerdicts(tx.db, resting);
  return resting.flatMap((hypothesisId) => {
    const from = before.get(hypothesisId)?.summary.verdict;
    const to = after.get(hypothesisId)?.summary.verdict;
    if (!from || !to || from === to) return [];
    return [{ hypothesisId: hypothesisId as HypothesisId, from, to }];
  });
}
