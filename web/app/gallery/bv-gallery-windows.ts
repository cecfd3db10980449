import { css, html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-dialog.ts';
import '../../ui/bv-drawer.ts';
import '../../ui/bv-popover.ts';
import '../../ui/bv-text-field.ts';

/** Opens each window of the gallery. */
@customElement('bv-gallery-windows')
export class BvGalleryWindows extends LitElement {
  static override styles = [
    reset,
    layout,
    css`
      .inside {
        padding: var(--bv-space-3) var(--bv-space-4);
      }
    `,
  ];

  @state() private open: 'dialog' | 'drawer' | 'popover' | undefined;
  @query('#anchor') private readonly anchor!: HTMLElement;

  override render() {
    const close = () => (this.open = undefined);
    return html`
      <div class="row wrap">
        <bv-button popup="dialog" @click=${() => (this.open = 'dialog')}>Dialog</bv-button>
        <bv-button popup="dialog" @click=${() => (this.open = 'drawer')}>Drawer</bv-button>
        <bv-button id="anchor" @click=${() => (this.open = 'popover')}>Popover</bv-button>
      </div>
      <bv-dialog heading="New hypothesis" ?open=${this.open === 'dialog'} @bv-closed=${close}>
        <bv-text-field
          data-autofocus
          label="Statement"
          hint="One sentence that interviews could prove wrong."
        ></bv-text-field>
        <bv-button slot="footer" variant="ghost" @click=${close}>Cancel</bv-button>
        <bv-button slot="footer" variant="primary" @click=${close}>Create</bv-button>
      </bv-dialog>
      <bv-drawer
        modal
        heading="The sum grows after the boss said yes"
        ?open=${this.open === 'drawer'}
        @bv-closed=${close}
      >
        <p>8 of 12 people.</p>
      </bv-drawer>
      <bv-popover
        label="Receipt"
        .anchor=${this.anchor}
        ?open=${this.open === 'popover'}
        @bv-closed=${close}
      >
        <div class="inside">
          <b>8 people</b>
          say that the sum grows.
        </div>
      </bv-popover>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-gallery-windows': BvGalleryWindows;
  }
}
