import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { Copy } from '../../../core/participants/copies.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import type { Context } from '../../context.ts';
import { listRemovedNames, type MeasurementName, updateName } from './measurement-names.store.ts';

/** Masks copies of somebody's words in what removed measurements are called: nobody could change them there. */
export async function forgetWordsInMeasurements(
  tx: Context,
  projectId: string,
  theirs: TheirWords,
): Promise<void> {
  for (const name of await listRemovedNames(tx.db, projectId)) {
    await mask(tx, name, (text) => maskSpans(text, theirs.tracesIn(text)));
  }
}

/** Masks a copy of withdrawn words in a measurement that somebody removed instead of calling it something else. */
export async function maskRemovedMeasurement(
  tx: Context,
  projectId: string,
  { place, subjectId, start, end }: Copy,
): Promise<void> {
  if (place !== 'measurement') return;
  const name = (await listRemovedNames(tx.db, projectId)).find(({ id }) => id === subjectId);
  if (name) await mask(tx, name, (text) => maskSpans(text, [{ start, end }]));
}

async function mask(
  tx: Context,
  { id, name, task }: MeasurementName,
  masked: (text: string) => string,
): Promise<void> {
  const after = { id, name: masked(name), task: task === null ? null : masked(task) };
  if (after.name !== name || after.task !== task) await updateName(tx.db, after);
}
