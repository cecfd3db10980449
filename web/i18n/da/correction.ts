import type { Translation } from '../catalogue.ts';
import type { correction as english } from '../en/correction.ts';

/** Correcting the text of a source. */
export const correction: Translation<typeof english> = {
  'correction.menu': 'Ret teksten',
  'correction.edit': 'Ret et afsnit',
  'correction.upload': 'Upload en rettet fil…',
  'correction.key': 'Ret ordene',
  'correction.paragraph': 'Ret ordene',
  'correction.words': 'Ord',
  'correction.wordsHint': 'Markeringerne i afsnittet følger med. Talere og slags læses på ny.',
  'correction.done': 'Teksten er rettet.',
  'correction.nothingChanged': 'Teksten er den samme som før.',
  'correction.nothingLeft': 'Der er ingen rettelse tilbage at fortryde.',
  'correction.wordsChanged':
    'Nogen rettede dette afsnit imens. Det, du skrev, står her endnu: sammenlign med teksten, og prøv igen.',
  'correction.refused': 'blev ikke modtaget.',
  'correction.show': 'Vis',
  'correction.kept': {
    one: '{count} markering har beholdt sine ord.',
    other: '{count} markeringer har beholdt deres ord.',
  },
  'correction.found': {
    one: '{count} har fundet sine ord igen.',
    other: '{count} har fundet deres ord igen.',
  },
  'correction.lost': {
    one: '{count} har mistet sine ord og venter på en plads herunder.',
    other: '{count} har mistet deres ord og venter på en plads herunder.',
  },
  'correction.reworded': {
    one: '{count} har fået andre ord. Tag et kig:',
    other: '{count} har fået andre ord. Tag et kig:',
  },
};
