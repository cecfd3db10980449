import type { Catalogue } from '../catalogue.ts';

/** Measurements with sample and interval. */
export const measurements = {
  'measurements.title': 'Measurements',
  'measurements.failed': 'The measurements could not be loaded',
  'measurements.new': 'Add measurement',
  'measurements.change': 'Change measurement',
  'measurements.empty': 'No measurements yet',
  'measurements.emptyText':
    'Add a spreadsheet with numbers among the sources, or add a number that you have, such as a conversion rate.',
  'measurements.allMetrics': 'All metrics',
  'measurements.allPhases': 'All phases',
  'measurements.noMatch': 'No measurement matches',
  'measurements.noMatchText': 'Choose another study, metric or phase.',
  'measurements.metric': 'Metric',
  'measurements.value': 'Value',
  'measurements.interval': '95% interval',
  'measurements.range': '{low} to {high}',
  'measurements.noInterval': 'no interval without the answers',
  'measurements.people': 'People',
  'measurements.name': 'What was measured',
  'measurements.valueHint': 'Shares in percent, times in seconds.',
  'measurements.sampleSize': 'How many people',
  'measurements.measuredOn': 'Measured on',
  'measurements.controlHits': 'Control: successes',
  'measurements.controlSize': 'Control: people',
  'measurements.variantHits': 'Variant: successes',
  'measurements.variantSize': 'Variant: people',
  'measurements.phase': 'Phase on the map',
  'measurements.touchpoint': 'Touchpoint',
  'measurements.noPhase': 'Not on the map',
  'measurements.noTouchpoint': 'None',
  'measurements.touchpointHint':
    'Without a phase it stands where most people tell of the touchpoint.',
  'measurements.funnelHint':
    'The same name and day as the other steps; the map works out who left in between.',
  'measurements.notNumber': 'This must be a number.',
  'measurements.impossible':
    'This value is impossible for the metric, or a group has more successes than people.',
  'measurements.place': 'Place on the map',
  'measurements.placeMany': {
    one: 'Place {count} measurement',
    other: 'Place {count} measurements',
  },
  'measurements.placeHint':
    'Everything that the list shows now. What stands elsewhere moves here; one undo takes it back.',
  'measurements.placeStays': 'Leave as it is',
  'measurements.placed': 'Placed on the map',
  'measurements.changeNamed': 'Change {name}',
  'measurements.removeNamed': 'Remove {name}',
  'measurements.wasRemoved': '“{name}” was removed',
  'measurements.seconds': '{value} s',
  'measurements.percentPoints': '{value} points',
} as const satisfies Catalogue;
