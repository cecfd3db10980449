import type { Translation } from '../catalogue.ts';
import type { measurements as en } from '../en/measurements.ts';

export const measurements: Translation<typeof en> = {
  'measurements.title': 'Målinger',
  'measurements.failed': 'Målingerne kunne ikke indlæses',
  'measurements.new': 'Tilføj måling',
  'measurements.change': 'Ret måling',
  'measurements.empty': 'Ingen målinger endnu',
  'measurements.emptyText':
    'Tilføj et regneark med tal blandt kilderne, eller tilføj et tal, du har, f.eks. en konverteringsgrad.',
  'measurements.allMetrics': 'Alle mål',
  'measurements.allPhases': 'Alle faser',
  'measurements.noMatch': 'Ingen måling passer',
  'measurements.noMatchText': 'Vælg et andet studie, et andet mål eller en anden fase.',
  'measurements.metric': 'Mål',
  'measurements.value': 'Værdi',
  'measurements.interval': '95 %-interval',
  'measurements.range': '{low} til {high}',
  'measurements.noInterval': 'intet interval uden svarene',
  'measurements.people': 'Personer',
  'measurements.name': 'Hvad der blev målt',
  'measurements.valueHint': 'Andele i procent, tider i sekunder.',
  'measurements.sampleSize': 'Hvor mange personer',
  'measurements.measuredOn': 'Målt den',
  'measurements.controlHits': 'Kontrol: vellykkede',
  'measurements.controlSize': 'Kontrol: personer',
  'measurements.variantHits': 'Variant: vellykkede',
  'measurements.variantSize': 'Variant: personer',
  'measurements.phase': 'Fase på kortet',
  'measurements.touchpoint': 'Kontaktpunkt',
  'measurements.noPhase': 'Ikke på kortet',
  'measurements.noTouchpoint': 'Intet',
  'measurements.touchpointHint':
    'Uden fase står den der, hvor flest personer fortæller om kontaktpunktet.',
  'measurements.funnelHint':
    'Samme navn og dag som de andre trin; kortet regner ud, hvor mange der faldt fra imellem.',
  'measurements.notNumber': 'Det skal være et tal.',
  'measurements.impossible':
    'Værdien er umulig for målet, eller en gruppe har flere vellykkede end personer.',
  'measurements.place': 'Placér på kortet',
  'measurements.placeMany': { one: 'Placér {count} måling', other: 'Placér {count} målinger' },
  'measurements.placeHint':
    'Alt, hvad listen viser nu. Det, der står et andet sted, flytter hertil; én fortrydelse tager det tilbage.',
  'measurements.placeStays': 'Lad være, som det er',
  'measurements.placed': 'Placeret på kortet',
  'measurements.changeNamed': 'Ret {name}',
  'measurements.removeNamed': 'Fjern {name}',
  'measurements.wasRemoved': '»{name}« er fjernet',
  'measurements.seconds': '{value} s',
  'measurements.percentPoints': '{value} procentpoint',
};
