import {
  changeProductChange,
  listProductChanges,
  recordProductChange,
} from '../../api/staleness.ts';
import type { ProductChangeDto } from '../../api/types.ts';

/** What was typed about a change of the product. */
export interface ProductChangeInput {
  readonly name: string;
  readonly reason: string;
  readonly touchpointId: string;
  /** `YYYY-MM-DD`. */
  readonly happenedOn: string;
}

/** What became of the product, the latest first. */
export function loadProductChanges(
  projectId: string,
  signal: AbortSignal,
): Promise<ProductChangeDto[]> {
  return listProductChanges(projectId, signal);
}

/** Records a change of the product. */
export function sendChange(
  projectId: string,
  input: ProductChangeInput,
): Promise<ProductChangeDto> {
  return recordProductChange(projectId, input);
}

/** Takes a recorded change back, or brings it back. */
export function sendRemoval(
  { id, revision }: ProductChangeDto,
  removed: boolean,
): Promise<ProductChangeDto> {
  return changeProductChange(id, { revision, removed });
}
