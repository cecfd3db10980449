import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { getCodebook } from '../../api/codebook.ts';
import { listHypotheses } from '../../api/hypotheses.ts';
import type { TagDto } from '../../api/types.ts';
import { type EvidenceNames, evidenceNames, NO_NAMES } from '../evidence/evidence-names.ts';

/** Loads the personas of a project, and what quotes can be tagged with and linked to. */
export class ThemeNamesLoader {
  readonly #task: Task<readonly [string, boolean], { names: EvidenceNames; personas: TagDto[] }>;

  /** @param wanted - Of which project, and whether the reader may tag and link. */
  constructor(host: ReactiveControllerHost, wanted: () => readonly [string, boolean]) {
    this.#task = new Task(host, {
      args: wanted,
      task: async ([projectId, mayArrange], { signal }) => {
        const [{ tags }, hypotheses] = await Promise.all([
          getCodebook(projectId, signal),
          mayArrange ? listHypotheses(projectId, signal) : [],
        ]);
        const open = tags.filter(({ archivedAt }) => archivedAt === null);
        return {
          names: evidenceNames({ tags: open, studies: [], hypotheses }),
          personas: open.filter(({ kind }) => kind === 'persona'),
        };
      },
    });
  }

  get names(): EvidenceNames {
    return this.#task.value?.names ?? NO_NAMES;
  }

  get personas(): readonly TagDto[] {
    return this.#task.value?.personas ?? [];
  }
}
