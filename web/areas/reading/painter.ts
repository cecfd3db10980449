import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Span } from '../../../core/anchoring/passage.ts';
import { DEPTH_MAX, depthsOf, seenPieces } from '../../../core/reading/marks.ts';
import { DIMMED, paintName } from './highlight-styles.ts';
import type { ShownHighlight } from './reading-view.ts';

/** Layers above the highlights, from the lowest to the highest. */
const LAYERS = ['bv-jumped', 'bv-found', 'bv-found-now', 'bv-selected'] as const;
type Layer = (typeof LAYERS)[number];
const ACTIVE = 'bv-active';
/** Room between the depths of the highlights, so that the active one lies on its own and under the next. */
const DEPTH_PRIORITY = 10;
/** Above every depth of the highlights. */
const LAYER_PRIORITY = 100;

/** Nothing for what is not drawn, and for a text that has left the page. */
type RangeOf = (span: Span) => StaticRange | false | undefined;

/**
 * Paints spans of a text without touching its nodes. One registered highlight for each hue and depth, so
 * that thousands of passages are a few dozen entries for the browser.
 */
export class Painter implements ReactiveController {
  readonly #rangeOf: RangeOf;
  readonly #used = new Set<string>();
  #highlights: readonly ShownHighlight[] = [];
  #depths: ReadonlyMap<string, number> = new Map();

  constructor(host: ReactiveControllerHost, rangeOf: RangeOf) {
    this.#rangeOf = rangeOf;
    host.addController(this);
  }

  /** The registry belongs to the document: what is painted must be taken away when the text goes. */
  hostDisconnected(): void {
    for (const name of [...this.#used]) this.#remove(name);
  }

  /** Takes these highlights in place of those before; `paintNear` paints them. */
  take(highlights: readonly ShownHighlight[]): void {
    this.#highlights = highlights;
    this.#depths = depthsOf(highlights);
  }

  /**
   * Paints those that reach into a part of the text. Only them: the browser goes through every passage that is
   * painted whenever anything on the page changes its look, be it a frame of the scrolling.
   */
  paintNear(near: Span): void {
    const groups = this.#groupsNear(near);
    for (const name of [...this.#used]) {
      if (name.startsWith('bv-hue-') && !groups.has(name)) this.#remove(name);
    }
    for (const [name, ranges] of groups)
      this.#set(name, ranges, Number(name.at(-1)) * DEPTH_PRIORITY);
  }

  /**
   * What is to be painted, by the name that it is painted under. Where many lie on each other, only those that are seen:
   * the browser would draw a dozen fills and lines over each other, on every frame of the scrolling.
   */
  #groupsNear(near: Span): ReadonlyMap<string, readonly StaticRange[]> {
    const groups = new Map<string, StaticRange[]>();
    const paint = (highlight: ShownHighlight, depth: number, span: Span): void => {
      const range = this.#rangeOf(span);
      if (!range) return;
      const name = nameOf(highlight, depth);
      const group = groups.get(name);
      if (group) group.push(range);
      else groups.set(name, [range]);
    };
    const deepest: ShownHighlight[] = [];
    for (const highlight of this.#highlights) {
      if (highlight.end <= near.start || highlight.start >= near.end) continue;
      const depth = this.#depths.get(highlight.id) ?? 0;
      if (depth === DEPTH_MAX && !highlight.isDimmed) deepest.push(highlight);
      else paint(highlight, depth, highlight);
    }
    for (const { mark, start, end } of seenPieces(deepest)) paint(mark, DEPTH_MAX, { start, end });
    return groups;
  }

  /** Paints the active highlight above itself, but under those that lie on it. */
  paintActive(active: ShownHighlight | undefined, span: Span | undefined): void {
    const range = span && this.#rangeOf(span);
    if (!active || !range) this.#remove(ACTIVE);
    else this.#set(ACTIVE, [range], (this.#depths.get(active.id) ?? 0) * DEPTH_PRIORITY + 1);
  }

  /** Paints what was found, what is looked at, what a link leads to, and what is selected. */
  paintPlaces(places: {
    readonly found: readonly Span[];
    readonly foundNow: Span | undefined;
    readonly jumped: Span | undefined;
    readonly selected: Span | undefined;
  }): void {
    const { found, foundNow, jumped, selected } = places;
    this.#paintLayer('bv-found', found);
    this.#paintLayer('bv-found-now', foundNow ? [foundNow] : []);
    this.#paintLayer('bv-jumped', jumped ? [jumped] : []);
    this.#paintLayer('bv-selected', selected ? [selected] : []);
  }

  #paintLayer(layer: Layer, spans: readonly Span[]): void {
    const ranges = spans.flatMap((span) => this.#rangeOf(span) || []);
    if (ranges.length === 0) this.#remove(layer);
    else this.#set(layer, ranges, LAYER_PRIORITY + LAYERS.indexOf(layer));
  }

  #set(name: string, ranges: readonly StaticRange[], priority: number): void {
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    this.#used.add(name);
  }

  #remove(name: string): void {
    // The registry is the document's: another text may have painted under this name by now.
    if (this.#used.delete(name)) CSS.highlights.delete(name);
  }
}

function nameOf({ hue, isDimmed }: ShownHighlight, depth: number): string {
  return isDimmed ? DIMMED : paintName(hue ?? 0, depth);
}
