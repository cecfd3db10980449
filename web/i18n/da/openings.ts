import type { Translation } from '../catalogue.ts';
import type { openings as english } from '../en/openings.ts';

/** Faser, der åbner sig til en kunderejse for sig. */
export const openings: Translation<typeof english> = {
  'openings.into': 'Åbner op til {name}',
  'openings.inside': '{people} indeni',
  'openings.onlyThere': { one: '{count} markering kun der', other: '{count} kun der' },
  'openings.way': 'Hvor kunderejsen ligger',
  'openings.notHere': '{mentions} fra {people} i »{phase}« står ikke i nogen fase her.',
  'openings.open': 'Lad »{phase}« åbne op til en kunderejse',
  'openings.change': 'Skift, hvad »{phase}« åbner op til',
  'openings.heading': 'En kunderejse inde i »{phase}«',
  'openings.hint':
    'Fasen fører ind til et kort med egne faser. Hver af dem tæller sine egne markeringer; det, der hører hjemme begge steder, får begge tags.',
  'openings.kind': 'Åbner op til',
  'openings.new': 'En ny kunderejse',
  'openings.existing': 'En af projektets kunderejser',
  'openings.none': 'Ingenting',
  'openings.noneOther': 'Der er ikke andre kunderejser endnu',
  'openings.which': 'Hvilken kunderejse',
  'openings.choose': 'Vælg en kunderejse',
  'openings.save': 'Gem',
  'openings.set': 'Fasen åbner op til en kunderejse',
  'openings.taken': 'Fasen åbner ikke længere op til noget',
  'openings.leadsBack': 'Fasen ligger inde i den kunderejse, så den kan ikke åbne op til den.',
  'openings.insideAnother':
    'Den kunderejse ligger allerede inde i en anden fase. Fjern den der først, eller vælg en anden.',
};
