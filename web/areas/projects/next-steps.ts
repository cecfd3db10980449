import type { ProjectSummaryDto } from '../../api/types.ts';

/** What a project lacks next, on the way from sources to verdicts. */
export interface NextStep {
  readonly kind: 'addSources' | 'highlight' | 'state' | 'test';
  readonly projectId: string;
  readonly projectName: string;
  readonly place: 'sources' | 'hypotheses' | 'evidence';
  /** How many there are of what waits: untested hypotheses; 0 where nothing is counted. */
  readonly count: number;
}

/** One step for each project that lacks something, in the order of the projects. */
export function nextSteps(projects: readonly ProjectSummaryDto[]): readonly NextStep[] {
  return projects
    .filter(({ archivedAt }) => archivedAt === null)
    .flatMap((project) => {
      const step = stepOf(project);
      return step ? [{ ...step, projectId: project.id, projectName: project.name }] : [];
    });
}

function stepOf({ counts, verdicts }: ProjectSummaryDto) {
  const untested = verdicts['untested'] ?? 0;
  if (counts.sources === 0) return { kind: 'addSources', place: 'sources', count: 0 } as const;
  if (counts.highlights === 0) return { kind: 'highlight', place: 'sources', count: 0 } as const;
  if (counts.hypotheses === 0) return { kind: 'state', place: 'hypotheses', count: 0 } as const;
  if (untested > 0) return { kind: 'test', place: 'hypotheses', count: untested } as const;
  return undefined;
}
