import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { getSaturation } from '../../api/themes.ts';
import type { SaturationDto } from '../../api/types.ts';

/** Loads how many new themes each participant brought; nothing while there are no themes. */
export class SaturationLoader {
  readonly #task: Task<readonly [string, unknown], SaturationDto['people']>;

  /** @param wanted - Of which project, and the themes as they were last loaded: with others it is loaded anew. */
  constructor(host: ReactiveControllerHost, wanted: () => readonly [string, unknown]) {
    this.#task = new Task(host, {
      args: wanted,
      task: async ([projectId, themes], { signal }) =>
        themes ? (await getSaturation(projectId, signal)).people : [],
    });
  }

  /** In order of interview; empty until it is there. */
  get people(): SaturationDto['people'] {
    return this.#task.value ?? [];
  }
}
