/** What the dialog that links a measurement asks for. */
export { listMeasurements } from '../../api/measurements.ts';
