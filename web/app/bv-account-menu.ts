import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { navigate } from '../controllers/location.ts';
import {
  LANGUAGES,
  language,
  LanguageController,
  msg,
  rememberLanguage,
  useLanguage,
} from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { visuallyHidden } from '../styles/text.ts';
import '../ui/bv-avatar.ts';
import '../ui/bv-icon.ts';
import '../ui/bv-menu-item.ts';
import '../ui/bv-menu.ts';
import type { BvChosen } from '../ui/events.ts';
import type { Session } from './session.ts';
import { BvSignOut, BvWorkspaceChosen } from './shell-events.ts';
import { LANGUAGE_NAMES } from './language-names.ts';
import { setTheme, theme, THEME_WORDS, THEMES, type Theme } from './theme.ts';

/** Who is signed in, and how the app looks for them: theme, language, sign out. */
@customElement('bv-account-menu')
export class BvAccountMenu extends LitElement {
  static override styles = [
    reset,
    visuallyHidden,
    css`
      :host {
        display: block;
      }
      bv-menu {
        display: flex;
      }
      button {
        display: flex;
        flex: 1;
        align-items: center;
        gap: var(--bv-space-2h);
        min-inline-size: 0;
        min-block-size: var(--bv-nav-row);
        padding: var(--bv-space-half) var(--bv-space-1);
        border-radius: var(--bv-radius-2);
        color: var(--bv-ink-2);
      }
      button:hover {
        background: var(--bv-hover);
      }
      .word {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .lone {
        margin-inline-start: var(--bv-space-1);
        color: var(--bv-ink-3);
      }
      :host([slim]) button {
        justify-content: center;
      }
    `,
  ];

  @property({ attribute: false }) session: Session | undefined;
  @property({ type: Boolean, reflect: true }) slim = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const name = this.session?.person.name;
    const label = name ? msg('shell.account', { name }) : msg('shell.appearance');
    return html`
      <bv-menu label=${label} placement="top-start" @bv-chosen=${this.#chosen}>
        <button slot="trigger" type="button">
          ${
            name
              ? html`
                  <bv-avatar name=${name}></bv-avatar>
                `
              : html`
                  <bv-icon class="lone" name="sun-moon"></bv-icon>
                `
          }
          <span class=${this.slim ? 'visually-hidden' : 'word'} aria-hidden="true">
            ${name ?? msg('shell.appearance')}
          </span>
          <span class="visually-hidden">${label}</span>
        </button>
        ${this.session ? this.#workspaces(this.session) : ''}
        <span class="label">${msg('shell.theme')}</span>
        ${THEMES.map((each) => this.#themeItem(each))}
        <hr />
        <span class="label">${msg('shell.language')}</span>
        ${LANGUAGES.map(
          (each) => html`
            <bv-menu-item value="language:${each}" .checked=${each === language()}>
              ${LANGUAGE_NAMES[each]}
            </bv-menu-item>
          `,
        )}
        ${this.session ? this.#signOut() : ''}
      </bv-menu>
    `;
  }

  #workspaces({ workspaces, workspace }: Session) {
    return html`
      <span class="label">${msg('shell.workspace')}</span>
      ${workspaces.map(
        ({ id, name }) => html`
          <bv-menu-item value="workspace:${id}" .checked=${id === workspace.id}>
            ${name}
          </bv-menu-item>
        `,
      )}
      <bv-menu-item value="newWorkspace" icon="plus">${msg('shell.newWorkspace')}</bv-menu-item>
      <hr />
    `;
  }

  #themeItem(each: Theme) {
    return html`
      <bv-menu-item value="theme:${each}" .checked=${each === theme()}>
        ${msg(THEME_WORDS[each])}
      </bv-menu-item>
    `;
  }

  #signOut() {
    return html`
      <hr />
      <bv-menu-item value="signOut" icon="log-out">${msg('shell.signOut')}</bv-menu-item>
    `;
  }

  readonly #chosen = (event: BvChosen): void => {
    const [kind, value = ''] = event.value.split(':');
    const chosenTheme = THEMES.find((each) => each === value);
    const chosenLanguage = LANGUAGES.find((each) => each === value);
    if (kind === 'signOut') this.dispatchEvent(new BvSignOut());
    else if (kind === 'newWorkspace') navigate('/workspaces/new');
    else if (kind === 'workspace') this.dispatchEvent(new BvWorkspaceChosen(value));
    else if (chosenTheme) setTheme(chosenTheme);
    else if (chosenLanguage) {
      rememberLanguage(chosenLanguage);
      void useLanguage(chosenLanguage);
    }
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-account-menu': BvAccountMenu;
  }
}
