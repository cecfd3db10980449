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
  'measurements.notNumber': 'Det skal være et tal.',
  'measurements.impossible':
    'Værdien er umulig for målet, eller en gruppe har flere vellykkede end personer.',
  'measurements.changeNamed': 'Ret {name}',
  'measurements.removeNamed': 'Fjern {name}',
  'measurements.wasRemoved': '”{name}” er fjernet',
  'measurements.seconds': '{value} s',
  'measurements.percentPoints': '{value} procentpoint',
};
