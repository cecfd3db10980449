import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { navigate } from '../controllers/location.ts';
import { ShortcutController, type Shortcuts } from '../controllers/shortcuts.ts';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import '../ui/bv-toast.ts';
import '../ui/bv-conflict-dialog.ts';
import type { BvConflictDialog, BvConflictFound } from '../ui/bv-conflict-dialog.ts';
import type { BvToast, BvToastWanted } from '../ui/bv-toast.ts';
import type { BvChosen } from '../ui/events.ts';
import type { Option } from '../ui/options.ts';
import './bv-bottom-bar.ts';
import './bv-sidebar.ts';
import type { KeyGroup } from './bv-keys-sheet.ts';
import { HOME, placeHref, placesFor, type Place, type PlaceEntry } from './places.ts';
import { NO_WORKSPACE, type Session, type WorkspaceState } from './session.ts';
import {
  type BvCommandsOffered,
  type BvKeysOffered,
  BvPaletteOpened,
  type BvShellWanted,
  type PageCommand,
} from './shell-events.ts';

/** Before the number of a command among the entries of the palette. */
const COMMAND = 'command:';

/**
 * The frame around every page: navigation at the side (at the bottom on a phone), the toast, the
 * palette (Ctrl+K) and the sheet of keys (?). Does not know what the pages do.
 *
 * @slot - The page.
 * @fires bv-palette-opened - More `entries` may be fetched.
 */
@customElement('bv-shell')
export class BvShell extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        grid-template-rows: minmax(0, 1fr) auto;
        block-size: 100dvh;
        overflow: clip;
        --bv-toast-start: calc(var(--bv-sidebar) + var(--bv-space-5));
      }
      :host([slim]) {
        --bv-toast-start: calc(var(--bv-sidebar-slim) + var(--bv-space-5));
      }
      main {
        min-inline-size: 0;
        min-block-size: 0;
        position: relative;
        overflow: auto;
        background: var(--bv-surface);
        border-inline-start: 1px solid var(--bv-line);
      }
      main:focus-visible {
        box-shadow: none;
      }
      bv-bottom-bar {
        display: none;
        grid-column: 1 / -1;
      }
      .skip {
        position: fixed;
        inset-block-start: var(--bv-space-2);
        inset-inline-start: var(--bv-space-2);
        z-index: var(--bv-z-toast);
        padding: var(--bv-space-2) var(--bv-space-4);
        border-radius: var(--bv-radius-2);
        background: var(--bv-raised);
      }
      .skip:not(:focus) {
        clip-path: inset(50%);
      }
      @media (max-width: 40rem) {
        bv-sidebar {
          display: none;
        }
        main {
          grid-column: 1 / -1;
          border: 0;
        }
        bv-bottom-bar {
          display: block;
        }
      }
      @media print {
        :host {
          display: block;
          block-size: auto;
          overflow: visible;
        }
        bv-sidebar,
        bv-bottom-bar,
        bv-toast {
          display: none;
        }
        main {
          overflow: visible;
          border: 0;
        }
      }
    `,
  ];

  @property() place: Place | undefined;
  /** Icons only in the sidebar, for pages that need the room. */
  @property({ type: Boolean, reflect: true }) slim = false;
  @property({ attribute: false }) session: Session | undefined;
  @property({ attribute: false }) workspace: WorkspaceState = NO_WORKSPACE;
  /** More for the palette: commands, things of the project. `value` is an address or a command. */
  @property({ attribute: false }) entries: readonly Option[] = [];
  /** More for the sheet of keys. */
  @property({ attribute: false }) keyGroups: readonly KeyGroup[] = [];

  @state() private opened: 'palette' | 'keys' | undefined;
  @state() private isNarrow = false;
  @query('bv-toast') private readonly toast!: BvToast;
  @query('bv-conflict-dialog') private readonly conflict!: BvConflictDialog;
  @query('main') private readonly main!: HTMLElement;

  /** The keys of the page that is shown, if it has any. */
  #offered: { readonly page: Element; readonly groups: () => readonly KeyGroup[] } | undefined;
  #commander:
    { readonly page: Element; readonly commands: () => readonly PageCommand[] } | undefined;
  /** What the page could do when the palette opened. */
  #commands: readonly PageCommand[] = [];
  readonly #narrow = window.matchMedia('(max-width: 69rem)');

  constructor() {
    super();
    new LanguageController(this);
    new ShortcutController(this, () => this.#shortcuts());
    this.addEventListener('bv-toast-wanted', (event: BvToastWanted) =>
      this.toast.show(event.message),
    );
    this.addEventListener('bv-conflict-found', (event: BvConflictFound) => {
      event.answer = this.conflict.ask(event.clashes);
    });
    this.addEventListener('bv-keys-offered', (event: BvKeysOffered) => {
      const [page] = event.composedPath();
      if (page instanceof Element) this.#offered = { page, groups: event.groups };
    });
    this.addEventListener('bv-commands-offered', (event: BvCommandsOffered) => {
      const [page] = event.composedPath();
      if (page instanceof Element) this.#commander = { page, commands: event.commands };
    });
    this.addEventListener('bv-shell-wanted', (event: BvShellWanted) => this.#open(event.what));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#narrow.addEventListener('change', this.#measured);
    this.#measured();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#narrow.removeEventListener('change', this.#measured);
  }

  override render() {
    return html`
      <a class="skip" href="#content" @click=${this.#skip}>${msg('shell.skip')}</a>
      <bv-sidebar
        ?slim=${this.slim || this.isNarrow}
        .place=${this.place}
        .session=${this.session}
        .workspace=${this.workspace}
      ></bv-sidebar>
      <main id="content" tabindex="-1"><slot></slot></main>
      <bv-bottom-bar
        .place=${this.place}
        .project=${this.workspace.project?.id}
        .workspaceRole=${this.session?.role}
      ></bv-bottom-bar>
      <bv-toast></bv-toast>
      <bv-conflict-dialog></bv-conflict-dialog>
      ${this.#windows()}
    `;
  }

  #windows() {
    const close = () => (this.opened = undefined);
    return html`
      <bv-palette
        ?open=${this.opened === 'palette'}
        .entries=${this.#entries()}
        @bv-chosen=${this.#chosen}
        @bv-closed=${close}
      ></bv-palette>
      <bv-keys-sheet
        ?open=${this.opened === 'keys'}
        .groups=${this.#keyGroups()}
        @bv-closed=${close}
      ></bv-keys-sheet>
    `;
  }

  #places(): readonly PlaceEntry[] {
    return this.workspace.project ? [HOME, ...placesFor(this.session?.role)] : [HOME];
  }

  #entries(): readonly Option[] {
    const group = msg('palette.places');
    const places = this.#places().map(({ place, word, icon, keys }) => {
      const value = placeHref(place, this.workspace.project?.id);
      return { value, label: msg(word), icon, keys, group };
    });
    const commands = this.#commands.map(({ label, icon, keys }, index) => ({
      ...{ value: `${COMMAND}${index}`, label, icon, keys },
      group: msg('palette.here'),
    }));
    return [...commands, ...this.entries, ...places];
  }

  #keyGroups(): readonly KeyGroup[] {
    const everywhere = {
      title: msg('keys.everywhere'),
      keys: [
        { label: msg('keys.jump'), keys: 'Ctrl+K' },
        { label: msg('keys.undo'), keys: 'Ctrl+Z' },
        { label: msg('keys.sheet'), keys: '?' },
        { label: msg('keys.close'), keys: 'Esc' },
      ],
    };
    const places = this.#places().map(({ word, keys }) => ({ label: msg(word), keys }));
    const ofPage = this.#offered?.page.isConnected ? this.#offered.groups() : [];
    return [...ofPage, ...this.keyGroups, everywhere, { title: msg('keys.go'), keys: places }];
  }

  #shortcuts(): Shortcuts {
    const go = this.#places().map(({ place, keys }): [string, () => void] => [
      keys,
      () => navigate(placeHref(place, this.workspace.project?.id)),
    ]);
    return {
      'Ctrl+K': () => this.#open('palette'),
      '?': () => this.#open('keys'),
      // Else it is the page's: what was done before it was loaded can be taken back, too.
      ...(this.toast.isUndoable ? { 'Ctrl+Z': () => this.toast.undo() } : {}),
      ...Object.fromEntries(go),
    };
  }

  /** Fetched when first used: nobody needs them to read the first page. */
  #open(what: 'palette' | 'keys'): void {
    if (what === 'palette') {
      this.#commands = this.#commander?.page.isConnected ? this.#commander.commands() : [];
      this.dispatchEvent(new BvPaletteOpened());
    }
    const module = what === 'palette' ? import('./bv-palette.ts') : import('./bv-keys-sheet.ts');
    void module.then(() => (this.opened = what));
  }

  readonly #chosen = (event: BvChosen): void => {
    this.opened = undefined;
    if (event.value.startsWith('/')) navigate(event.value);
    const command = this.#commands[Number(event.value.replace(COMMAND, ''))];
    // A command may move the focus, which the palette gives back only when it has closed.
    if (command && event.value.startsWith(COMMAND)) setTimeout(command.run);
  };

  readonly #measured = (): void => {
    this.isNarrow = this.#narrow.matches;
  };

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.main.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-shell': BvShell;
  }
}
