import type { CellTextDto } from '../../api/types.ts';

/** A text is to be written into the open cell. */
export class BvTextWritten extends Event {
  readonly text: string;

  constructor(text: string) {
    super('bv-text-written', { bubbles: true, composed: true });
    this.text = text;
  }
}

/** What may change of a text. */
export interface TextEdit {
  readonly text?: string;
  readonly removed?: boolean;
  readonly highlightIds?: readonly string[];
}

/** A text is to be changed or removed. */
export class BvTextEdited extends Event {
  readonly cellText: CellTextDto;
  readonly edit: TextEdit;

  constructor(cellText: CellTextDto, edit: TextEdit) {
    super('bv-text-edited', { bubbles: true, composed: true });
    this.cellText = cellText;
    this.edit = edit;
  }
}

/** Somebody wants to choose what a text rests on. */
export class BvTextEvidenceWanted extends Event {
  readonly cellText: CellTextDto;

  constructor(cellText: CellTextDto) {
    super('bv-text-evidence-wanted', { bubbles: true, composed: true });
    this.cellText = cellText;
  }
}

/** What is said of a phase by hand. */
export interface PhaseSaid {
  readonly momentOfTruth: boolean;
  /** −2 … +2; null: as computed. */
  readonly emotion: number | null;
}

/** Something is said of the phase of the open cell. */
export class BvPhaseSaid extends Event {
  readonly said: PhaseSaid;

  constructor(said: PhaseSaid) {
    super('bv-phase-said', { bubbles: true, composed: true });
    this.said = said;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-text-written': BvTextWritten;
    'bv-text-edited': BvTextEdited;
    'bv-text-evidence-wanted': BvTextEvidenceWanted;
    'bv-phase-said': BvPhaseSaid;
  }
}
