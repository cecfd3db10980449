import { msg } from '../../i18n/index.ts';
import type { ToastMessage } from '../../ui/bv-toast.ts';
import { shownKey } from './key-groups.ts';
import { readKeys } from './key-map.ts';

/**
 * What was done, for the toast.
 *
 * @param join - Makes one of two highlights that have the same tag now; offered, never asked for.
 */
export function doneToast(
  text: string,
  undo: (() => void) | undefined,
  join: (() => void) | undefined,
): ToastMessage {
  if (!join) return { text, undo };
  const also = { label: msg('reading.join'), keys: shownKey(readKeys().join), run: join };
  return { text: msg('reading.offerJoin', { text }), undo, also };
}
