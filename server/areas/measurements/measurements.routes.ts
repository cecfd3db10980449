import { measurements } from '../../../core/api/index.ts';
import type { MeasurementDto } from '../../../core/api/measurements.ts';
import { type App, mount } from '../../http/mount.ts';
import { requireProject } from '../projects/index.ts';
import { addMeasurement, changeMeasurement, setRemoved } from './measurements.service.ts';
import { placeMeasurements } from './places.service.ts';
import { listMeasurements, type Measurement } from './measurements.store.ts';

/** Mounts the measurements of a project. */
export function mountMeasurements(app: App): void {
  mount(app, measurements.listMeasurements, async (ctx, { params }) => {
    await requireProject(ctx, params.projectId);
    const all = await listMeasurements(ctx.db, params.projectId);
    return { measurements: all.map(toDto) };
  });
  mount(app, measurements.createMeasurement, async (ctx, { params, body }) =>
    toDto(await addMeasurement(ctx, params.projectId, body)),
  );
  mount(app, measurements.changeMeasurement, async (ctx, { params, body }) =>
    toDto(await changeMeasurement(ctx, params.measurementId, body)),
  );
  mount(app, measurements.placeMeasurements, async (ctx, { params, body }) => {
    const placed = await placeMeasurements(ctx, params.projectId, body);
    return { measurements: placed.map(toDto) };
  });
  mount(app, measurements.removeMeasurement, async (ctx, { params }) =>
    toDto(await setRemoved(ctx, params.measurementId, true)),
  );
  mount(app, measurements.restoreMeasurement, async (ctx, { params }) =>
    toDto(await setRemoved(ctx, params.measurementId, false)),
  );
}

function toDto(measurement: Measurement): MeasurementDto {
  return measurement;
}
