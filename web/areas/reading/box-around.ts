import type { Box } from '../../ui/place.ts';

/** The box of a range in the window, read anew each time, so that what stands beside it moves along. */
export function boxAround(range: () => Range | undefined): Box {
  const box = () => range()?.getBoundingClientRect() ?? new DOMRect();
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
