import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { Copy } from '../../../core/participants/copies.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import type { Context } from '../../context.ts';
import { listRemovedWordings, type QuestionWording, updateWording } from './wordings.store.ts';

/** Masks copies of somebody's words in questions that were taken out of a guide: nobody could change them there. */
export async function forgetWordsInGuides(
  tx: Context,
  projectId: string,
  theirs: TheirWords,
): Promise<void> {
  for (const wording of await listRemovedWordings(tx.db, projectId)) {
    await mask(tx, wording, (text) => maskSpans(text, theirs.tracesIn(text)));
  }
}

/** Masks a copy of withdrawn words in a question that somebody took out of the guide instead of changing it. */
export async function maskRemovedQuestion(
  tx: Context,
  projectId: string,
  { place, subjectId, start, end }: Copy,
): Promise<void> {
  if (place !== 'guide') return;
  const removed = await listRemovedWordings(tx.db, projectId);
  const wording = removed.find(({ id }) => id === subjectId);
  if (wording) await mask(tx, wording, (text) => maskSpans(text, [{ start, end }]));
}

async function mask(
  tx: Context,
  { id, text, goal }: QuestionWording,
  masked: (text: string) => string,
): Promise<void> {
  const after = { id, text: masked(text), goal: masked(goal) };
  if (after.text !== text || after.goal !== goal) await updateWording(tx.db, after);
}
