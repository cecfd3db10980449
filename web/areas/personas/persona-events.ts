import type { PersonaField } from '../../../core/codebook/tags.ts';
import type { PersonaDto } from '../../api/types.ts';

/** One thing that is known of a persona. */
export type PersonaFact = PersonaDto['fields'][number];

/** What may be changed of it. */
export type FactEdit = Partial<Pick<PersonaFact, 'text' | 'basis'>> & {
  readonly highlightIds?: readonly string[];
};

/** Something is to be known otherwise of the persona. */
export class BvFactEdited extends Event {
  readonly field: PersonaField;
  readonly edit: FactEdit;

  constructor(field: PersonaField, edit: FactEdit) {
    super('bv-fact-edited', { bubbles: true, composed: true });
    this.field = field;
    this.edit = edit;
  }
}

/** Somebody wants to choose what a field rests on. */
export class BvFactEvidenceWanted extends Event {
  readonly field: PersonaField;

  constructor(field: PersonaField) {
    super('bv-fact-evidence-wanted', { bubbles: true, composed: true });
    this.field = field;
  }
}

/** The quotes that are to be shown: those behind a field, or all that people of the persona said. */
export type PersonaQuotes = PersonaField | 'all';

/** Somebody wants to read the quotes. */
export class BvPersonaQuotesWanted extends Event {
  readonly quotes: PersonaQuotes;

  constructor(quotes: PersonaQuotes) {
    super('bv-persona-quotes-wanted', { bubbles: true, composed: true });
    this.quotes = quotes;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-fact-edited': BvFactEdited;
    'bv-fact-evidence-wanted': BvFactEvidenceWanted;
    'bv-persona-quotes-wanted': BvPersonaQuotesWanted;
  }
}
