import type { Numbering } from './numbering.ts';

/** The source of some highlights. */
export interface EvidenceSource {
  readonly id: string;
  readonly studyId: string;
  /** `YYYY-MM-DD` */
  readonly heldOn: string;
}

/** A highlight with what evidence is narrowed and ordered by; no words. */
export interface EvidenceHighlight {
  readonly id: string;
  readonly participantId: string | null;
  /** Who marked it. */
  readonly coderId: string;
  readonly sentiment: number | null;
  readonly computedSentiment: number | null;
  readonly keyQuote: boolean;
  readonly hasNote: boolean;
  readonly start: number;
  readonly tagIds: readonly string[];
  /** Accepted links to hypotheses: contradicts below 0, supports above. */
  readonly links: readonly { readonly hypothesisId: string; readonly direction: number }[];
}

/** Which number each id has. */
export interface Numbers {
  readonly tags: Numbering;
  readonly people: Numbering;
  readonly studies: Numbering;
  readonly hypotheses: Numbering;
}

/** What stands for a sentiment that there is none of. */
export const NO_SENTIMENT = 127;

/**
 * The highlights of a source as they are read, in columns of numbers: what a pass over all of a project looks at
 * stands together in memory. A highlight is named by where it stands in the columns.
 */
export class EvidenceBlock {
  readonly source: EvidenceSource;
  readonly study: number;
  readonly ids: readonly string[];
  readonly coders: readonly string[];
  /** −1: nobody in particular. */
  readonly people: Int32Array;
  readonly sentiments: Int8Array;
  readonly computedSentiments: Int8Array;
  readonly keyQuotes: Uint8Array;
  readonly notes: Uint8Array;
  /** Where the tags of each begin in `tags`; one more for the end. */
  readonly tagsAt: Uint32Array;
  readonly tags: Uint32Array;
  /** Where the links of each begin in `hypotheses` and `directions`; one more for the end. */
  readonly linksAt: Uint32Array;
  readonly hypotheses: Uint32Array;
  readonly directions: Int8Array;

  constructor(source: EvidenceSource, highlights: readonly EvidenceHighlight[], numbers: Numbers) {
    const all = [...highlights].sort(
      (one, other) => one.start - other.start || (one.id < other.id ? -1 : 1),
    );
    const links = all.flatMap((one) => one.links);
    this.source = source;
    this.study = numbers.studies.of(source.studyId);
    this.ids = all.map(({ id }) => id);
    this.coders = all.map(({ coderId }) => coderId);
    this.people = Int32Array.from(all, ({ participantId: id }) =>
      id === null ? -1 : numbers.people.of(id),
    );
    this.sentiments = Int8Array.from(all, ({ sentiment }) => sentiment ?? NO_SENTIMENT);
    this.computedSentiments = Int8Array.from(
      all,
      ({ computedSentiment }) => computedSentiment ?? NO_SENTIMENT,
    );
    this.keyQuotes = Uint8Array.from(all, ({ keyQuote }) => Number(keyQuote));
    this.notes = Uint8Array.from(all, ({ hasNote }) => Number(hasNote));
    this.tagsAt = startsOf(all.map(({ tagIds }) => tagIds.length));
    this.tags = Uint32Array.from(
      all.flatMap(({ tagIds }) => tagIds),
      (id) => numbers.tags.of(id),
    );
    this.linksAt = startsOf(all.map((one) => one.links.length));
    this.hypotheses = Uint32Array.from(links, (link) => numbers.hypotheses.of(link.hypothesisId));
    this.directions = Int8Array.from(links, ({ direction }) => direction);
  }

  get size(): number {
    return this.ids.length;
  }

  /** −1: nobody in particular. */
  person(at: number): number {
    return this.people[at] ?? -1;
  }

  hasTag(at: number, tag: number): boolean {
    const end = this.tagsAt[at + 1] ?? 0;
    for (let place = this.tagsAt[at] ?? 0; place < end; place += 1)
      if (this.tags[place] === tag) return true;
    return false;
  }

  isTagged(at: number): boolean {
    return this.tagsAt[at] !== this.tagsAt[at + 1];
  }

  isLinked(at: number): boolean {
    return this.linksAt[at] !== this.linksAt[at + 1];
  }

  /** The signs of its links to a hypothesis. */
  sidesOn(at: number, hypothesis: number): readonly number[] {
    const sides: number[] = [];
    for (let link = this.linksAt[at] ?? 0; link < (this.linksAt[at + 1] ?? 0); link += 1)
      if (this.hypotheses[link] === hypothesis) sides.push(Math.sign(this.directions[link] ?? 0));
    return sides;
  }
}

function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) starts[at + 1] = (starts[at] ?? 0) + length;
  return starts;
}
