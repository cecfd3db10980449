/** The measurements area: numbers with their sample and interval. */
export { forgetValuesOf } from './forget-values.service.ts';
export { forgetWordsInMeasurements, maskRemovedMeasurement } from './forget-words.service.ts';
export { mountMeasurements } from './measurements.routes.ts';
export {
  addMeasurement,
  type Basis,
  removeOfUpload,
  requireMeasurement,
  turnMeasurement,
} from './measurements.service.ts';
export { moveMeasured } from './places.service.ts';
export {
  countMeasuredOf,
  listMeasurements,
  listMeasurementsById,
  listPlacedMeasurements,
  type Measurement,
} from './measurements.store.ts';
export { listValuesOf, reassignValues } from './reassign.store.ts';
