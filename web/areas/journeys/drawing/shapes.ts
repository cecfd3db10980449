/** Colours of a drawing, by what they are for; as CSS gives them (`rgb(…)`). */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly hatch: string;
  readonly band: string;
  readonly assumption: string;
  readonly assumptionLine: string;
  /** Solid colours of the tag hues, 1 … 12 at index 0 … 11. */
  readonly hues: readonly string[];
}

/** How a line of text is set. Sizes are pixels. */
export interface Font {
  readonly family: string;
  readonly size: number;
  readonly weight: number;
  readonly italic?: boolean;
}

/** What a drawing is made of, in pixels from its top left corner. */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: string;
      readonly stroke?: string;
    }
  /** Fine diagonal lines: nothing is there. */
  | {
      readonly kind: 'hatch';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly stroke: string;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: string;
      readonly dash?: readonly number[];
    }
  /** SVG path data in a box of its own, stretched to the place: lines keep their width. */
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly x: number;
      readonly y: number;
      readonly scaleX: number;
      readonly scaleY: number;
      readonly fill?: string;
      readonly stroke?: string;
      readonly strokeWidth?: number;
      readonly dash?: readonly number[];
    }
  | {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: string;
      /** A hand-set value is a diamond. */
      readonly isDiamond: boolean;
    }
  /** A hollow dot: what only the words say. */
  | {
      readonly kind: 'ring';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: string;
      readonly stroke: string;
      readonly dash: readonly number[];
    }
  /** One line; `y` is its base line. */
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly font: Font;
      readonly fill: string;
      readonly align: 'start' | 'middle' | 'end';
    };

/** A shape of one kind. */
export type ShapeOf<Kind extends Shape['kind']> = Extract<Shape, { readonly kind: Kind }>;

/** What is done with each kind of shape. */
export type ByKind<Other, Result> = {
  readonly [Kind in Shape['kind']]: (shape: ShapeOf<Kind>, other: Other) => Result;
};

/** Does with a shape what its kind asks for. */
export function byKind<Other, Result>(
  handlers: ByKind<Other, Result>,
  shape: Shape,
  other: Other,
): Result {
  // The table has for each kind what takes that kind; the compiler cannot follow the pair.
  const handler = handlers[shape.kind] as (shape: Shape, other: Other) => Result;
  return handler(shape, other);
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  readonly shapes: readonly Shape[];
}

/** Pixels that a line of text is wide. */
export type Measure = (text: string, font: Font) => number;

/** What a drawing needs from the page. */
export interface Pens {
  readonly palette: Palette;
  /** Font families: of the tool, and of people. */
  readonly ui: string;
  readonly voice: string;
  readonly measure: Measure;
}

/** The distance of the lines of a hatch. */
export const HATCH_STEP = 8;
