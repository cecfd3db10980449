import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatNumber, LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { visuallyHidden } from '../styles/text.ts';
import '../ui/bv-icon.ts';
import '../ui/bv-kbd.ts';
import '../ui/bv-menu.ts';
import '../ui/bv-menu-item.ts';
import '../ui/bv-tooltip.ts';
import { navigate } from '../controllers/location.ts';
import type { BvChosen } from '../ui/events.ts';
import './bv-account-menu.ts';
import './bv-brand.ts';
import {
  HOME,
  placeHref,
  placesFor,
  projectHref,
  SETTINGS,
  type Place,
  type PlaceEntry,
} from './places.ts';
import { NO_WORKSPACE, type Session, type WorkspaceState } from './session.ts';
import { BvShellWanted } from './shell-events.ts';
import { sidebarStyles } from './sidebar-styles.ts';

/** The navigation at the side; `slim` shows icons only, with their words as tooltips. */
@customElement('bv-sidebar')
export class BvSidebar extends LitElement {
  static override styles = [reset, visuallyHidden, sidebarStyles];

  @property() place: Place | undefined;
  @property({ type: Boolean, reflect: true }) slim = false;
  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) workspace: WorkspaceState = NO_WORKSPACE;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const project = this.workspace.project;
    return html`
      <nav aria-label=${msg('shell.main')}>
        <a class="brand" href="/"><bv-brand ?mark-only=${this.slim}></bv-brand></a>
        ${this.#jump()} ${this.#entry(HOME)}
        ${
          project
            ? html`
                ${this.#projectMenu(project.name)}
                <ul>
                  ${placesFor(this.session?.role).map(
                    (entry) => html`
                      <li>${this.#entry(entry)}</li>
                    `,
                  )}
                </ul>
              `
            : nothing
        }
        <div class="foot">
          ${this.#entry(SETTINGS)}
          ${this.#button('keys', msg('shell.keys'), 'keyboard', '?')} ${this.#saved()}
          <bv-account-menu .session=${this.session} ?slim=${this.slim}></bv-account-menu>
        </div>
      </nav>
    `;
  }

  #jump() {
    if (this.slim) return this.#button('palette', msg('shell.jump'), 'search', '');
    return html`
      <button type="button" class="jump" @click=${() => this.#want('palette')}>
        <bv-icon name="search"></bv-icon>
        <span>${msg('shell.jump')}</span>
        <bv-kbd keys="Ctrl+K"></bv-kbd>
      </button>
    `;
  }

  #projectMenu(name: string) {
    const label = msg('shell.switchProject', { name });
    return html`
      <bv-menu class="project" label=${label} @bv-chosen=${this.#switchProject}>
        <button slot="trigger" type="button" aria-label=${label}>
          <span>${name}</span>
          <bv-icon name="chevron-down" size="s"></bv-icon>
        </button>
        ${this.workspace.projects.map(
          (project) => html`
            <bv-menu-item value=${project.id} .checked=${project.id === this.workspace.project?.id}>
              ${project.name}
            </bv-menu-item>
          `,
        )}
      </bv-menu>
    `;
  }

  #entry(entry: PlaceEntry) {
    const word = msg(entry.word);
    const count = this.workspace.project?.counts[entry.place];
    return this.#tip(
      word,
      html`
        <a
          class="entry"
          href=${placeHref(entry.place, this.workspace.project?.id)}
          aria-current=${entry.place === this.place ? 'page' : nothing}
        >
          <bv-icon name=${entry.icon}></bv-icon>
          <span class=${this.slim ? 'visually-hidden' : 'word'}>${word}</span>
          ${
            count === undefined || this.slim
              ? nothing
              : html`
                  <span class="count">${formatNumber(count)}</span>
                `
          }
        </a>
      `,
    );
  }

  #button(what: 'palette' | 'keys', word: string, icon: 'search' | 'keyboard', keys: string) {
    return this.#tip(
      word,
      html`
        <button type="button" class="entry" @click=${() => this.#want(what)}>
          <bv-icon name=${icon}></bv-icon>
          <span class=${this.slim ? 'visually-hidden' : 'word'}>${word}</span>
          ${
            keys && !this.slim
              ? html`
                  <bv-kbd keys=${keys}></bv-kbd>
                `
              : nothing
          }
        </button>
      `,
    );
  }

  #saved() {
    const { unsaved } = this.workspace;
    const words = unsaved > 0 ? msg('shell.unsaved', { count: unsaved }) : msg('shell.saved');
    return this.#tip(
      words,
      html`
        <div class="saved" role="status">
          <bv-icon name=${unsaved > 0 ? 'clock' : 'check'}></bv-icon>
          <span class=${this.slim ? 'visually-hidden' : 'word'}>${words}</span>
        </div>
      `,
    );
  }

  /** With words beside the icon there is nothing to explain. */
  #tip(text: string, content: unknown) {
    return this.slim
      ? html`
          <bv-tooltip text=${text} placement="bottom-start">${content}</bv-tooltip>
        `
      : content;
  }

  #want(what: 'palette' | 'keys'): void {
    this.dispatchEvent(new BvShellWanted(what));
  }

  readonly #switchProject = (event: BvChosen): void => {
    const { place } = this;
    const isInProject = place !== undefined && place !== 'home' && place !== 'settings';
    navigate(
      isInProject ? placeHref(place, event.value) : projectHref(event.value, this.session?.role),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-sidebar': BvSidebar;
  }
}
