import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert } from '../core/kernel/assert.ts';

/**
 * A folder that ships with the product, whether the server runs from source or compiled.
 *
 * @param folder - Path from the top of the product, e.g. `fixtures/example`.
 */
export function shippedFolder(folder: string): string {
  let above = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(above, 'package.json'))) {
    const next = path.dirname(above);
    assert(next !== above, 'the server lies below the top of the product');
    above = next;
  }
  return path.join(above, folder);
}
