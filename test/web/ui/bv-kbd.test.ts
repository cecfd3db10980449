import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import type { BvKbd } from '../../../web/ui/bv-kbd.ts';
import '../../../web/ui/bv-kbd.ts';
import { mount } from '../support/mount.ts';

describe('bv-kbd', () => {
  it.each([
    ['g h', ['g', 'h']],
    ['Shift+a', ['Shift', 'a']],
    ['+', ['+']],
    ['+ +', ['+', '+']],
    ['Alt++', ['Alt', '+']],
  ])('shows “%s” key by key', async (keys, expected) => {
    const shown = await mount<BvKbd>(html`
      <bv-kbd keys=${keys}></bv-kbd>
    `);
    const caps = [...(shown.shadowRoot?.querySelectorAll('kbd') ?? [])];
    expect(caps.map(({ textContent }) => textContent)).toEqual(expected);
  });
});
