import type { Translation } from '../catalogue.ts';
import type { notes as en } from '../en/notes.ts';

/** The notes of a project. */
export const notes: Translation<typeof en> = {
  'notes.title': 'Noter',
  'notes.failed': 'Noterne kunne ikke hentes',
  'notes.search': 'Søg i noter',
  'notes.on': 'Skrevet til',
  'notes.onAll': 'Til alt',
  'notesOn.highlight': 'Til markeringer',
  'notesOn.hypothesis': 'Til hypoteser',
  'notesOn.tag': 'Til tags, der er slået sammen',
  'notes.author': 'Af',
  'notes.empty': 'Ingen noter endnu',
  'notes.emptyText':
    'Det, du noterer til en markering, det, der siges om en hypotese, og hvorfor du sætter et udfald, beslutter noget eller slår tags sammen, samles her.',
  'notes.noMatch': 'Ingen note passer',
  'notes.withheld': {
    one: '{count} note mere vises ikke: samtykke',
    other: '{count} noter mere vises ikke: samtykke',
  },
  'notes.mergedInto': '{name}, slået sammen med {into}',
  'notes.saidBy': '{name} i {source}',
  'notesKind.highlight': 'Til en markering',
  'notesKind.override': 'Udfald sat manuelt',
  'notesKind.decision': 'Beslutning',
  'notesKind.confidence': 'Tillid angivet i hånden: {part}',
  'notesKind.comment': 'Kommentar',
  'notesKind.merge': 'Tags slået sammen',
};
