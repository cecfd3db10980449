import type { WithdrawalDto } from '../../api/types.ts';

/** Where a copy of withdrawn words is changed. */
export function copyHref(
  projectId: string,
  { place, subjectId }: Pick<WithdrawalDto['reviews'][number], 'place' | 'subjectId'>,
): string {
  const project = `/projects/${projectId}`;
  switch (place) {
    case 'statement':
    case 'decision':
    case 'override':
      return `${project}/hypotheses/${subjectId}`;
    case 'note':
      return `${project}/evidence`;
    case 'persona':
      return `${project}/codebook`;
    case 'source_title':
      return `${project}/sources/${subjectId}`;
    case 'guide':
      return `${project}/guide`;
    case 'study':
      return `${project}/sources`;
    case 'project':
      return project;
  }
}
