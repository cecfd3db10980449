import type { Context } from '../../context.ts';
import { listTags } from '../codebook/index.ts';

/** Several values in one cell. */
export function listOf(values: readonly string[]): string {
  return values.join('; ');
}

/** A direction as people write it: +2, 0, −1. */
export function signed(direction: number): string {
  if (direction === 0) return '0';
  return direction > 0 ? `+${direction}` : `\u2212${-direction}`;
}

/** Names of the tags of a project by id. */
export async function tagNames(
  ctx: Context,
  projectId: string,
): Promise<ReadonlyMap<string, string>> {
  return new Map((await listTags(ctx.db, projectId)).map(({ id, name }) => [id, name]));
}

/** The names of these ids in one cell. */
export function namesIn(names: ReadonlyMap<string, string>, ids: readonly string[]): string {
  return listOf(ids.flatMap((id) => names.get(id) ?? []));
}
