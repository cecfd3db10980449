import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import type { TableFormat } from '../../../core/interop/table.ts';
import { getCodebook } from '../../api/codebook.ts';
import { listHypotheses } from '../../api/hypotheses.ts';
import { listParticipants } from '../../api/participants.ts';
import { listStudies } from '../../api/projects.ts';
import { listPath, searchEvidence } from '../../api/search.ts';
import type { EvidenceQuery } from '../../api/types.ts';
import {
  DIRECTIONS,
  type EvidenceFilter,
  HAS,
  known,
  queryOf,
  SENTIMENTS,
} from './evidence-filter.ts';
import type { EvidenceFound, FoundQuote } from './evidence-found.ts';
import { type EvidenceNames, evidenceNames } from './evidence-names.ts';

/** What is looked for, and in which project. */
export interface Wanted {
  readonly projectId: string;
  readonly filter: EvidenceFilter;
}

/**
 * Finds the evidence that the filter asks for, and more of it on request. While another filter is on its
 * way, what was found before stays.
 */
export class EvidenceLoader {
  readonly #host: ReactiveControllerHost;
  readonly #wanted: () => Wanted;
  readonly #task: Task<readonly string[], EvidenceFound>;
  #more: { readonly to: EvidenceFound; readonly found: EvidenceFound } | undefined;
  #isWaiting = false;
  #failed: unknown;

  constructor(host: ReactiveControllerHost, wanted: () => Wanted) {
    this.#host = host;
    this.#wanted = wanted;
    this.#task = new Task(host, {
      args: () => [wanted().projectId, JSON.stringify(wanted().filter)],
      task: async (_key, { signal }) => this.#find(0, signal),
    });
  }

  /** `undefined` until the first of this project is there. */
  get found(): EvidenceFound | undefined {
    const first = this.#task.value;
    if (first?.projectId !== this.#wanted().projectId) return undefined;
    return this.#more?.to === first ? this.#more.found : first;
  }

  /** Why the last search, or the last wish for more, failed. */
  get error(): unknown {
    return this.#task.error ?? this.#failed;
  }

  /** The next quotes are on their way. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  readonly retry = (): void => {
    this.#failed = undefined;
    void this.#task.run();
  };

  /** Shows quotes as they have become, without asking for all of them again. */
  patch(change: (quote: FoundQuote) => FoundQuote): void {
    const first = this.#task.value;
    const { found } = this;
    if (!first || !found) return;
    this.#more = { to: first, found: { ...found, quotes: found.quotes.map(change) } };
    this.#host.requestUpdate();
  }

  /** The next quotes, after those that are shown. */
  readonly more = async (): Promise<void> => {
    const first = this.#task.value;
    const { found } = this;
    if (!first || !found || found.nextOffset === null || this.#isWaiting) return;
    this.#isWaiting = true;
    this.#failed = undefined;
    this.#host.requestUpdate();
    try {
      const next = await this.#find(found.nextOffset);
      const both = {
        ...found,
        quotes: [...found.quotes, ...next.quotes],
        nextOffset: next.nextOffset,
      };
      this.#more = { to: first, found: both };
    } catch (error) {
      this.#failed = error;
    }
    this.#isWaiting = false;
    this.#host.requestUpdate();
  };

  async #find(offset: number, signal?: AbortSignal): Promise<EvidenceFound> {
    const { projectId, filter } = this.#wanted();
    const query = { ...askedOf(filter), ...(offset > 0 ? { offset } : {}) };
    const page = await searchEvidence(projectId, query, signal);
    return { ...page, projectId, query: filter.query };
  }
}

/** The names of everything in a project that a quote may point to. */
export async function loadEvidenceNames(
  projectId: string,
  signal: AbortSignal,
): Promise<EvidenceNames> {
  const [{ tags }, studies, participants, hypotheses] = await Promise.all([
    getCodebook(projectId, signal),
    listStudies(projectId, signal),
    listParticipants(projectId, signal),
    listHypotheses(projectId, signal),
  ]);
  return evidenceNames({ tags, studies, participants, hypotheses });
}

/** Where exactly what is filtered is saved as CSV. */
export function evidencePath({ projectId, filter }: Wanted, format: TableFormat): string {
  return listPath(projectId, 'evidence', { ...askedOf(filter), format });
}

type Enumerated = 'offset' | 'direction' | 'sentiment' | 'has';
type Asked = Partial<Record<Exclude<keyof EvidenceQuery, Enumerated>, string>> &
  Pick<EvidenceQuery, 'direction' | 'sentiment' | 'has'>;

/** An address may say anything; of some parts the server knows a few values. */
function askedOf(filter: EvidenceFilter): Asked {
  const { direction = '', sentiment = '', has = '', ...rest } = queryOf(filter);
  const [side, mood, having] = [
    known(DIRECTIONS, direction),
    known(SENTIMENTS, sentiment),
    known(HAS, has),
  ];
  return {
    ...rest,
    ...(side ? { direction: side } : {}),
    ...(mood ? { sentiment: mood } : {}),
    ...(having ? { has: having } : {}),
  };
}
