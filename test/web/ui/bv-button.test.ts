import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BvButton } from '../../../web/ui/bv-button.ts';
import '../../../web/ui/bv-button.ts';
import { deep, expectAccessible, focused, heard, mount, settled } from '../support/mount.ts';

describe('bv-button', () => {
  it.each(['Enter', ' '])('is pressed with %j', async (key) => {
    const button = await mount<BvButton>(html`
      <bv-button>Save</bv-button>
    `);
    const clicks = heard(button, 'click');
    button.focus();
    await userEvent.keyboard(key === ' ' ? '[Space]' : `{${key}}`);
    expect(clicks).toHaveLength(1);
  });

  it.each([
    [
      html`
        <bv-button disabled disabled-reason="Only owners can share.">Share</bv-button>
      `,
      'disabled',
    ],
    [
      html`
        <bv-button loading>Save</bv-button>
      `,
      'loading',
    ],
  ])('does nothing while it is %#: %s', async (template) => {
    const button = await mount<BvButton>(template);
    const clicks = heard(button, 'click');
    button.focus();
    await userEvent.keyboard('{Enter}');
    button.click();
    expect(clicks).toHaveLength(0);
  });

  it('says why it is disabled when it is focused with the keyboard', async () => {
    const button = await mount<BvButton>(html`
      <bv-button disabled disabled-reason="Only owners can share.">Share</bv-button>
    `);
    await userEvent.tab();
    await settled();
    expect(focused()?.getAttribute('aria-description')).toBe('Only owners can share.');
    expect(deep(button, '.surface').matches(':popover-open')).toBe(true);
  });

  it('submits the form around it', async () => {
    const form = await mount<HTMLFormElement>(html`
      <form><bv-button type="submit">Sign in</bv-button></form>
    `);
    const submits: Event[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits.push(event);
    });
    await userEvent.click(deep(form, 'button'));
    expect(submits).toHaveLength(1);
  });

  it('is a link with an address', async () => {
    const button = await mount<BvButton>(html`
      <bv-button href="/gallery">Look</bv-button>
    `);
    expect(deep(button, 'a').getAttribute('href')).toBe('/gallery');
  });

  it('has room for what it says while it waits, also with an icon', async () => {
    const button = await mount<BvButton>(html`
      <bv-button icon="refresh-cw" loading loading-label="Grouping">Group again</bv-button>
    `);
    const { scrollWidth, clientWidth } = deep(button, 'button');
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });

  it('has a name and enough contrast in every variant', async () => {
    const place = await mount(html`
      <div>
        <bv-button variant="primary">Save</bv-button>
        <bv-button icon="share-2">Share</bv-button>
        <bv-button variant="ghost">Cancel</bv-button>
        <bv-button variant="danger">Withdraw</bv-button>
        <bv-button icon="x" label="Close"></bv-button>
        <bv-button loading>Save</bv-button>
      </div>
    `);
    await expectAccessible(place);
  });
});
