import { EvidenceBlock, type EvidenceHighlight, type EvidenceSource } from './evidence-block.ts';
import { Numbering } from './numbering.ts';

/** All highlights of a project that count, source by source. */
export class EvidenceRows {
  readonly tags = new Numbering();
  readonly people = new Numbering();
  readonly studies = new Numbering();
  readonly hypotheses = new Numbering();
  readonly #bySource = new Map<string, EvidenceBlock>();
  #inOrder: readonly EvidenceBlock[] | undefined;
  #size = 0;

  /** Highlights that are kept. */
  get size(): number {
    return this.#size;
  }

  /** Puts the highlights of a source in the place of those it had: none for one that is not in use. */
  replace(
    sourceId: string,
    source: EvidenceSource | undefined,
    now: readonly EvidenceHighlight[],
  ): void {
    this.#size -= this.#bySource.get(sourceId)?.size ?? 0;
    this.#bySource.delete(sourceId);
    this.#inOrder = undefined;
    if (!source || now.length === 0) return;
    this.#bySource.set(sourceId, new EvidenceBlock(source, now, this));
    this.#size += now.length;
  }

  /** The newest sources first. */
  inOrder(): readonly EvidenceBlock[] {
    this.#inOrder ??= [...this.#bySource.values()].sort(
      ({ source: one }, { source: other }) =>
        compareWords(other.heldOn, one.heldOn) || compareWords(one.id, other.id),
    );
    return this.#inOrder;
  }
}

function compareWords(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
