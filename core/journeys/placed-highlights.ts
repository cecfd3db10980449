import { byPhase, type MapHighlight } from './highlight.ts';

/**
 * The highlights of a map by id and by phase, which can be changed one by one. What is asked of a phase stays
 * in the order of ids, which is that in which highlights were made.
 */
export class PlacedHighlights<Kind extends MapHighlight = MapHighlight> {
  readonly #byId: Map<string, Kind>;
  readonly #byPhase: Map<string, Kind[]>;

  /** @param highlights - In the order of their ids. */
  constructor(highlights: readonly Kind[]) {
    this.#byId = new Map(highlights.map((highlight) => [highlight.id, highlight]));
    this.#byPhase = byPhase(highlights);
  }

  get size(): number {
    return this.#byId.size;
  }

  get(id: string): Kind | undefined {
    return this.#byId.get(id);
  }

  phaseIds(): readonly string[] {
    return [...this.#byPhase.keys()];
  }

  ofPhase(phaseId: string): readonly Kind[] {
    return this.#byPhase.get(phaseId) ?? [];
  }

  /** Puts a highlight as it is now in the place of what it was, or takes it out; answers the phases that this changes. */
  replace(id: string, now: Kind | undefined): ReadonlySet<string> {
    const left = this.#byId.get(id)?.phaseIds ?? [];
    const entered = now?.phaseIds ?? [];
    for (const phaseId of left) {
      const own = this.#byPhase.get(phaseId) ?? [];
      own.splice(placeOf(own, id), 1);
    }
    this.#byId.delete(id);
    if (now) this.#put(now);
    return new Set([...left, ...entered]);
  }

  #put(highlight: Kind): void {
    this.#byId.set(highlight.id, highlight);
    for (const phaseId of highlight.phaseIds) {
      const own = this.#byPhase.get(phaseId) ?? [];
      own.splice(placeOf(own, highlight.id), 0, highlight);
      this.#byPhase.set(phaseId, own);
    }
  }
}

/** Where an id stands among highlights in the order of their ids, or would stand. */
function placeOf(highlights: readonly MapHighlight[], id: string): number {
  let [from, to] = [0, highlights.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((highlights[middle]?.id ?? '') < id) from = middle + 1;
    else to = middle;
  }
  return from;
}
