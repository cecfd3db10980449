import type { PersonalDataDto } from '../../api/types.ts';
import type { FindingGroup } from './finding-groups.ts';

/** What is to become of a group. */
export interface FindingDecision {
  readonly state?: PersonalDataDto['state'];
  readonly kind?: PersonalDataDto['kind'];
  readonly pseudonym?: string | null;
}

/** Somebody decided about all findings of a group. */
export class BvFindingsDecided extends Event {
  readonly group: FindingGroup;
  readonly decision: FindingDecision;

  constructor(group: FindingGroup, decision: FindingDecision) {
    super('bv-findings-decided', { bubbles: true, composed: true });
    this.group = group;
    this.decision = decision;
  }
}

/** Somebody wrote words that were missed. */
export class BvWordsMissed extends Event {
  readonly words: string;
  readonly kind: PersonalDataDto['kind'];

  constructor(words: string, kind: PersonalDataDto['kind']) {
    super('bv-words-missed', { bubbles: true, composed: true });
    this.words = words;
    this.kind = kind;
  }
}
