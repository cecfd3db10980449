import type { Method } from '../../../core/projects/methods.ts';
import { getGuide } from '../../api/guides.ts';
import { listHypotheses } from '../../api/hypotheses.ts';
import { listStudies } from '../../api/projects.ts';
import type { GuideDto, HypothesisDto, StudyDto } from '../../api/types.ts';

export {
  addGuideQuestions,
  changeGuideQuestion,
  orderGuide,
  proposeGuideQuestions,
  readGuideFile,
  removeGuideQuestion,
  restoreGuideQuestion,
} from '../../api/guides.ts';

/** Methods in which somebody asks by a guide. */
const ASKING: ReadonlySet<Method> = new Set([
  'interview',
  'usability test',
  'focus group',
  'diary',
  'eye-tracking',
]);

/** Everything that the page of a guide shows. */
export interface GuideData {
  /** Those that are not archived. */
  readonly studies: readonly StudyDto[];
  /** Whose guide it is; undefined while there is no study. */
  readonly study: StudyDto | undefined;
  readonly guide: GuideDto | undefined;
  readonly hypotheses: readonly HypothesisDto[];
}

/**
 * Loads the guide of a study; when none is named, of the newest in which somebody asks people in person.
 *
 * @throws CallError
 */
export async function loadGuide(
  projectId: string,
  studyId: string,
  signal?: AbortSignal,
): Promise<GuideData> {
  const [all, hypotheses] = await Promise.all([
    listStudies(projectId, signal),
    listHypotheses(projectId, signal),
  ]);
  const studies = all.filter(({ archivedAt }) => archivedAt === null);
  const asking = studies.filter(({ method }) => ASKING.has(method));
  const study = all.find(({ id }) => id === studyId) ?? asking.at(-1) ?? studies.at(-1);
  return {
    ...{ studies, study },
    guide: study && (await getGuide(study.id, signal)),
    hypotheses: hypotheses.filter(({ archivedAt }) => archivedAt === null),
  };
}
