import type { ParticipantKind } from '../../../core/participants/consent.ts';
import type { ParticipantDto } from '../../api/types.ts';
import type { ConsentInput } from './consent-fields.ts';

/** Something is to happen to a participant. Crosses shadow roots: the page hears it from a row. */
export class BvParticipantWanted extends Event {
  readonly what: 'change' | 'archive' | 'bringBack';
  readonly participant: ParticipantDto;

  constructor(what: BvParticipantWanted['what'], participant: ParticipantDto) {
    super('bv-participant-wanted', { bubbles: true, composed: true });
    this.what = what;
    this.participant = participant;
  }
}

/** What was typed about a participant. */
export interface ParticipantInput extends ConsentInput {
  readonly pseudonym: string;
  readonly kind: ParticipantKind;
  readonly organisation: string | null;
  readonly household: string | null;
  readonly personaIds: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** A participant was filled in and is to be created or changed. */
export class BvParticipantFilled extends Event {
  readonly input: ParticipantInput;

  constructor(input: ParticipantInput) {
    super('bv-participant-filled', { bubbles: true });
    this.input = input;
  }
}

/** The list is to have another order. */
export class BvSortWanted extends Event {
  /** As the address says it. */
  readonly sort: string;

  constructor(sort: string) {
    super('bv-sort-wanted');
    this.sort = sort;
  }
}

/** Somebody who was merged is to be a participant of their own again. */
export class BvSplitWanted extends Event {
  readonly otherId: string;

  constructor(otherId: string) {
    super('bv-split-wanted');
    this.otherId = otherId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-participant-wanted': BvParticipantWanted;
    'bv-participant-filled': BvParticipantFilled;
    'bv-sort-wanted': BvSortWanted;
    'bv-split-wanted': BvSplitWanted;
  }
}
