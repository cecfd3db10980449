import { setImmediate } from 'node:timers/promises';
import { countWords } from '../../../core/sources/normalise.ts';
import type { Segment } from '../../../core/sources/segments.ts';
import type { Change, ChangeListener } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import type { JobHandler } from '../../jobs/queue.ts';
import { enqueue } from '../../jobs/queue.ts';
import { languageTools } from '../../language/language.ts';
import { listHighlights, requireHighlight } from '../highlights/index.ts';
import { currentText, findSource, listSegments, type Source } from '../sources/index.ts';
import {
  deleteDocument,
  deletePassages,
  insertDocuments,
  type SearchDocument,
} from './index.store.ts';

/** The kind of job that makes a source findable. */
export const INDEX_SOURCE_JOB = 'search.index_source';
const HIGHLIGHT_CHANGES = new Set([
  'highlight.created',
  'highlight.moved',
  'highlight.removed',
  'highlight.restored',
]);
/** A passage of fewer words finds nobody. */
const PASSAGE_WORDS_MIN = 2;
/** Passages stored in one go; between two of these people are answered. */
const PASSAGES_AT_ONCE = 250;

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
  if (type === 'source.text_replaced') await indexReplaced(ctx, projectId, sourceId);
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
        words: highlight.quote,
        stems: stemsOf(source, highlight.quote),
      },
    ]);
  });
}

/**
 * Makes the passages of a source findable, or not when it is archived. Some at a time: SQLite answers without
 * giving way, so people would wait for the whole of a long source. A crash between leaves the job to be done anew.
 */
export const indexSourceJob: JobHandler = async (ctx, job) => {
  const source = await findSource(ctx.db, job.payload['sourceId'] ?? '');
  if (!source) return;
  await deletePassages(ctx.db, source.id);
  if (source.archivedAt) return;
  const text = await currentText(ctx, source);
  const segments = await listSegments(ctx.db, source.id, source.textVersion);
  for (let from = 0; from < segments.length; from += PASSAGES_AT_ONCE) {
    const passages = passagesOf(source, text, segments.slice(from, from + PASSAGES_AT_ONCE), from);
    await transact(ctx, (tx) => insertDocuments(tx.db, passages));
    await setImmediate();
  }
};

function passagesOf(
  source: Source,
  text: string,
  segments: readonly Segment[],
  firstPosition: number,
): SearchDocument[] {
  return segments
    .map((segment, index) => ({
      ...segment,
      position: firstPosition + index,
      words: text.slice(segment.start, segment.end),
    }))
    .filter(({ words }) => countWords(words) >= PASSAGE_WORDS_MIN)
    .map(({ start, end, position, words }) => ({
      refId: `${source.id}#${position}`,
      kind: 'passage' as const,
      projectId: source.projectId,
      sourceId: source.id,
      start,
      end,
      words,
      stems: stemsOf(source, words),
    }));
}

/** The stems of the words that are not stop words, in the language of the source. */
function stemsOf(source: Source, text: string): string {
  const language = languageTools(source.language);
  return language
    .tokenize(text)
    .filter((word) => !language.isStopword(word))
    .map((word) => language.stem(word))
    .join(' ');
}
