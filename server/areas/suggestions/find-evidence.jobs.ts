import type { HypothesisId, ProjectId } from '../../../core/kernel/ids.ts';
import { ENCODED_SHARE_MIN } from '../../../core/themes/types.ts';
import { type Context, transact } from '../../context.ts';
import type { JobHandler } from '../../jobs/queue.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { leadingRule } from '../../language/leading-rule.ts';
import { hasEncoder } from '../../language/sentence-encoder.ts';
import { listQuestionsBefore, recordSearch, requireHypothesis } from '../hypotheses/index.ts';
import { countWithdrawals } from '../participants/index.ts';
import { lockProject, requireProject } from '../projects/index.ts';
import { hashOf } from '../themes/index.ts';
import { askedId, askedOf } from './asked.ts';
import { type FoundWords, listHeard } from './evidence-candidates.store.ts';
import {
  type EvidenceSuggestion,
  type LeadingQuestion,
  listDecidedEvidence,
  replaceWaiting,
} from './evidence-suggestions.store.ts';
import type { FoundEvidence } from './find-evidence-task.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { listPlaces } from './places.store.ts';

/** The kind of job that looks for evidence of a hypothesis. */
export const FIND_EVIDENCE_JOB = 'suggestions.evidence';

const LIMIT_MS = 5 * 60_000;
const HEAP_MB = 1024;
/** As many decisions as teach anything; the newest. */
const TAUGHT_MAX = 100;
const LOGGED_PLACES_MAX = 20;

/** Looks for evidence of a hypothesis, for it and against it, and puts what it finds in place of what waits. */
export const findEvidenceJob: JobHandler = async (ctx, job, report, signal) => {
  const hypothesis = await requireHypothesis(ctx, job.payload['hypothesisId'] as HypothesisId);
  const { id: hypothesisId, projectId, statement: text } = hypothesis;
  const withdrawals = await countWithdrawals(ctx.db, projectId);
  const { language } = await requireProject(ctx, projectId);
  await report(0.1, 'gathering');
  const candidates = await gatherEvidence(ctx, { hypothesisId, projectId, text, language });
  const decided = await listDecidedEvidence(ctx.db, hypothesisId);
  const known = new Set(decided.map(keyOf));
  const passages = candidates.filter(
    (words) => !known.has(keyOf({ sourceId: words.sourceId, sha256: wordsHash(words) })),
  );
  const heard = await listHeard(ctx.db, hypothesisId);
  const taught = await wordsOf(ctx, decided.slice(0, TAUGHT_MAX), passages, language);
  await report(0.3, 'comparing');
  const english = passages.filter((passage) => passage.language === 'en').length;
  const found = await runTask(
    'findEvidence',
    {
      statement: { text, language },
      passages: passages.map(({ text: said, language: own, participantId, sourceId, asked }) => {
        const person = participantId ?? sourceId;
        const isHeard = heard.has(person);
        return { text: said, language: own, person, isHeard, question: asked?.text };
      }),
      ...taught,
      withEncoder:
        hasEncoder() && language === 'en' && english >= passages.length * ENCODED_SHARE_MIN,
    },
    { durationMs: LIMIT_MS, heapMb: HEAP_MB, signal },
  );
  const leading = await leadingOf(ctx, passages, found);
  await transact(ctx, async (tx) => {
    // Words that were taken back meanwhile must not be kept; whoever takes theirs back right now comes first, or waits.
    await lockProject(tx.db, projectId);
    if ((await countWithdrawals(tx.db, projectId)) !== withdrawals) return;
    const suggestions = suggestionsOf(tx, { projectId, hypothesisId }, passages, found, leading);
    await replaceWaiting(tx.db, hypothesisId, suggestions);
    const against = suggestions.filter(({ proposed }) => proposed === 'refutes');
    await recordSearch(tx, hypothesisId, {
      by: job.payload['by'] ?? '',
      lookedAt: passages.length,
      found: suggestions.length,
      opposing: against.length,
      places: against
        .slice(0, LOGGED_PLACES_MAX)
        .map(({ sourceId, textVersion, start, end }) => ({ sourceId, textVersion, start, end })),
    });
  });
};

/** A short answer is another one after another question. */
function wordsHash({ text, asked }: FoundWords): string {
  return hashOf(asked ? `${asked.text}\n${text}` : text);
}

/** The same words of a source, wherever they stand by now. */
function keyOf({ sourceId, sha256 }: Pick<EvidenceSuggestion, 'sourceId' | 'sha256'>): string {
  return `${sourceId} ${sha256}`;
}

async function wordsOf(
  ctx: Context,
  decided: readonly EvidenceSuggestion[],
  passages: readonly FoundWords[],
  language: FoundWords['language'],
) {
  const places = await listPlaces(
    ctx.db,
    decided.flatMap((one) => [one, ...askedOf(one)]),
  );
  const languages = new Map(passages.map((words) => [words.sourceId, words.language]));
  const of = (state: EvidenceSuggestion['state']) =>
    decided.flatMap((one) => {
      const place = one.state === state ? places.get(one.id) : undefined;
      if (!place) return [];
      const question = places.get(askedId(one.id))?.quote;
      const text = question === undefined ? place.quote : `${question} ${place.quote}`;
      return [{ text, language: languages.get(one.sourceId) ?? language }];
    });
  return { accepted: of('accepted'), rejected: of('rejected') };
}

/** Of each passage that was found, the question before it if that seems to lead. */
async function leadingOf(
  ctx: Context,
  passages: readonly FoundWords[],
  found: readonly FoundEvidence[],
): Promise<(LeadingQuestion | null)[]> {
  const words = found.flatMap(({ passage }) => passages[passage] ?? []);
  const questions = await listQuestionsBefore(ctx.db, words);
  return words.map(({ language }, at) => {
    const question = questions[at];
    const rule = question && leadingRule(question.text, language);
    return question && rule ? { rule, start: question.start, end: question.end } : null;
  });
}

function suggestionsOf(
  tx: Context,
  whose: { readonly projectId: ProjectId; readonly hypothesisId: HypothesisId },
  passages: readonly FoundWords[],
  found: readonly FoundEvidence[],
  leading: readonly (LeadingQuestion | null)[],
): EvidenceSuggestion[] {
  return found.flatMap(({ passage, proposed, reasons }, position) => {
    const words = passages[passage];
    if (!words) return [];
    const { sourceId, textVersion, start, end, highlightId } = words;
    const suggestion: EvidenceSuggestion = {
      ...whose,
      ...{ sourceId, textVersion, start, end, highlightId, position, proposed, reasons },
      id: tx.newId('evidenceSuggestion'),
      sha256: wordsHash(words),
      asked: words.asked ? { start: words.asked.start, end: words.asked.end } : null,
      leading: leading[position] ?? null,
      state: 'waiting',
      direction: null,
      madeHighlight: false,
      decidedBy: null,
      decidedAt: null,
    };
    return [suggestion];
  });
}
