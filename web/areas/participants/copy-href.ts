import type { WithdrawalDto } from '../../api/types.ts';

type Review = WithdrawalDto['reviews'][number];

/** The page of the project on which each kind of place is changed. */
const PAGES: Readonly<Record<Review['place'], (subjectId: string) => string>> = {
  statement: (id) => `/hypotheses/${id}`,
  decision: (id) => `/hypotheses/${id}`,
  comment: (id) => `/hypotheses/${id}`,
  test_card: (id) => `/hypotheses/${id}`,
  override: (id) => `/hypotheses/${id}`,
  product_change: () => '/hypotheses?changes=shown',
  measurement: () => '/measurements',
  note: () => '/evidence',
  written_note: (id) => `/notes?note=${id}`,
  note_about: (id) => `/notes?note=${id}`,
  persona: (id) => `/personas?persona=${id}`,
  source_title: (id) => `/sources/${id}`,
  guide: () => '/guide',
  study: () => '/sources',
  cell_text: () => '/journey',
  journey: () => '/codebook?kind=phase',
  participant: (id) => `/participants/${id}`,
  attribute: () => '/attributes',
  tag: () => '/codebook',
  theme: () => '/themes',
  evidence_view: () => '/evidence',
  hypothesis_view: () => '/hypotheses',
  upload: () => '/sources',
  project: () => '',
};

/** Where a copy of withdrawn words is changed. */
export function copyHref(
  projectId: string,
  { place, subjectId }: Pick<Review, 'place' | 'subjectId'>,
): string {
  return `/projects/${projectId}${PAGES[place](subjectId)}`;
}
