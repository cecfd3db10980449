import { estimateOf } from '../../../core/measurements/estimate.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import {
  deleteMeasurement,
  deleteValuesOf,
  listMeasuredOf,
  updateMeasurement,
} from './measurements.store.ts';

/**
 * Deletes every value that a participant gave and computes the numbers of the others anew. A measurement of theirs
 * alone goes for good: its number is what they said. Only a withdrawal calls it.
 *
 * @returns How many measurements it was.
 * @throws ConflictError `measurement.changed_meanwhile`
 */
export async function forgetValuesOf(tx: Context, participantId: string): Promise<number> {
  const measured = await listMeasuredOf(tx.db, participantId);
  for (const before of measured) {
    const { id, projectId, studyId, metric, scaleMax } = before;
    const values = await deleteValuesOf(tx.db, id, participantId);
    if (values.length === 0 || metric === 'ab_result') {
      await deleteMeasurement(tx.db, id);
    } else {
      const estimate = estimateOf(metric, values, scaleMax);
      const after = { ...before, ...estimate, revision: before.revision + 1 };
      if (!(await updateMeasurement(tx.db, after))) {
        throw new ConflictError(
          'measurement.changed_meanwhile',
          'Somebody changed a measurement of this participant meanwhile. Try again.',
        );
      }
    }
    await recordChange(tx, {
      type: 'measurement.recounted',
      projectId,
      subject: { measurementId: id, studyId, values: values.length },
    });
  }
  return measured.length;
}
