import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import {
  hasGuide,
  isRepeated,
  templateOf,
  type TemplateKeys,
} from '../../../core/sources/template.ts';
import { type Change, type ChangeListener, recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { enqueueOnce, type JobHandler } from '../../jobs/queue.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { asRead, decideSegments, findUndecided } from './segments.service.ts';
import { listSegments } from './segments.store.ts';
import { findText } from './source-texts.store.ts';
import { findSource, listSourcesOfStudy, type Source } from './sources.store.ts';

/** The kind of job that decides anew what the segments of a study are. */
export const SEGMENT_STUDY_JOB = 'source.segment_study';
/** Characters looked at in one go; between two of these people are answered. */
const CHARACTERS_AT_ONCE = 50_000;
const SOURCES_A_REPORT = 20;
/** Finding the sentences of one text may take this long. */
const KEYS_LIMIT_MS = 60_000;
/** After the files that wait to be read: each of them changes what is repeated. */
const PRIORITY = 10;

/**
 * Queues the job when a study has other sources, texts or corrections. One waits at most, so that many sources
 * that come one after the other are looked at together.
 */
export const keepTemplate: ChangeListener = async (ctx, changes) => {
  for (const change of changes) {
    for (const studyId of studiesOf(change)) {
      if (!change.projectId) continue;
      const job = {
        kind: SEGMENT_STUDY_JOB,
        projectId: change.projectId,
        payload: { studyId },
        priority: PRIORITY,
      };
      await transact(ctx, (tx) => enqueueOnce(tx, job));
    }
  }
};

/** What brings other segments to a study. */
const OTHER_SEGMENTS: ReadonlySet<string> = new Set([
  'source.created',
  'segment.corrected',
  'segment.correction_removed',
]);

function studiesOf({ type, subject }: Change): string[] {
  const { studyId, studyBefore } = subject;
  const moved = type === 'source.changed' && typeof studyBefore === 'string';
  const isCorrected = type === 'source.text_replaced' && subject['corrected'] === true;
  const concerned = OTHER_SEGMENTS.has(type) || isCorrected || moved;
  if (!concerned || typeof studyId !== 'string') return [];
  return moved && studyBefore !== studyId ? [studyId, studyBefore] : [studyId];
}

/**
 * Finds what the sources of a study have in common and says of each segment anew what it is, with corrections.
 * A source at a time, and a long one in parts, as people wait meanwhile.
 */
export const segmentStudyJob: JobHandler = async (ctx, job, report, signal) => {
  const sources = await listSourcesOfStudy(ctx.db, job.payload['studyId'] ?? '');
  const template = await findTemplate(ctx, sources, signal);
  for (const [index, source] of sources.entries()) {
    if (signal.aborted) return;
    await decideSource(ctx, source, template);
    // Each report is a commit of its own.
    if (index % SOURCES_A_REPORT === 0) await report((index + 1) / sources.length, 'segments');
    await setImmediate();
  }
};

/** The same text twice in a study is one: it has not been repeated by anybody. */
async function findTemplate(
  ctx: Context,
  sources: readonly Source[],
  signal: AbortSignal,
): Promise<TemplateKeys> {
  const texts = new Map<string, ReadonlySet<string>>();
  for (const source of sources) {
    const text = (await findText(ctx.db, source.id, source.textVersion)) ?? '';
    const sha256 = createHash('sha256').update(text).digest('hex');
    if (texts.has(sha256)) continue;
    texts.set(sha256, await runTask('keysOf', text, { durationMs: KEYS_LIMIT_MS, signal }));
  }
  return templateOf(texts.values());
}

async function decideSource(ctx: Context, { id }: Source, template: TemplateKeys): Promise<void> {
  const source = await findSource(ctx.db, id);
  if (!source) return;
  const text = (await findText(ctx.db, id, source.textVersion)) ?? '';
  const segments = await listSegments(ctx.db, id, source.textVersion);
  const guide = hasGuide(segments);
  const repeated: boolean[] = [];
  let looked = 0;
  for (const segment of segments) {
    repeated.push(isRepeated(text, asRead(segment), template, guide));
    looked += segment.end - segment.start;
    if (looked < CHARACTERS_AT_ONCE) continue;
    looked = 0;
    await setImmediate();
  }
  // What comes meanwhile, a text or a correction, queues this again.
  if ((await findUndecided(ctx, source, segments, repeated)).length === 0) return;
  await transact(ctx, async (tx) => {
    const now = await findSource(tx.db, id);
    if (now?.textVersion !== source.textVersion) return;
    const changed = await decideSegments(tx, now, repeated);
    if (changed === 0) return;
    await recordChange(tx, {
      type: 'source.segments_decided',
      projectId: now.projectId,
      subject: { sourceId: id, textVersion: now.textVersion, changed },
    });
  });
}
