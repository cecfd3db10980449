/** The measurements area: numbers with their sample and interval. */
export { mountMeasurements } from './measurements.routes.ts';
export { addMeasurement, removeOfUpload } from './measurements.service.ts';
export { listMeasurements, type Measurement } from './measurements.store.ts';
