import { html, LitElement } from 'lit';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ShortcutController } from '../../../web/controllers/shortcuts.ts';
import '../../../web/ui/bv-checkbox.ts';
import '../../../web/ui/bv-dialog.ts';
import { deep, mount, settled } from '../support/mount.ts';

class KeyedPage extends LitElement {
  readonly pressed: string[] = [];

  constructor() {
    super();
    new ShortcutController(this, () => ({
      n: () => this.pressed.push('n'),
      Escape: () => this.pressed.push('Escape'),
      'Ctrl+K': () => this.pressed.push('Ctrl+K'),
    }));
  }

  override render() {
    return html`
      <bv-dialog heading="New"><bv-checkbox data-autofocus>Phase</bv-checkbox></bv-dialog>
    `;
  }
}
customElements.define('keyed-page', KeyedPage);

it('does nothing behind a dialog that is open, but for control keys', async () => {
  const page = await mount<KeyedPage>(html`
    <keyed-page></keyed-page>
  `);
  await userEvent.keyboard('n');
  const dialog = deep<HTMLElement & { open: boolean }>(page, 'bv-dialog');
  dialog.open = true;
  await settled();
  await userEvent.keyboard('n{Escape}{Control>}k{/Control}');
  expect(page.pressed).toEqual(['n', 'Ctrl+K']);
  dialog.open = false;
  await settled();
  await userEvent.keyboard('n');
  expect(page.pressed).toEqual(['n', 'Ctrl+K', 'n']);
});
