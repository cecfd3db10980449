import type { Translation } from '../catalogue.ts';
import type { highlights as en } from '../en/highlights.ts';

/** Highlights in a table, changed one by one or many at once. */
export const highlights: Translation<typeof en> = {
  'highlights.views': 'Visa som',
  'highlights.quotes': 'Citat',
  'highlights.table': 'Tabell',
  'highlights.quote': 'Citat',
  'highlights.source': 'Källa',
  'highlights.chooseAll': 'Välj alla som visas',
  'highlights.choose': 'Välj ”{quote}”',
  'highlights.chooseNone': 'Välj inga',
  'highlights.many': 'Ändra de valda',
  'highlights.chosen': { one: '{count} vald', other: '{count} valda' },
  'highlights.addTag': 'Lägg till en tagg',
  'highlights.removeTag': 'Ta bort en tagg',
  'highlights.link': 'Koppla till en hypotes',
  'highlights.changed': { one: 'Markeringen ändrad', other: '{count} markeringar ändrade' },
  'highlights.stillFits': 'Stämmer fortfarande',
  'highlights.confirmed': {
    one: 'Taggen stämmer fortfarande',
    other: 'Taggen stämmer fortfarande på {count} markeringar',
  },
  'highlights.any': 'Alla markeringar',
  'highlights.anySentiment': 'Alla känslor',
  'highlightsHas.note': 'Med anteckning',
  'highlightsHas.keyQuote': 'Nyckelcitat',
  'highlightsHas.untagged': 'Utan taggar',
  'highlightsHas.unlinked': 'Utan koppling till hypotes',
  'highlightsHas.outdated': 'Äldre definition',
  'highlightsSentiment.negative': 'Negativa',
  'highlightsSentiment.neutral': 'Neutrala',
  'highlightsSentiment.positive': 'Positiva',
  'highlightsSentiment.none': 'Utan känsla',
  'highlightsSentiment.computed_positive': 'Inte angivna, positiva enligt orden',
  'highlightsSentiment.computed_negative': 'Inte angivna, negativa enligt orden',
};
