import { html } from 'lit';
import '../../ui/bv-button.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import '../../ui/bv-tooltip.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-gallery-windows.ts';

const say = (event: Event): void => {
  event.currentTarget?.dispatchEvent(
    new BvToastWanted({ text: 'Removed tag Total sum', undo: () => undefined }),
  );
};

/** What lies above the page. */
export const overlays = {
  'Menus and tooltips': () => html`
    <div class="row wrap">
      <bv-menu label="Theme">
        <bv-button slot="trigger" icon="ellipsis" label="More actions"></bv-button>
        <bv-menu-item value="rename" icon="pencil" keys="F2">Rename</bv-menu-item>
        <bv-menu-item value="merge" icon="git-merge">Merge with…</bv-menu-item>
        <bv-menu-item value="split" icon="split">Split…</bv-menu-item>
        <bv-menu-item value="pin" icon="pin" disabled>Pin</bv-menu-item>
        <hr />
        <bv-menu-item value="hypothesis" icon="flask-conical">Make a hypothesis</bv-menu-item>
        <bv-menu-item value="delete" icon="trash-2" danger>Delete</bv-menu-item>
      </bv-menu>
      <bv-tooltip text="Price › Freight cost. Any cost of getting it there.">
        <button type="button" class="plain">Hover or focus me</button>
      </bv-tooltip>
      <bv-button @click=${say}>Remove with undo</bv-button>
    </div>
  `,
  'Dialog, drawer, popover': () => html`
    <bv-gallery-windows></bv-gallery-windows>
  `,
};
