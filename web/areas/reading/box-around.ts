import type { Box } from '../../ui/place.ts';

/** A box of the window that is read anew each time, so that what stands beside it moves along. */
export function boxAround(box: () => DOMRect): Box {
  return {
    get left() {
      return box().left;
    },
    get top() {
      return box().top;
    },
    get width() {
      return box().width;
    },
    get height() {
      return box().height;
    },
  };
}
