import {
  questionsIn,
  type QuestionProposal,
  proposeQuestions,
} from '../../../core/guides/proposals.ts';
import { wordingKey } from '../../../core/guides/match.ts';
import type { StudyId } from '../../../core/kernel/ids.ts';
import { unpackSegment } from '../../../core/sources/packed-segments.ts';
import type { Context } from '../../context.ts';
import { requireStudy } from '../projects/index.ts';
import { findText, listSegments, listSourcesOfStudy, readInWorker } from '../sources/index.ts';
import { listQuestions } from './questions.store.ts';

/** More would not be read through. */
const PROPOSALS_MAX = 200;

/**
 * Questions that several sources of a study ask and its guide does not have.
 *
 * @throws NotFoundError `study.not_found`
 */
export async function proposeFromSources(
  ctx: Context,
  studyId: StudyId,
): Promise<QuestionProposal[]> {
  await requireStudy(ctx, studyId);
  const texts = [];
  for (const { id, textVersion } of await listSourcesOfStudy(ctx.db, studyId)) {
    const text = (await findText(ctx.db, id, textVersion)) ?? '';
    texts.push({ text, segments: await listSegments(ctx.db, id, textVersion) });
  }
  return proposeQuestions(texts, await knownKeys(ctx, studyId)).slice(0, PROPOSALS_MAX);
}

/**
 * Reads the questions of a guide out of a file, without keeping it.
 *
 * @throws NotFoundError `study.not_found`
 * @throws InvalidError `upload.empty`, `upload.unreadable`, `upload.format_unknown`
 */
export async function proposeFromFile(
  ctx: Context,
  studyId: StudyId,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<readonly string[]> {
  await requireStudy(ctx, studyId);
  const { text, segments } = await readInWorker(file);
  const known = await knownKeys(ctx, studyId);
  const found = questionsIn({ text, segments: segments.map(unpackSegment) });
  return [...found]
    .flatMap(([key, text]) => (known.has(key) ? [] : [text]))
    .slice(0, PROPOSALS_MAX);
}

async function knownKeys(ctx: Context, studyId: StudyId): Promise<ReadonlySet<string>> {
  return new Set((await listQuestions(ctx.db, studyId)).map(({ text }) => wordingKey(text)));
}
