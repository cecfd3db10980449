import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import '../../../../web/areas/hypotheses/bv-evidence-columns.ts';
import { deep, mount } from '../../support/mount.ts';
import { aDetail, someEvidence } from './some-hypotheses.ts';

const leftOut = { evidenceId: 'ev_1', reason: 'generating', text: 'gave birth to the hypothesis' };

/** What the two empty sides say when one quote is linked, which does not count. */
async function emptySides(direction: number): Promise<readonly string[]> {
  const evidence = [someEvidence({ id: 'ev_1', direction })];
  const detail = aDetail({ evidence, units: [], leftOut: [leftOut] });
  const main = await mount(html`
    <main><bv-evidence-columns .detail=${detail}></bv-evidence-columns></main>
  `);
  const sides = deep(main, 'bv-evidence-columns').shadowRoot!.querySelectorAll('bv-no-evidence');
  return [...sides].map(({ textContent }) => textContent.trim());
}

describe('a side of the evidence on which nobody counts', () => {
  it('does not say that nobody speaks for it where somebody does who is left out', async () => {
    expect(await emptySides(1)).toEqual([
      'Nobody speaks against it',
      'No evidence that counts speaks for it',
    ]);
  });

  it('and the same of what speaks against it', async () => {
    expect(await emptySides(-2)).toEqual([
      'No evidence that counts speaks against it',
      'Nobody speaks for it',
    ]);
  });
});
