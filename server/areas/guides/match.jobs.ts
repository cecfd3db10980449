import { setImmediate } from 'node:timers/promises';
import { type Choices, findAsked } from '../../../core/guides/asked.ts';
import { type Matcher, matcherOf, wordingKey } from '../../../core/guides/match.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { type Change, type ChangeListener, recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { enqueueOnce, type JobHandler } from '../../jobs/queue.ts';
import { languageTools } from '../../language/language.ts';
import {
  findSource,
  findText,
  listSegments,
  listSourcesOfStudy,
  type Source,
} from '../sources/index.ts';
import { wordingHash } from './answers.service.ts';
import { type KeptAsked, listAsked, replaceAsked } from './answers.store.ts';
import { type GuideChoice, listChoices } from './choices.store.ts';
import { hasGuide, listQuestions } from './questions.store.ts';

/** The kind of job that finds where a study's sources ask and answer its guide. */
export const MATCH_GUIDE_JOB = 'guide.match';
/** After the segments of the study, as answers are made of these. */
const PRIORITY = 20;

/** What brings other answers: other questions, sources, texts, segments, or a person's word. */
const CONCERNS: ReadonlySet<string> = new Set([
  'guide.questions_added',
  'guide.question_changed',
  'guide.question_removed',
  'guide.question_restored',
  'guide.choice_made',
  'guide.choice_taken_back',
  'source.created',
  'source.changed',
  'source.text_replaced',
  'source.masked',
  'source.segments_decided',
  'segment.corrected',
  'segment.correction_removed',
]);

/** Queues the job for studies that have a guide; one waits at most. */
export const keepGuide: ChangeListener = async (ctx, changes) => {
  for (const change of changes) {
    if (!change.projectId || !CONCERNS.has(change.type)) continue;
    for (const studyId of await studiesOf(ctx, change)) {
      if (!(await hasGuide(ctx.db, studyId))) continue;
      const job = {
        kind: MATCH_GUIDE_JOB,
        projectId: change.projectId,
        payload: { studyId },
        priority: PRIORITY,
      };
      await transact(ctx, (tx) => enqueueOnce(tx, job));
    }
  }
};

async function studiesOf(ctx: Context, { subject }: Change): Promise<readonly string[]> {
  const { studyId, studyBefore, sourceId } = subject;
  const named = [studyId, studyBefore].filter((id) => typeof id === 'string');
  if (named.length > 0 || typeof sourceId !== 'string') return named;
  const source = await findSource(ctx.db, sourceId);
  return source ? [source.studyId] : [];
}

/** Finds anew where the sources of a study ask its guide. A source at a time, as people wait meanwhile. */
export const matchGuideJob: JobHandler = async (ctx, job, _report, signal) => {
  const studyId = job.payload['studyId'] ?? '';
  const matcherFor = await matchersOf(ctx, studyId);
  const choices = await listChoices(ctx.db, studyId);
  const found: KeptAsked[] = [];
  for (const source of await listSourcesOfStudy(ctx.db, studyId)) {
    if (signal.aborted) return;
    found.push(...(await askedIn(ctx, source, matcherFor(source.language), choices)));
    await setImmediate();
  }
  await keep(ctx, job.projectId, studyId, found);
};

async function matchersOf(ctx: Context, studyId: string): Promise<(code: LanguageCode) => Matcher> {
  const questions = await listQuestions(ctx.db, studyId);
  const made = new Map<LanguageCode, Matcher>();
  return (code) => {
    const matcher = made.get(code) ?? matcherOf(questions, languageTools(code));
    made.set(code, matcher);
    return matcher;
  };
}

async function askedIn(
  ctx: Context,
  { id, textVersion }: Source,
  matcher: Matcher,
  choices: readonly GuideChoice[],
): Promise<KeptAsked[]> {
  const text = (await findText(ctx.db, id, textVersion)) ?? '';
  const segments = await listSegments(ctx.db, id, textVersion);
  const asked = findAsked(text, segments, matcher, choicesIn(id, choices));
  return asked.map((one) => ({ ...one, sourceId: id, textVersion }));
}

/** What holds in a source: what was said last, of it alone or of its study. */
function choicesIn(sourceId: string, choices: readonly GuideChoice[]): Choices {
  const holding = choices.filter(
    (choice) => choice.sourceId === null || choice.sourceId === sourceId,
  );
  const byHash = new Map(holding.map((choice) => [choice.wordingSha256, choice.questionId]));
  return { get: (words: string) => byHash.get(wordingHash(wordingKey(words))) };
}

async function keep(
  ctx: Context,
  projectId: string | null,
  studyId: string,
  found: readonly KeptAsked[],
): Promise<void> {
  await transact(ctx, async (tx) => {
    const before = await listAsked(tx.db, studyId);
    if (isSame(before, found)) return;
    // A question may have gone meanwhile; its own change has queued this again.
    const known = new Set<string>((await listQuestions(tx.db, studyId)).map(({ id }) => id));
    await replaceAsked(
      tx.db,
      studyId,
      found.filter(({ questionId }) => known.has(questionId)),
    );
    await recordChange(tx, {
      type: 'guide.matched',
      projectId,
      subject: { studyId, places: found.length },
    });
  });
}

function isSame(before: readonly KeptAsked[], after: readonly KeptAsked[]): boolean {
  const line = ({ sourceId, textVersion, questionId, question, answer }: KeptAsked): string =>
    JSON.stringify([sourceId, textVersion, questionId, question, answer]);
  return before.map(line).join('\n') === after.map(line).join('\n');
}
