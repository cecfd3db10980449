/** The measurements area: numbers with their sample and interval. */
export { forgetValuesOf } from './forget-values.service.ts';
export { mountMeasurements } from './measurements.routes.ts';
export { addMeasurement, removeOfUpload } from './measurements.service.ts';
export { countMeasuredOf, listMeasurements, type Measurement } from './measurements.store.ts';
export { listValuesOf, reassignValues } from './reassign.store.ts';
