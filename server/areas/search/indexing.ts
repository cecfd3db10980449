import { setImmediate } from 'node:timers/promises';
import { countWords } from '../../../core/sources/normalise.ts';
import type { Change, ChangeListener } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import type { JobHandler } from '../../jobs/queue.ts';
import { enqueue } from '../../jobs/queue.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { listHighlights, requireHighlight } from '../highlights/index.ts';
import {
  currentText,
  findSource,
  holdSource,
  listSegmentSpans,
  type Source,
} from '../sources/index.ts';
import {
  deleteDocument,
  deletePassages,
  insertDocuments,
  type SearchDocument,
} from './index.store.ts';
import { piecesOf } from './pieces.ts';
import { stemsOf } from './stems.ts';

/** The kind of job that makes a source findable. */
export const INDEX_SOURCE_JOB = 'search.index_source';
const HIGHLIGHT_CHANGES = new Set([
  'highlight.created',
  'highlight.moved',
  'highlight.split',
  'highlight.joined',
  'highlight.removed',
  'highlight.restored',
]);
/** A passage of fewer words finds nobody. */
const PASSAGE_WORDS_MIN = 2;
/** Passages stored in one go; between two of these people are answered. */
const PASSAGES_AT_ONCE = 1000;
/** Finding the stems of one source may take this long. */
const STEM_LIMIT_MS = 60_000;

/** Keeps the index in step: highlights at once, whole sources as a job. */
export const keepIndex: ChangeListener = async (ctx, changes) => {
  for (const change of changes) {
    const { highlightId } = change.subject;
    if (HIGHLIGHT_CHANGES.has(change.type) && typeof highlightId === 'string') {
      await indexHighlight(ctx, highlightId);
    }
    await keepSource(ctx, change);
  }
};

async function keepSource(ctx: Context, { type, projectId, subject }: Change): Promise<void> {
  const { sourceId, archived } = subject;
  if (typeof sourceId !== 'string' || !projectId) return;
  if (type === 'source.text_replaced' || type === 'source.masked')
    await indexReplaced(ctx, projectId, sourceId);
  if (type === 'source.created' || (type === 'source.changed' && archived !== undefined)) {
    await transact(ctx, (tx) =>
      enqueue(tx, { kind: INDEX_SOURCE_JOB, projectId, payload: { sourceId } }),
    );
  }
}

/** Words were replaced: what is gone is not found from now on, the new text as soon as the job is done. */
async function indexReplaced(ctx: Context, projectId: string, sourceId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    await deletePassages(tx.db, sourceId);
    for (const { id } of await listHighlights(tx.db, sourceId)) await indexHighlight(tx, id);
    await enqueue(tx, { kind: INDEX_SOURCE_JOB, projectId, payload: { sourceId } });
  });
}

/** Makes a highlight findable, or not when it was removed. */
export async function indexHighlight(ctx: Context, highlightId: string): Promise<void> {
  const highlight = await requireHighlight(ctx, highlightId);
  const source = await findSource(ctx.db, highlight.sourceId);
  // A quote longer than a piece is found by its beginning.
  const words = piecesOf(highlight.quote)[0]?.words ?? '';
  await transact(ctx, async (tx) => {
    await deleteDocument(tx.db, highlight.id);
    if (highlight.removedAt || !source || source.archivedAt) return;
    await insertDocuments(tx.db, [
      {
        refId: highlight.id,
        kind: 'highlight',
        projectId: highlight.projectId,
        sourceId: highlight.sourceId,
        start: highlight.start,
        end: highlight.end,
        words,
        stems: stemsOf(source.language, words),
      },
    ]);
  });
}

/**
 * Makes the passages of a source findable, or not when it is archived. Stems are found in a worker, and passages
 * stored some at a time: SQLite answers without giving way, so people would wait for the whole of a long source. A
 * crash between leaves the job to be done anew.
 */
export const indexSourceJob: JobHandler = async (ctx, job, _report, signal) => {
  const source = await findSource(ctx.db, job.payload['sourceId'] ?? '');
  if (!source) return;
  const passages = source.archivedAt ? [] : await passagesOf(ctx, source);
  const { language } = source;
  const texts = passages.map(({ words }) => words);
  const stems =
    texts.length > 0
      ? await runTask('stemTexts', { language, texts }, { durationMs: STEM_LIMIT_MS, signal })
      : [];
  const documents = passages.map((passage, index) => ({ ...passage, stems: stems[index] ?? '' }));
  let from = 0;
  do {
    const some = documents.slice(from, from + PASSAGES_AT_ONCE);
    await transact(ctx, async (tx) => {
      // Words that were replaced meanwhile must not come back; the job of that change follows. Whoever replaces
      // them right now, or indexes them, too, comes first or waits.
      await holdSource(tx.db, source.id);
      const now = await findSource(tx.db, source.id);
      if (now?.revision !== source.revision) return;
      if (from === 0) await deletePassages(tx.db, source.id);
      await insertDocuments(tx.db, some);
    });
    from += PASSAGES_AT_ONCE;
    await setImmediate();
  } while (from < documents.length);
};

async function passagesOf(ctx: Context, source: Source): Promise<Omit<SearchDocument, 'stems'>[]> {
  const text = await currentText(ctx, source);
  const segments = await listSegmentSpans(ctx.db, source.id, source.textVersion);
  return segments
    .map(({ start, end }, position) => ({ start, end, position, words: text.slice(start, end) }))
    .filter(({ words }) => countWords(words) >= PASSAGE_WORDS_MIN)
    .flatMap(({ start, position, words }) =>
      piecesOf(words).map((piece, index) => ({
        refId: `${source.id}#${position}${index === 0 ? '' : `.${index}`}`,
        kind: 'passage' as const,
        projectId: source.projectId,
        sourceId: source.id,
        start: start + piece.start,
        end: start + piece.start + piece.words.length,
        words: piece.words,
      })),
    );
}
