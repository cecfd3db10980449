import { Numbering } from './numbering.ts';

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

/** The same with numbers for ids that are counted. */
export interface EvidenceRow extends Omit<EvidenceHighlight, 'tagIds' | 'links'> {
  readonly source: EvidenceSource;
  readonly sourceNumber: number;
  readonly study: number;
  /** −1: nobody in particular. */
  readonly person: number;
  readonly tags: readonly number[];
  /** Hypotheses that it is linked to, and beside each its direction. */
  readonly hypotheses: readonly number[];
  readonly directions: readonly number[];
}

/** All highlights of a project that count, source by source, in the order of the list of evidence. */
export class EvidenceRows {
  readonly tags = new Numbering();
  readonly people = new Numbering();
  readonly studies = new Numbering();
  readonly sources = new Numbering();
  readonly hypotheses = new Numbering();
  readonly #bySource = new Map<string, readonly EvidenceRow[]>();
  #inOrder: EvidenceRow[] | undefined;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Puts the highlights of a source in the place of those it had: none for one that is not in use. */
  replace(
    sourceId: string,
    source: EvidenceSource | undefined,
    now: readonly EvidenceHighlight[],
  ): void {
    const before = this.#bySource.get(sourceId) ?? [];
    const rows = source ? now.map((highlight) => this.#rowOf(highlight, source)) : [];
    if (before.length + rows.length === 0) return;
    this.#size += rows.length - before.length;
    if (rows.length > 0) this.#bySource.set(sourceId, rows);
    else this.#bySource.delete(sourceId);
    this.#reorder(new Set(before), rows);
  }

  /** Key quotes first, then those of the newest sources, then as they are read. */
  inOrder(): readonly EvidenceRow[] {
    this.#inOrder ??= [...this.#bySource.values()].flat().sort(inOrder);
    return this.#inOrder;
  }

  /** The rest is in order already, so sorting it again takes little more than looking at it. */
  #reorder(gone: ReadonlySet<EvidenceRow>, come: readonly EvidenceRow[]): void {
    if (!this.#inOrder) return;
    const rest = gone.size > 0 ? this.#inOrder.filter((row) => !gone.has(row)) : this.#inOrder;
    this.#inOrder = [...rest, ...come].sort(inOrder);
  }

  #rowOf({ tagIds, links, ...highlight }: EvidenceHighlight, source: EvidenceSource): EvidenceRow {
    const { participantId } = highlight;
    return {
      ...highlight,
      source,
      sourceNumber: this.sources.of(source.id),
      study: this.studies.of(source.studyId),
      person: participantId === null ? -1 : this.people.of(participantId),
      tags: tagIds.map((id) => this.tags.of(id)),
      hypotheses: links.map(({ hypothesisId }) => this.hypotheses.of(hypothesisId)),
      directions: links.map(({ direction }) => direction),
    };
  }
}

function inOrder(one: EvidenceRow, other: EvidenceRow): number {
  return (
    Number(other.keyQuote) - Number(one.keyQuote) ||
    compareWords(other.source.heldOn, one.source.heldOn) ||
    compareWords(one.source.id, other.source.id) ||
    one.start - other.start ||
    compareWords(one.id, other.id)
  );
}

function compareWords(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
