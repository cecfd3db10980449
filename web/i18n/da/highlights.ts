import type { Translation } from '../catalogue.ts';
import type { highlights as en } from '../en/highlights.ts';

/** Highlights in a table, changed one by one or many at once. */
export const highlights: Translation<typeof en> = {
  'highlights.views': 'Vis som',
  'highlights.quotes': 'Citater',
  'highlights.table': 'Tabel',
  'highlights.quote': 'Citat',
  'highlights.source': 'Kilde',
  'highlights.chooseAll': 'Vælg alle, der vises',
  'highlights.choose': 'Vælg »{quote}«',
  'highlights.chooseNone': 'Vælg ingen',
  'highlights.many': 'Ret de valgte',
  'highlights.chosen': { one: '{count} valgt', other: '{count} valgt' },
  'highlights.addTag': 'Tilføj et tag',
  'highlights.removeTag': 'Fjern et tag',
  'highlights.link': 'Knyt til en hypotese',
  'highlights.changed': { one: 'Markeringen ændret', other: '{count} markeringer ændret' },
  'highlights.stillFits': 'Passer stadig',
  'highlights.confirmed': {
    one: 'Tagget passer stadig',
    other: 'Tagget passer stadig på {count} markeringer',
  },
  'highlights.any': 'Alle markeringer',
  'highlights.anySentiment': 'Alle stemninger',
  'highlightsHas.note': 'Med note',
  'highlightsHas.keyQuote': 'Nøglecitater',
  'highlightsHas.untagged': 'Uden tags',
  'highlightsHas.unlinked': 'Uden kobling til hypotese',
  'highlightsHas.outdated': 'Ældre definition',
  'highlightsSentiment.negative': 'Negative',
  'highlightsSentiment.neutral': 'Neutrale',
  'highlightsSentiment.positive': 'Positive',
  'highlightsSentiment.none': 'Uden stemning',
  'highlightsSentiment.computed_positive': 'Ikke angivet, positive efter ordene',
  'highlightsSentiment.computed_negative': 'Ikke angivet, negative efter ordene',
};
