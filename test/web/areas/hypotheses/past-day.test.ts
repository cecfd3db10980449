import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../web/areas/hypotheses/bv-hypothesis-view.ts';
import { deep, expectAccessible, mount } from '../../support/mount.ts';
import { aDetail, aRule, aVerdict } from './some-hypotheses.ts';

const line = (at: string, verdict: string, cause: string) => ({
  ...{ verdict, cause, productChange: null },
  at: `${at}T09:00:00.000Z`,
});
const HISTORY = [
  line('2026-09-01', 'untested', 'created'),
  line('2026-10-05', 'insufficient', 'evidence'),
  line('2026-11-20', 'validated', 'evidence'),
];

async function viewOf(overrides: object, past = true): Promise<HTMLElement> {
  const detail = aDetail({ history: HISTORY, toRead: 3, ...overrides });
  const main = await mount(html`
    <main>
      <bv-hypothesis-view
        .detail=${detail}
        project-id="prj_1"
        linked
        ?past=${past}
      ></bv-hypothesis-view>
    </main>
  `);
  return deep(main, 'bv-hypothesis-view');
}

const wordsOf = (view: HTMLElement, element: string) =>
  deep(view, element).shadowRoot!.textContent.replace(/\s+/g, ' ');

describe('a hypothesis as of a day that is over', () => {
  beforeEach(() => page.viewport(1440, 900));

  it('sets apart what its verdict became later', async () => {
    const view = await viewOf({ asOf: '2026-10-05' });
    expect(wordsOf(view, 'bv-verdict-history')).toMatch(
      /After this day Validated .* Until this day Insufficient .* Untested/,
    );
    await expectAccessible(view);
    const today = await viewOf({ asOf: '2026-11-24' }, false);
    expect(wordsOf(today, 'bv-verdict-history')).not.toContain('this day');
  });

  it('says that there was neither a rule nor a record before it was stated', async () => {
    const view = await viewOf({
      asOf: '2026-08-01',
      rule: aRule({ createdAt: '2026-09-01T09:00:00.000Z' }),
    });
    expect(wordsOf(view, 'bv-verdict-history')).toContain('Nothing was recorded by then.');
    expect(wordsOf(view, 'bv-rule-card')).toContain('No rule stood on this day');
    expect(wordsOf(view, 'bv-rule-card')).not.toContain('Before the first evidence');
  });

  it('has nothing of what waits to be read today', async () => {
    const waits = /3 suggested passages are still to be read/;
    expect(wordsOf(await viewOf({}, false), 'bv-search-log')).toMatch(waits);
    expect(wordsOf(await viewOf({ asOf: '2026-10-05' }), 'bv-search-log')).not.toMatch(waits);
  });

  it('claims no certainty about nobody', async () => {
    const condition = { code: 'certainty', met: false, text: 'At least 90% sure', have: '43.5%' };
    const nobody = aVerdict({ supports: 0, contradicts: 0, mixed: 0, verdict: 'untested' });
    const view = await viewOf({ computed: nobody, conditions: [condition] });
    expect(wordsOf(view, 'bv-rule-card')).toContain('At least 90% sure');
    expect(wordsOf(view, 'bv-rule-card')).not.toContain('43.5%');
  });
});
