import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { listKeptApart } from '../../api/themes.ts';
import type { KeptApartDto } from '../../api/types.ts';

/** Loads what does not belong together; nothing while there are no themes. */
export class KeptApartLoader {
  readonly #task: Task<readonly [string, unknown], readonly KeptApartDto[]>;

  /** @param wanted - Of which project, and the themes as they were last loaded: with others it is loaded anew. */
  constructor(host: ReactiveControllerHost, wanted: () => readonly [string, unknown]) {
    this.#task = new Task(host, {
      args: wanted,
      task: async ([projectId, themes], { signal }) =>
        themes ? (await listKeptApart(projectId, signal)).pairs : [],
    });
  }

  /** Newest first; empty until it is there. */
  get pairs(): readonly KeptApartDto[] {
    return this.#task.value ?? [];
  }
}
