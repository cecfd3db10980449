import type { ParticipantId } from '../../../core/kernel/ids.ts';
import type { Source } from '../sources/index.ts';

/** What became of a person of the table. */
export interface StoredPerson {
  readonly participantId: ParticipantId | null;
  readonly source: Source | null;
  /** They withdrew their consent: nothing of theirs is imported. */
  readonly withdrew: boolean;
}
