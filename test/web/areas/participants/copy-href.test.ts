import { describe, expect, it } from 'vitest';
import { copyHref } from '../../../../web/areas/participants/copy-href.ts';

describe('where a copy of withdrawn words is changed', () => {
  it.each([
    ['journey', 'jn_1', '/projects/prj_1/codebook?kind=phase'],
    ['participant', 'par_1', '/projects/prj_1/participants/par_1'],
    ['cell_text', 'ct_1', '/projects/prj_1/journey'],
    ['persona', 'tag_1', '/projects/prj_1/personas?persona=tag_1'],
    ['theme', 'th_1', '/projects/prj_1/themes'],
    ['evidence_view', 'vw_1', '/projects/prj_1/evidence'],
    ['hypothesis_view', 'vw_1', '/projects/prj_1/hypotheses'],
    ['project', 'prj_1', '/projects/prj_1'],
  ] as const)('a %s is changed on its page', (place, subjectId, href) => {
    expect(copyHref('prj_1', { place, subjectId })).toBe(href);
  });
});
