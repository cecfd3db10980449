import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BvDialog } from '../../../web/ui/bv-dialog.ts';
import type { BvMenu } from '../../../web/ui/bv-menu.ts';
import type { BvPopover } from '../../../web/ui/bv-popover.ts';
import type { BvToast } from '../../../web/ui/bv-toast.ts';
import '../../../web/ui/bv-button.ts';
import '../../../web/ui/bv-dialog.ts';
import '../../../web/ui/bv-drawer.ts';
import '../../../web/ui/bv-menu-item.ts';
import '../../../web/ui/bv-menu.ts';
import '../../../web/ui/bv-popover.ts';
import '../../../web/ui/bv-text-field.ts';
import '../../../web/ui/bv-toast.ts';
import { deep, expectAccessible, focused, heard, mount, settled } from '../support/mount.ts';

describe('bv-dialog', () => {
  const dialogOf = async () => {
    const place = await mount(html`
      <div>
        <button id="opener">Open</button>
        <bv-dialog heading="New hypothesis">
          <bv-text-field data-autofocus label="Statement"></bv-text-field>
          <bv-button slot="footer">Create</bv-button>
        </bv-dialog>
      </div>
    `);
    deep(place, '#opener').focus();
    const dialog = deep<BvDialog>(place, 'bv-dialog');
    dialog.open = true;
    await settled();
    return { place, dialog };
  };

  it('starts in its first field, and gives the focus back', async () => {
    const { dialog } = await dialogOf();
    expect(focused()?.localName).toBe('input');
    dialog.open = false;
    await settled();
    expect(document.activeElement?.id).toBe('opener');
  });

  it('asks to close on Escape but leaves it to the parent', async () => {
    const { dialog } = await dialogOf();
    const closed = heard(dialog, 'bv-closed');
    await userEvent.keyboard('{Escape}');
    expect(closed).toHaveLength(1);
    expect(deep<HTMLDialogElement>(dialog, 'dialog').open).toBe(true);
  });

  it('says first that what was typed is not saved, and asks to close the second time', async () => {
    const { dialog } = await dialogOf();
    const closed = heard(dialog, 'bv-closed');
    dialog.addEventListener('bv-closed', () => (dialog.open = false));
    const status = () => deep(dialog, '[role="status"]').textContent;
    await userEvent.keyboard('Words{Escape}');
    await settled();
    expect(closed).toEqual([]);
    expect(status()).toContain('Not saved yet');
    expect(focused()?.localName).toBe('input');
    await expectAccessible(dialog);
    await userEvent.keyboard(' and more');
    await settled();
    expect(status()).toBe('');
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(dialog.open).toBe(false);
    expect(deep<HTMLDialogElement>(dialog, 'dialog').open).toBe(false);
    expect(document.activeElement?.id).toBe('opener');
    dialog.open = true;
    await settled();
    expect(status()).toBe('');
  });

  it('asks to close at once where what was typed is taken away again', async () => {
    const { dialog } = await dialogOf();
    const closed = heard(dialog, 'bv-closed');
    await userEvent.keyboard('W{Backspace}{Escape}');
    expect(closed).toHaveLength(1);
  });

  it('is accessible', async () => {
    const { dialog } = await dialogOf();
    await expectAccessible(dialog);
  });
});

describe('bv-menu', () => {
  const menuOf = async () => {
    const menu = await mount<BvMenu>(html`
      <bv-menu label="Theme">
        <bv-button slot="trigger">Actions</bv-button>
        <bv-menu-item value="rename">Rename</bv-menu-item>
        <bv-menu-item value="pin" disabled>Pin</bv-menu-item>
        <bv-menu-item value="delete" danger>Delete</bv-menu-item>
      </bv-menu>
    `);
    deep(menu, 'bv-button').focus();
    return menu;
  };
  const current = () => document.activeElement?.textContent.trim();

  it('opens with Enter, moves with arrows, Home, End and letters, and chooses', async () => {
    const menu = await menuOf();
    const chosen = heard(menu, 'bv-chosen');
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(current()).toBe('Rename');
    await userEvent.keyboard('{ArrowUp}');
    expect(current()).toBe('Delete');
    await userEvent.keyboard('{Home}p');
    expect(current()).toBe('Pin');
    await userEvent.keyboard('{Enter}');
    expect(chosen).toHaveLength(0);
    await userEvent.keyboard('{End}{Enter}');
    await settled();
    expect(chosen.map(({ value }) => value)).toEqual(['delete']);
    expect(current()).toBe('Actions');
  });

  it('closes on Escape and gives the focus back', async () => {
    const menu = await menuOf();
    await userEvent.keyboard('{ArrowDown}');
    await settled();
    expect(deep(menu, 'button').getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(deep(menu, 'button').getAttribute('aria-expanded')).toBe('false');
    expect(current()).toBe('Actions');
  });

  it('is accessible while it is open', async () => {
    const menu = await menuOf();
    await userEvent.keyboard('{Enter}');
    await settled();
    await expectAccessible(menu);
  });
});

describe('bv-popover', () => {
  it('stands below its anchor, and asks to close on a press outside', async () => {
    const place = await mount(html`
      <div>
        <button>Anchor</button>
        <bv-popover label="Receipt"><p>8 people</p></bv-popover>
      </div>
    `);
    const popover = deep<BvPopover>(place, 'bv-popover');
    const anchor = deep(place, 'button');
    popover.anchor = anchor;
    popover.open = true;
    await settled();
    const box = deep(popover, '.surface').getBoundingClientRect();
    expect(box.top).toBeGreaterThanOrEqual(anchor.getBoundingClientRect().bottom);
    const closed = heard(popover, 'bv-closed');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(closed).toHaveLength(1);
  });
});

describe('bv-toast', () => {
  it('stays ten seconds, and as long as it is hovered', async () => {
    const toast = await mount<BvToast>(html`
      <bv-toast></bv-toast>
    `);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    toast.show({ text: 'Removed tag Total sum' });
    await toast.updateComplete;
    vi.advanceTimersByTime(9_000);
    toast.dispatchEvent(new PointerEvent('pointerenter'));
    vi.advanceTimersByTime(60_000);
    await toast.updateComplete;
    expect(toast.shadowRoot?.textContent).toContain('Removed tag');
    toast.dispatchEvent(new PointerEvent('pointerleave'));
    vi.advanceTimersByTime(10_000);
    await toast.updateComplete;
    expect(toast.shadowRoot?.textContent).not.toContain('Removed tag');
    vi.useRealTimers();
  });

  it('takes back once', async () => {
    const toast = await mount<BvToast>(html`
      <bv-toast></bv-toast>
    `);
    const undo = vi.fn();
    toast.show({ text: 'Removed tag Total sum', undo });
    await settled();
    await expectAccessible(toast);
    await userEvent.click(deep(toast, 'button'));
    expect(toast.undo()).toBe(false);
    expect(undo).toHaveBeenCalledOnce();
  });
});
