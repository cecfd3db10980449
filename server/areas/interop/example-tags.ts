import { assert } from '../../../core/kernel/assert.ts';
import type { TagId } from '../../../core/kernel/ids.ts';

/** The tag of the example that its files call so: `phase:conversion`, `code:approval`. */
export function tagOf({ tags }: { readonly tags: ReadonlyMap<string, TagId> }, key: string): TagId {
  const id = tags.get(key);
  assert(id, `${key} is a tag of the example`);
  return id;
}
