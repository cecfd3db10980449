import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { navigate } from '../controllers/location.ts';
import { MediaController } from '../controllers/media-controller.ts';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import './bv-button.ts';
import './bv-menu-item.ts';
import './bv-menu.ts';
import type { BvChosen } from './events.ts';
import type { IconName } from './icons.ts';

/** Something that can be done beside the main thing: it leads somewhere, or does something here. */
export type MoreAction = { readonly label: string; readonly icon?: IconName } & (
  { readonly href: string } | { readonly act: () => void }
);

/**
 * What a page offers beside its main action, for its top bar: buttons in a row, on narrow windows one menu behind
 * "…". Only one of the two is ever drawn, so that nothing is offered twice.
 *
 * @slot - Before the buttons: a control with a menu of its own, which `instead` gives as rows on narrow windows.
 */
@customElement('bv-more-actions')
export class BvMoreActions extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) actions: readonly MoreAction[] = [];
  /** What the menu offers instead of the slotted control, after the actions. */
  @property({ attribute: false }) instead: readonly MoreAction[] = [];
  /** Buttons are icons, with their words as names and tooltips. */
  @property({ type: Boolean }) compact = false;

  // Wider than a phone: on a tablet a row of words would leave no room for what the page is called.
  readonly #narrow = new MediaController(this, '(max-width: 60rem)');

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    // A menu for nothing but the slotted control, or for one action, would only add a step.
    const isMenu = this.actions.length > 0 && this.actions.length + this.instead.length > 1;
    if (this.#narrow.matches && isMenu) return this.#menu();
    return html`
      <slot></slot>
      ${this.actions.map((action) => button(action, this.compact))}
    `;
  }

  #menu() {
    return html`
      <bv-menu
        label=${msg('common.moreActions')}
        placement="bottom-end"
        @bv-chosen=${this.#chosen}
      >
        <bv-button
          slot="trigger"
          variant="ghost"
          icon="ellipsis"
          label=${msg('common.moreActions')}
        ></bv-button>
        ${this.actions.map((action, index) => item(action, index))}
        ${
          this.instead.length > 0
            ? html`
                <hr />
              `
            : nothing
        }
        ${this.instead.map((action, index) => item(action, this.actions.length + index))}
      </bv-menu>
    `;
  }

  readonly #chosen = (event: BvChosen): void => {
    // Whoever listens further out asks about other menus.
    event.stopPropagation();
    const action = [...this.actions, ...this.instead][Number(event.value)];
    if (!action) return;
    if ('href' in action) navigate(action.href);
    else action.act();
  };
}

function button(action: MoreAction, isCompact: boolean) {
  const { label, icon } = action;
  const [name, words] = isCompact ? [label, nothing] : ['', label];
  return 'href' in action
    ? html`
        <bv-button variant="ghost" .icon=${icon} label=${name} href=${action.href}>
          ${words}
        </bv-button>
      `
    : html`
        <bv-button variant="ghost" .icon=${icon} label=${name} @click=${action.act}>
          ${words}
        </bv-button>
      `;
}

function item({ label, icon }: MoreAction, index: number) {
  return html`
    <bv-menu-item value=${index} .icon=${icon}>${label}</bv-menu-item>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-more-actions': BvMoreActions;
  }
}
