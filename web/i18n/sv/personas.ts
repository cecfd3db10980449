import type { Translation } from '../catalogue.ts';
import type { personas as en } from '../en/personas.ts';

/** Personas: what is known of each, and who stands behind it. */
export const personas: Translation<typeof en> = {
  'personas.about': 'Om {name}',
  'personas.choose': 'Projektets personor',
  'personas.participants': { one: '{count} deltagare', other: '{count} deltagare' },
  'personas.isOf': {
    one: '{count} deltagare är av den här personan.',
    other: '{count} deltagare är av den här personan.',
  },
  'personas.saidAll': 'Vad de har sagt',
  'personas.nobody': 'Ingens ord står bakom den här personan än.',
  'personas.thin': 'Färre än {enough} personer: se det som en början.',
  'personas.rests': {
    one: '{count} av {all} fält vilar på citat',
    other: '{count} av {all} fält vilar på citat',
  },
  'personas.unknown': 'Inte känt än',
  'personas.writeNamed': 'Skriv: {field}',
  'personas.editNamed': 'Redigera: {field}',
  'personas.linkNamed': 'Koppla citat: {field}',
  'personas.claimed': 'Sägs vara belägg, men inget citat är kopplat',
  'personas.wasChanged': 'Personan ändrad',
  'personas.evidenceHint': 'Vad personer av den här personan har sagt. Kryssa i det som visar det.',
  'personas.evidenceNone':
    'Ingen av den här personan har sagt något än. Ge deltagare personan, eller tagga deras ord med den.',
  'personas.failed': 'Personorna kunde inte läsas in',
  'personas.none': 'Inga personor än',
  'personas.noneText':
    'En persona är en sorts kund. Skapa en i kodboken och ge den sedan till deltagare.',
  'personas.toCodebook': 'Till kodboken',
  'personas.onMap': 'Deras kundresa',
};
