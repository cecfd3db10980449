/** Where a floating thing goes beside its anchor: the side, then which edges line up. */
export type Placement = 'bottom-start' | 'bottom-end' | 'top-start' | 'top-end' | 'top' | 'bottom';

/** The part of a rectangle that placing needs; a `DOMRect` is one. All in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The floating thing never comes nearer to the edge of the window than this. */
const MARGIN = 8;

/**
 * Places a floating box at an anchor. It flips to the other side when the wanted one has too little
 * room and the other has more, and is pushed sideways until it is inside the window.
 *
 * @returns The top left corner in the window, and the side it ended on.
 */
export function place(anchor: Box, size: Room, room: Room, wanted: Placement, gap: number) {
  const above = anchor.top - gap - MARGIN;
  const below = room.height - (anchor.top + anchor.height) - gap - MARGIN;
  const wantsAbove = wanted.startsWith('top');
  const fits = size.height <= (wantsAbove ? above : below);
  const isAbove = fits || above === below ? wantsAbove : above > below;
  const top = isAbove ? anchor.top - gap - size.height : anchor.top + anchor.height + gap;
  return {
    left: clamp(leftFor(anchor, size, wanted), MARGIN, room.width - size.width - MARGIN),
    top: clamp(top, MARGIN, room.height - size.height - MARGIN),
    side: isAbove ? ('top' as const) : ('bottom' as const),
  };
}

function leftFor(anchor: Box, size: Room, wanted: Placement): number {
  if (wanted.endsWith('start')) return anchor.left;
  if (wanted.endsWith('end')) return anchor.left + anchor.width - size.width;
  return anchor.left + anchor.width / 2 - size.width / 2;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
