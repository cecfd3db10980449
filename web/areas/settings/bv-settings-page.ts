import { consume } from '@lit/context';
import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LANGUAGE_NAMES } from '../../app/language-names.ts';
import { type Session, sessionContext } from '../../app/session.ts';
import { BvSignOut, BvWorkspaceChosen } from '../../app/shell-events.ts';
import { setTheme, theme, THEME_WORDS, THEMES } from '../../app/theme.ts';
import {
  LANGUAGES,
  language,
  LanguageController,
  msg,
  rememberLanguage,
  useLanguage,
} from '../../i18n/index.ts';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-radio-group.ts';
import type { BvChange } from '../../ui/events.ts';
import './bv-own-account-loader.ts';
import { settingsParts, settingsStyles } from './settings-frame.ts';

/** Who somebody is, and how the app looks for them on this device. */
@customElement('bv-settings-page')
export class BvSettingsPage extends LitElement {
  static override styles = [reset, text, layout, settingsStyles];

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-page heading=${msg('shell.settings')}>
        ${settingsParts('you', this.session?.role)}
        <div class="column">
          ${this.session ? this.#person(this.session) : ''} ${this.#appearance()}
        </div>
      </bv-page>
    `;
  }

  #person({ person, role, workspace, workspaces }: Session) {
    return html`
      <section>
        <div class="section-head"><h2 class="heading">${msg('settings.you')}</h2></div>
        <div class="fields">
          <bv-own-account-loader .person=${person}></bv-own-account-loader>
          <bv-radio-group
            label=${msg('settings.workspaces')}
            .value=${workspace.id}
            .options=${workspaces.map((own) => ({
              value: own.id,
              label: own.name,
              detail: msg(`role.${own.id === workspace.id ? role : own.role}`),
            }))}
            @bv-change=${({ value }: BvChange) => this.dispatchEvent(new BvWorkspaceChosen(value))}
          ></bv-radio-group>
          <div class="row wrap">
            <bv-button icon="plus" href="/workspaces/new">${msg('newWorkspace.title')}</bv-button>
            <bv-button icon="log-out" @click=${() => this.dispatchEvent(new BvSignOut())}>
              ${msg('shell.signOut')}
            </bv-button>
          </div>
        </div>
      </section>
    `;
  }

  #appearance() {
    return html`
      <section>
        <div class="section-head">
          <h2 class="heading">${msg('shell.appearance')}</h2>
          <span class="meta">${msg('settings.thisDevice')}</span>
        </div>
        <div class="fields">
          <bv-radio-group
            label=${msg('shell.language')}
            .value=${language()}
            .options=${LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            @bv-change=${this.#languageChosen}
          ></bv-radio-group>
          <bv-radio-group
            label=${msg('shell.theme')}
            .value=${theme()}
            .options=${THEMES.map((value) => ({ value, label: msg(THEME_WORDS[value]) }))}
            @bv-change=${this.#themeChosen}
          ></bv-radio-group>
        </div>
      </section>
    `;
  }

  readonly #languageChosen = ({ value }: BvChange): void => {
    const chosen = LANGUAGES.find((each) => each === value);
    if (!chosen) return;
    rememberLanguage(chosen);
    void useLanguage(chosen);
  };

  readonly #themeChosen = ({ value }: BvChange): void => {
    const chosen = THEMES.find((each) => each === value);
    if (chosen) setTheme(chosen);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-settings-page': BvSettingsPage;
  }
}
