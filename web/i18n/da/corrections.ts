import type { Translation } from '../catalogue.ts';
import type { corrections as english } from '../en/corrections.ts';

/** What people said of the segments of a study. */
export const corrections: Translation<typeof english> = {
  'corrections.title': 'Rettelser af talere og slags',
  'corrections.intro':
    'Hvad folk har sagt om tekststeder i »{study}«. Det, der gælder hele studiet, gælder også filer, der kommer senere.',
  'corrections.none': 'Intet er rettet i »{study}«',
  'corrections.noneText':
    'Er det den forkerte, der taler, eller er et svar taget for et spørgsmål? Åbn kilden og sig, hvad tekststedet er: kun det, eller alle af samme slags i studiet.',
  'corrections.failed': 'Rettelserne kunne ikke hentes.',
  'corrections.ofSpeaker': 'Det, {name} siger',
  'corrections.ofCode': 'Det, der er mærket {code}',
  'corrections.ofForm': 'Det, der har samme form som dette',
  'corrections.ofOne': 'Ét tekststed',
  'corrections.spokenBy': 'siges af {name}',
  'corrections.spokenByNobody': 'siges af ingen bestemt',
  'corrections.means': 'betyder »{meaning}«',
  'corrections.wholeStudy': 'Hele studiet',
  'corrections.oneSource': 'Én kilde',
  'corrections.passages': { one: '{count} tekststed', other: '{count} tekststeder' },
  'corrections.inSources': { one: 'i {count} kilde', other: 'i {count} kilder' },
  'corrections.reachesNone': 'intet tekststed længere',
  'corrections.takeAway': 'Fjern: {about}',
  'corrections.takeAwayTip': 'Fjern rettelsen',
  'corrections.wasTakenAway': 'Tekststederne er igen, som de blev læst',
  'corrections.ofStudy': 'Det, der er rettet i {name}',
};
