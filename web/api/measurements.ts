import * as endpoints from '../../core/api/measurements.ts';
import { type BodyOf, call } from './call.ts';

/** The measurements of a project, newest first. */
export const listMeasurements = async (projectId: string, signal?: AbortSignal) => {
  const { measurements } = await call(endpoints.listMeasurements, {
    params: { projectId },
    signal,
  });
  return measurements;
};

/** Adds a number that was computed elsewhere, or the counts of an A/B test. */
export const createMeasurement = (
  projectId: string,
  body: BodyOf<typeof endpoints.createMeasurement>,
) => call(endpoints.createMeasurement, { params: { projectId }, body });

/** Changes what a measurement is called, and where and when it belongs. */
export const changeMeasurement = (
  measurementId: string,
  body: BodyOf<typeof endpoints.changeMeasurement>,
) => call(endpoints.changeMeasurement, { params: { measurementId }, body });

/** Places measurements on the map, or takes them off it. */
export const placeMeasurements = (
  projectId: string,
  body: BodyOf<typeof endpoints.placeMeasurements>,
) => call(endpoints.placeMeasurements, { params: { projectId }, body });

/** Removes a measurement; it can be brought back. */
export const removeMeasurement = (measurementId: string) =>
  call(endpoints.removeMeasurement, { params: { measurementId } });

/** Brings a removed measurement back. */
export const restoreMeasurement = (measurementId: string) =>
  call(endpoints.restoreMeasurement, { params: { measurementId } });
