/** How often something is used: people first, then sources, then mentions. */
export interface Use {
  readonly people: number;
  readonly sources: number;
  readonly mentions: number;
}

/** How many highlights of one person (null: of nobody in particular) in a source carry a tag; null: how many there are. */
export interface UseInSource {
  readonly tagId: string | null;
  readonly participantId: string | null;
  readonly mentions: number;
}

interface Counted {
  sources: number;
  mentions: number;
  /** In how many sources each of them is. */
  readonly people: Map<string, number>;
}

/** Counts how often tags are used, source by source, so that one source can be counted again. */
export class TagUse {
  readonly #bySource = new Map<string, readonly UseInSource[]>();
  readonly #byTag = new Map<string, Counted>();
  /** Highlights of each person, by their sources. */
  readonly #said = new Map<string, Map<string, number>>();
  #size = 0;

  /** Rows that are kept. */
  get size(): number {
    return this.#size;
  }

  /** Puts what is in a source in the place of what was: nothing for one that is not in use. Each tag and person once. */
  replace(sourceId: string, now: readonly UseInSource[]): void {
    this.#add(sourceId, this.#bySource.get(sourceId) ?? [], -1);
    this.#add(sourceId, now, 1);
    if (now.length > 0) this.#bySource.set(sourceId, now);
    else this.#bySource.delete(sourceId);
  }

  /** By the highlights that carry a tag; undefined where none does. */
  of(tagId: string): Use | undefined {
    const counted = this.#byTag.get(tagId);
    return counted && { ...counted, people: counted.people.size };
  }

  /** By the highlights of some people, whatever they carry; undefined where there are none. */
  saidBy(participantIds: readonly string[]): Use | undefined {
    const sources = new Set<string>();
    let [people, mentions] = [0, 0];
    for (const id of participantIds) {
      const said = this.#said.get(id);
      if (said) people += 1;
      for (const [sourceId, count] of said ?? []) {
        sources.add(sourceId);
        mentions += count;
      }
    }
    return people === 0 ? undefined : { people, sources: sources.size, mentions };
  }

  #add(sourceId: string, rows: readonly UseInSource[], sign: 1 | -1): void {
    this.#size += sign * rows.length;
    const inSource = new Set<string>();
    for (const { tagId, participantId, mentions } of rows) {
      if (tagId === null) this.#addSaid(sourceId, participantId, sign * mentions);
      else {
        const counted = this.#byTag.get(tagId) ?? { sources: 0, mentions: 0, people: new Map() };
        this.#byTag.set(tagId, counted);
        counted.mentions += sign * mentions;
        if (participantId !== null) addTo(counted.people, participantId, sign);
        inSource.add(tagId);
      }
    }
    for (const tagId of inSource) this.#addSource(tagId, sign);
  }

  #addSource(tagId: string, sign: 1 | -1): void {
    const counted = this.#byTag.get(tagId);
    if (!counted) return;
    counted.sources += sign;
    if (counted.sources === 0) this.#byTag.delete(tagId);
  }

  #addSaid(sourceId: string, participantId: string | null, mentions: number): void {
    if (participantId === null) return;
    const said = this.#said.get(participantId) ?? new Map<string, number>();
    this.#said.set(participantId, said);
    addTo(said, sourceId, mentions);
    if (said.size === 0) this.#said.delete(participantId);
  }
}

function addTo(counts: Map<string, number>, key: string, count: number): void {
  const now = (counts.get(key) ?? 0) + count;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}
