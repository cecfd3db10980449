import { Task } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { getCodebook } from '../../api/codebook.ts';
import { getDraft, getDraftGroup, listDrafts } from '../../api/drafts.ts';
import { listHypotheses } from '../../api/hypotheses.ts';
import { listStudies } from '../../api/projects.ts';
import type {
  DraftDto,
  DraftGroupDto,
  DraftPassageDto,
  DraftSummaryDto,
  JobDto,
} from '../../api/types.ts';
import { NO_SCOPES, type ScopeNames } from './draft-scopes.ts';

/** What the address says is open. */
export interface OpenDraft {
  readonly projectId: string;
  /** The newest one unless given. */
  readonly draftId: string;
  /** A group of it, by its place; empty for none. */
  readonly group: string;
}

export type OpenGroup = DraftGroupDto & { readonly passages: readonly DraftPassageDto[] };

/** Loads the drafts of a project, the one that is open, and the group of it that is. */
export class DraftsLoader {
  readonly #all: Task<readonly [string], { job: JobDto | null; drafts: DraftSummaryDto[] }>;
  readonly #draft: Task<readonly [string], DraftDto | undefined>;
  readonly #group: Task<readonly [string, string], OpenGroup | undefined>;
  readonly #names: Task<readonly [string], ScopeNames>;

  constructor(
    host: ReactiveControllerHost,
    open: () => OpenDraft,
    onLoaded: (job: JobDto | null) => void,
  ) {
    this.#all = new Task(host, {
      args: () => [open().projectId] as const,
      task: ([projectId], { signal }) => listDrafts(projectId, signal),
      onComplete: ({ job }) => onLoaded(job),
    });
    const draftId = () => open().draftId || (this.drafts[0]?.id ?? '');
    this.#draft = new Task(host, {
      args: () => [draftId()] as const,
      task: async ([id], { signal }) => (id ? getDraft(id, signal) : undefined),
    });
    this.#group = new Task(host, {
      args: () => [draftId(), open().group] as const,
      task: async ([id, group], { signal }) =>
        id && group ? getDraftGroup(id, Number(group), signal) : undefined,
    });
    this.#names = new Task(host, {
      args: () => [open().projectId] as const,
      task: ([projectId], { signal }) => loadNames(projectId, signal),
    });
  }

  /** Newest first. */
  get drafts(): readonly DraftSummaryDto[] {
    return this.#all.value?.drafts ?? [];
  }

  get isLoaded(): boolean {
    return this.#all.value !== undefined;
  }

  get error(): unknown {
    return this.#all.error;
  }

  get draft(): DraftDto | undefined {
    return this.#draft.value;
  }

  get draftError(): unknown {
    return this.#draft.error;
  }

  get group(): OpenGroup | undefined {
    return this.#group.value;
  }

  get groupError(): unknown {
    return this.#group.error;
  }

  get names(): ScopeNames {
    return this.#names.value ?? NO_SCOPES;
  }

  async run(): Promise<void> {
    await this.#all.run();
    await Promise.all([this.#draft.run(), this.#group.run()]);
  }
}

async function loadNames(projectId: string, signal: AbortSignal): Promise<ScopeNames> {
  const [studies, { tags }, hypotheses] = await Promise.all([
    listStudies(projectId, signal),
    getCodebook(projectId, signal),
    listHypotheses(projectId, signal),
  ]);
  const ofKind = (wanted: string) =>
    tags.filter(({ kind, archivedAt }) => kind === wanted && archivedAt === null);
  return {
    studies,
    personas: ofKind('persona'),
    phases: ofKind('phase'),
    hypotheses: hypotheses.map(({ id, number, statement }) => ({
      id,
      name: `H${number} ${statement}`,
    })),
  };
}
