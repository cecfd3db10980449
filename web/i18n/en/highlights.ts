import type { Catalogue } from '../catalogue.ts';

/** Highlights in a table, changed one by one or many at once. */
export const highlights = {
  'highlights.views': 'Show as',
  'highlights.quotes': 'Quotes',
  'highlights.table': 'Table',
  'highlights.quote': 'Quote',
  'highlights.source': 'Source',
  'highlights.chooseAll': 'Choose all that are shown',
  'highlights.choose': 'Choose “{quote}”',
  'highlights.chooseNone': 'Choose none',
  'highlights.many': 'Change those that are chosen',
  'highlights.chosen': { one: '{count} chosen', other: '{count} chosen' },
  'highlights.addTag': 'Add a tag',
  'highlights.removeTag': 'Take a tag away',
  'highlights.link': 'Link to a hypothesis',
  'highlights.changed': { one: 'Highlight changed', other: '{count} highlights changed' },
  'highlights.any': 'All highlights',
  'highlights.anySentiment': 'Any sentiment',
  'highlightsHas.note': 'With a note',
  'highlightsHas.keyQuote': 'Key quotes',
  'highlightsHas.untagged': 'Without tags',
  'highlightsHas.unlinked': 'Linked to no hypothesis',
  'highlightsSentiment.negative': 'Negative',
  'highlightsSentiment.neutral': 'Neutral',
  'highlightsSentiment.positive': 'Positive',
  'highlightsSentiment.none': 'No sentiment',
} as const satisfies Catalogue;
