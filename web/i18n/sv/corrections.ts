import type { Translation } from '../catalogue.ts';
import type { corrections as english } from '../en/corrections.ts';

/** What people said of the segments of a study. */
export const corrections: Translation<typeof english> = {
  'corrections.title': 'Rättelser av talare och slag',
  'corrections.intro':
    'Vad folk har sagt om textställen i ”{study}”. Det som gäller hela studien gäller också filer som kommer senare.',
  'corrections.none': 'Inget är rättat i ”{study}”',
  'corrections.noneText':
    'Talar fel person, eller har ett svar tagits för en fråga? Öppna källan och säg vad textstället är: bara det, eller alla likadana i studien.',
  'corrections.failed': 'Det gick inte att hämta rättelserna.',
  'corrections.ofSpeaker': 'Det som {name} säger',
  'corrections.ofCode': 'Det som är märkt {code}',
  'corrections.ofForm': 'Det som har samma form som detta',
  'corrections.ofOne': 'Ett textställe',
  'corrections.spokenBy': 'sägs av {name}',
  'corrections.spokenByNobody': 'sägs av ingen särskild',
  'corrections.means': 'betyder ”{meaning}”',
  'corrections.wholeStudy': 'Hela studien',
  'corrections.oneSource': 'En källa',
  'corrections.passages': { one: '{count} textställe', other: '{count} textställen' },
  'corrections.inSources': { one: 'i {count} källa', other: 'i {count} källor' },
  'corrections.reachesNone': 'inget textställe längre',
  'corrections.takeAway': 'Ta bort: {about}',
  'corrections.takeAwayTip': 'Ta bort rättelsen',
  'corrections.wasTakenAway': 'Textställena är åter som de lästes',
  'corrections.ofStudy': 'Det som rättats i {name}',
};
