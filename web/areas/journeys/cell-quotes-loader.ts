import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { getJourneyCell } from '../../api/journeys.ts';
import type { ChosenJourney } from './chosen-journey-loader.ts';
import type { CellQuotes } from './bv-quotes-behind.ts';

type Asked = Parameters<typeof getJourneyCell>[1];

/** The quotes behind the number of a journey that is open, loaded again whenever it is another. */
export class CellQuotesLoader {
  readonly #load;

  /** @param place - Which number it is; undefined while none is open. */
  constructor(
    host: ReactiveControllerHost,
    journey: ChosenJourney,
    place: () => Asked | undefined,
  ) {
    this.#load = new Task(host, {
      args: () => {
        const { personaId = '', phaseId = '', lane, touchpointId = '' } = place() ?? {};
        const { asOf, moved } = place() ?? {};
        return [journey.id, personaId, phaseId, lane, touchpointId, asOf, moved] as const;
      },
      task: async ([journeyId, personaId, phaseId, lane, touchpointId, asOf, moved], { signal }) =>
        journeyId && lane
          ? getJourneyCell(
              journeyId,
              { personaId, phaseId, lane, touchpointId, asOf, moved },
              signal,
            )
          : undefined,
    });
  }

  /** `undefined` while they are on their way, or while nothing is open. */
  get value(): CellQuotes | undefined {
    return this.#load.value;
  }

  /** Why they did not come. */
  get error(): unknown {
    return this.#load.error;
  }

  /** Loads them again. */
  async run(): Promise<void> {
    await this.#load.run();
  }
}
