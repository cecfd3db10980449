import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { listJourneys } from '../../api/codebook.ts';
import type { WorkspaceState } from '../../app/session.ts';
import type { QueryController } from '../../controllers/query-controller.ts';

/** A page of a project that shows one of its journeys. */
interface JourneyPage extends ReactiveControllerHost {
  readonly projectId: string;
  readonly workspace: WorkspaceState;
}

/** The journey that the address names, else the first of the project; and all that are in use. */
export class ChosenJourney {
  readonly #page: JourneyPage;
  readonly #query: Pick<QueryController, 'get'>;
  readonly #all;

  constructor(page: JourneyPage, query: Pick<QueryController, 'get'>) {
    this.#page = page;
    this.#query = query;
    this.#all = new Task(page, {
      args: () => [page.projectId],
      task: async ([projectId], { signal }) => {
        const journeys = await listJourneys(projectId, signal);
        return journeys.filter(({ archivedAt }) => archivedAt === null);
      },
    });
  }

  /** Empty until it is known. */
  get id(): string {
    const { projectId, workspace } = this.#page;
    const known = workspace.project?.id === projectId ? workspace.project.journeyId : undefined;
    return this.#query.get('journey') || known || this.#all.value?.[0]?.id || '';
  }

  /** Empty until it is known. */
  get name(): string {
    return this.all.find(({ id }) => id === this.id)?.name ?? '';
  }

  get all(): readonly { readonly id: string; readonly name: string }[] {
    return this.#all.value ?? [];
  }

  /** Whether the project turned out to have none. */
  get isNone(): boolean {
    return this.#all.value?.length === 0;
  }

  /** Why it is not known which there are, where that matters. */
  get error(): unknown {
    return this.id ? undefined : this.#all.error;
  }

  async reload(): Promise<void> {
    await this.#all.run();
  }
}
