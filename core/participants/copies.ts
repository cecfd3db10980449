import type { Span } from '../anchoring/passage.ts';
import type { TheirWords } from './their-words.ts';

/**
 * Free text of a project into which people type, notes about the person, and files that wait: what stands there is
 * theirs to deal with.
 */
export const COPY_PLACES = [
  'statement',
  'decision',
  'override',
  'test_card',
  'comment',
  'product_change',
  'measurement',
  'note',
  'written_note',
  'note_about',
  'persona',
  'study',
  'source_title',
  'guide',
  'project',
  'cell_text',
  'journey',
  'participant',
  'attribute',
  'tag',
  'theme',
  'evidence_view',
  'hypothesis_view',
  'upload',
] as const;
export type CopyPlace = (typeof COPY_PLACES)[number];

/** A piece of free text, and where it stands. */
export interface FreeText {
  readonly place: CopyPlace;
  readonly subjectId: string;
  readonly text: string;
}

/** Where a copy of somebody's words stands, without the words. */
export interface Copy extends Span {
  readonly place: CopyPlace;
  readonly subjectId: string;
}

/** Every run of somebody's words in free texts, and every word that may name them: people decide. */
export function copiesIn(texts: readonly FreeText[], theirs: TheirWords): Copy[] {
  return texts.flatMap(({ place, subjectId, text }) =>
    theirs.tracesIn(text).map(({ start, end }) => ({ place, subjectId, start, end })),
  );
}
