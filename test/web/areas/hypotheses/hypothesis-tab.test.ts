import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '../../../../web/app/session.ts';
import '../../../../web/areas/hypotheses/bv-hypothesis-page.ts';
import { focused, mount } from '../../support/mount.ts';
import { serve } from '../../support/server.ts';
import { aDetail, aHypothesis, someTags } from './some-hypotheses.ts';

const session: Session = {
  person: { id: 'us_1', name: 'Karin Lind', email: 'k@example.org' },
  workspace: { id: 'ws_1', name: 'Möbelverket' },
  role: 'strategist',
  workspaces: [],
};

describe('bv-hypothesis-page', () => {
  it('is reached by Tab in all of its parts', async () => {
    await page.viewport(1440, 900);
    serve({
      'GET /api/hypotheses/hy_1': aDetail(),
      'GET /api/hypotheses/hy_1/comments': { comments: [] },
      'GET /api/hypotheses/hy_1/leading-questions': { proposals: [] },
      'GET /api/projects/prj_1/hypotheses': { hypotheses: [aHypothesis()] },
      'GET /api/projects/prj_1/codebook': { tags: someTags, journeys: [] },
    });
    await mount(html`
      <bv-hypothesis-page
        projectId="prj_1"
        hypothesisId="hy_1"
        .session=${session}
      ></bv-hypothesis-page>
    `);
    await expect.element(page.getByRole('button', { name: 'What this is made of' })).toBeVisible();
    const reached = new Set<string>();
    for (let pressed = 0; pressed < 40; pressed += 1) {
      await userEvent.tab();
      const at = focused();
      const host = at?.getRootNode();
      const words =
        at?.getAttribute('aria-label') ||
        at?.textContent.trim() ||
        (host instanceof ShadowRoot ? host.host.textContent : '');
      reached.add(words.replace(/\s+/g, ' ').trim());
    }
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'What this is made of',
        'Rate anew',
        'Record decision',
        'Change rule',
      ]),
    );
  });
});
