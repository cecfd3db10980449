import type { Translation } from '../catalogue.ts';
import type { measurements as en } from '../en/measurements.ts';

export const measurements: Translation<typeof en> = {
  'measurements.title': 'Mätvärden',
  'measurements.failed': 'Mätvärdena kunde inte läsas in',
  'measurements.new': 'Lägg till mätvärde',
  'measurements.change': 'Ändra mätvärde',
  'measurements.empty': 'Inga mätvärden än',
  'measurements.emptyText':
    'Lägg till ett kalkylblad med tal bland källorna, eller lägg till ett tal du har, som en konverteringsgrad.',
  'measurements.metric': 'Mått',
  'measurements.value': 'Värde',
  'measurements.interval': '95 %-intervall',
  'measurements.range': '{low} till {high}',
  'measurements.noInterval': 'inget intervall utan svaren',
  'measurements.people': 'Personer',
  'measurements.name': 'Vad som mättes',
  'measurements.valueHint': 'Andelar i procent, tider i sekunder.',
  'measurements.sampleSize': 'Hur många personer',
  'measurements.measuredOn': 'Mätt den',
  'measurements.controlHits': 'Kontroll: lyckade',
  'measurements.controlSize': 'Kontroll: personer',
  'measurements.variantHits': 'Variant: lyckade',
  'measurements.variantSize': 'Variant: personer',
  'measurements.phase': 'Fas på kartan',
  'measurements.touchpoint': 'Kontaktpunkt',
  'measurements.noPhase': 'Inte på kartan',
  'measurements.noTouchpoint': 'Ingen',
  'measurements.touchpointHint': 'Utan fas står det där flest personer berättar om kontaktpunkten.',
  'measurements.funnelHint':
    'Samma namn och dag som de andra stegen; kartan räknar ut hur många som föll bort emellan.',
  'measurements.notNumber': 'Det här måste vara ett tal.',
  'measurements.impossible':
    'Värdet är omöjligt för måttet, eller en grupp har fler lyckade än personer.',
  'measurements.changeNamed': 'Ändra {name}',
  'measurements.removeNamed': 'Ta bort {name}',
  'measurements.wasRemoved': '”{name}” är borttaget',
  'measurements.seconds': '{value} s',
  'measurements.percentPoints': '{value} procentenheter',
};
