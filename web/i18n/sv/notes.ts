import type { Translation } from '../catalogue.ts';
import type { notes as en } from '../en/notes.ts';

/** The notes of a project. */
export const notes: Translation<typeof en> = {
  'notes.title': 'Anteckningar',
  'notes.failed': 'Anteckningarna kunde inte läsas in',
  'notes.search': 'Sök i anteckningar',
  'notes.on': 'Skrivna till',
  'notes.onAll': 'Till allt',
  'notesOn.highlight': 'Till markeringar',
  'notesOn.hypothesis': 'Till hypoteser',
  'notesOn.tag': 'Till sammanslagna taggar',
  'notes.author': 'Av',
  'notes.empty': 'Inga anteckningar än',
  'notes.emptyText':
    'Det du antecknar till en markering, det som sägs om en hypotes, och varför du sätter ett utfall, beslutar något eller slår ihop taggar, samlas här.',
  'notes.noMatch': 'Ingen anteckning passar',
  'notes.withheld': {
    one: '{count} anteckning till visas inte: samtycke',
    other: '{count} anteckningar till visas inte: samtycke',
  },
  'notes.mergedInto': '{name}, sammanslagen med {into}',
  'notes.saidBy': '{name} i {source}',
  'notesKind.highlight': 'Till en markering',
  'notesKind.override': 'Utfall satt manuellt',
  'notesKind.decision': 'Beslut',
  'notesKind.confidence': 'Tillförlitlighet angiven för hand: {part}',
  'notesKind.comment': 'Kommentar',
  'notesKind.merge': 'Taggar sammanslagna',
};
