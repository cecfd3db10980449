import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { listMeasurements } from '../../api/measurements.ts';
import { listStudies } from '../../api/projects.ts';
import { type Placeable, placeables } from './placeable.ts';

/** What can be put into the measurements of the open phase, loaded while they are open. */
export class PlaceableLoader {
  readonly #phaseId: () => string;
  readonly #load;

  /** @param phaseId - The phase into which the reader may put measurements now; empty: none. */
  constructor(
    host: ReactiveControllerHost & { readonly projectId: string },
    phaseId: () => string,
  ) {
    this.#phaseId = phaseId;
    this.#load = new Task(host, {
      args: () => [host.projectId, phaseId() !== ''] as const,
      task: async ([projectId, isPlacing], { signal }) =>
        isPlacing
          ? Promise.all([listMeasurements(projectId, signal), listStudies(projectId, signal)])
          : undefined,
    });
  }

  /** `undefined` while they are on their way, or where the reader may put nothing. */
  get value(): readonly Placeable[] | undefined {
    const phaseId = this.#phaseId();
    const [measurements, studies] = this.#load.value ?? [];
    if (phaseId === '' || !measurements || !studies) return undefined;
    return placeables(measurements, studies, phaseId);
  }

  /** Loads them again. */
  async run(): Promise<void> {
    await this.#load.run();
  }
}
