import type { TableFormat } from '../../../core/interop/table.ts';
import { listPath } from '../../api/search.ts';
import type { MeasurementFilter } from './measurement-filter.ts';

/** Where exactly what is filtered is, as a file. */
export function measurementsPath(
  projectId: string,
  { studyId, metric, phaseId }: MeasurementFilter,
  format: TableFormat,
): string {
  const asked = {
    ...(studyId ? { studyId } : {}),
    ...(metric ? { metric } : {}),
    ...(phaseId ? { phaseId } : {}),
  };
  return listPath(projectId, 'measurements', { ...asked, format });
}
