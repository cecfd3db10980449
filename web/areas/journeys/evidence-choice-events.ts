/** What a text is to rest on was chosen. */
export class BvEvidenceChosen extends Event {
  readonly highlightIds: readonly string[];

  constructor(highlightIds: readonly string[]) {
    super('bv-evidence-chosen');
    this.highlightIds = highlightIds;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-evidence-chosen': BvEvidenceChosen;
  }
}
