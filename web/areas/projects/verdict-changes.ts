import type { HypothesisDto, ProjectSummaryDto } from '../../api/types.ts';

/** Shown at most: what is older is found in the list of hypotheses. */
const SHOWN_MAX = 6;
const DAYS_MAX = 14;
const MS_PER_DAY = 86_400_000;

type Verdict = HypothesisDto['computed']['verdict'];

/** A verdict that became another one. */
export interface VerdictChange {
  readonly hypothesis: HypothesisDto;
  readonly projectName: string;
  readonly from: Verdict;
  readonly to: Verdict;
  readonly at: string;
}

/**
 * The verdicts that changed in the last two weeks, newest first.
 *
 * @param nowMs - Milliseconds since 1970.
 */
export function verdictChanges(
  hypotheses: readonly HypothesisDto[],
  projects: readonly Pick<ProjectSummaryDto, 'id' | 'name'>[],
  nowMs: number,
): readonly VerdictChange[] {
  const names = new Map<string, string>(projects.map(({ id, name }) => [id, name]));
  return hypotheses
    .flatMap((hypothesis) => {
      const { lastChange, archivedAt } = hypothesis;
      if (!lastChange?.from || archivedAt !== null) return [];
      const { from, at } = lastChange;
      const projectName = names.get(hypothesis.projectId) ?? '';
      return [{ hypothesis, projectName, from, to: hypothesis.computed.verdict, at }];
    })
    .filter(({ at }) => nowMs - Date.parse(at) < DAYS_MAX * MS_PER_DAY)
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, SHOWN_MAX);
}
