import type { Translation } from '../catalogue.ts';
import type { personas as en } from '../en/personas.ts';

/** Personas: what is known of each, and who stands behind it. */
export const personas: Translation<typeof en> = {
  'personas.about': 'Om {name}',
  'personas.choose': 'Projektets personaer',
  'personas.participants': { one: '{count} deltager', other: '{count} deltagere' },
  'personas.isOf': {
    one: '{count} deltager er af denne persona.',
    other: '{count} deltagere er af denne persona.',
  },
  'personas.saidAll': 'Hvad de har sagt',
  'personas.nobody': 'Ingens ord står bag denne persona endnu.',
  'personas.thin': 'Færre end {enough} personer: se det som en begyndelse.',
  'personas.rests': {
    one: '{count} af {all} felter hviler på citater',
    other: '{count} af {all} felter hviler på citater',
  },
  'personas.unknown': 'Ikke kendt endnu',
  'personas.writeNamed': 'Skriv: {field}',
  'personas.editNamed': 'Redigér: {field}',
  'personas.linkNamed': 'Kobl citater: {field}',
  'personas.claimed': 'Siges at være belæg, men intet citat er koblet',
  'personas.wasChanged': 'Personaen ændret',
  'personas.evidenceHint': 'Hvad folk af denne persona har sagt. Sæt kryds ved det, der viser det.',
  'personas.evidenceNone':
    'Ingen af denne persona har sagt noget endnu. Giv deltagere personaen, eller tag deres ord med den.',
  'personas.failed': 'Personaerne kunne ikke indlæses',
  'personas.none': 'Ingen personaer endnu',
  'personas.noneText':
    'En persona er en slags kunde. Opret en i kodebogen, og giv den derefter til deltagere.',
  'personas.toCodebook': 'Til kodebogen',
  'personas.onMap': 'Deres kunderejse',
};
