import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ThemeDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import { BvThemeWanted, type ThemeAct } from './theme-events.ts';

/**
 * What can become of a theme, in a menu.
 *
 * @fires bv-theme-wanted - With what was chosen.
 */
@customElement('bv-theme-menu')
export class BvThemeMenu extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
    }
  `;

  @property({ attribute: false }) theme: ThemeDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { theme } = this;
    if (!theme) return nothing;
    const label = msg('themes.menu', { name: theme.label });
    return html`
      <bv-menu
        label=${label}
        placement="bottom-end"
        @bv-chosen=${({ value }: BvChosen) => {
          // The items below are the only ones.
          this.dispatchEvent(new BvThemeWanted(value as ThemeAct, theme));
        }}
      >
        <bv-button
          slot="trigger"
          variant="ghost"
          size="small"
          icon="ellipsis"
          label=${label}
        ></bv-button>
        ${this.#states(theme)}
        <hr />
        <bv-menu-item value="parts" icon="split">${msg('themes.parts')}</bv-menu-item>
        <bv-menu-item value="merge" icon="git-merge">${msg('themes.merge')}</bv-menu-item>
        <bv-menu-item value="code" icon="tag">${msg('themes.makeCode')}</bv-menu-item>
      </bv-menu>
    `;
  }

  #states({ state }: ThemeDto) {
    return html`
      ${
        state === 'accepted'
          ? nothing
          : html`
              <bv-menu-item value="accept" icon="pin">${msg('themes.accept')}</bv-menu-item>
            `
      }
      ${
        state === 'proposed'
          ? nothing
          : html`
              <bv-menu-item value="propose" icon="circle-question-mark">
                ${msg('themes.propose')}
              </bv-menu-item>
            `
      }
      ${
        state === 'hidden'
          ? nothing
          : html`
              <bv-menu-item value="hide" icon="eye-off">${msg('themes.hide')}</bv-menu-item>
            `
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-theme-menu': BvThemeMenu;
  }
}
