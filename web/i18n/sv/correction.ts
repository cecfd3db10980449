import type { Translation } from '../catalogue.ts';
import type { correction as english } from '../en/correction.ts';

/** Correcting the text of a source. */
export const correction: Translation<typeof english> = {
  'correction.menu': 'Rätta texten',
  'correction.edit': 'Rätta ett stycke',
  'correction.upload': 'Ladda upp en rättad fil…',
  'correction.key': 'Rätta orden',
  'correction.paragraph': 'Rätta orden',
  'correction.words': 'Ord',
  'correction.wordsHint': 'Markeringarna i stycket följer med. Talare och slag läses om.',
  'correction.done': 'Texten är rättad.',
  'correction.nothingChanged': 'Texten är densamma som förut.',
  'correction.nothingLeft': 'Det finns ingen rättelse kvar att ångra.',
  'correction.wordsChanged':
    'Någon rättade det här stycket under tiden. Det du skrev finns kvar här: jämför med texten och försök igen.',
  'correction.refused': 'togs inte emot.',
  'correction.show': 'Visa',
  'correction.kept': {
    one: '{count} markering har kvar sina ord.',
    other: '{count} markeringar har kvar sina ord.',
  },
  'correction.found': {
    one: '{count} har hittat sina ord igen.',
    other: '{count} har hittat sina ord igen.',
  },
  'correction.lost': {
    one: '{count} har förlorat sina ord och väntar på en plats här under.',
    other: '{count} har förlorat sina ord och väntar på en plats här under.',
  },
  'correction.reworded': {
    one: '{count} har fått andra ord. Ta en titt:',
    other: '{count} har fått andra ord. Ta en titt:',
  },
};
