import type { IconName } from '../ui/icons.ts';
import type { KeyGroup } from './bv-keys-sheet.ts';

/** Somebody wants the palette, or the sheet of keys. */
export class BvShellWanted extends Event {
  readonly what: 'palette' | 'keys';

  constructor(what: 'palette' | 'keys') {
    super('bv-shell-wanted', { bubbles: true, composed: true });
    this.what = what;
  }
}

/** The palette opens: what it can jump to may be fetched now. */
export class BvPaletteOpened extends Event {
  constructor() {
    super('bv-palette-opened', { bubbles: true, composed: true });
  }
}

/** Somebody signs out. The app does it; the shell only asks. */
export class BvSignOut extends Event {
  constructor() {
    super('bv-sign-out', { bubbles: true, composed: true });
  }
}

/** A page changed something that the navigation counts or names: the app asks for it anew. */
export class BvChanged extends Event {
  constructor() {
    super('bv-changed', { bubbles: true, composed: true });
  }
}

/** Somebody signed in or joined: the app finds out who, then goes to `to`. */
export class BvSignedIn extends Event {
  readonly to: string;
  /** Where to act; the one that was used last when left out. */
  readonly workspaceId: string | undefined;

  constructor(to: string, workspaceId?: string) {
    super('bv-signed-in', { bubbles: true, composed: true });
    this.to = to;
    this.workspaceId = workspaceId;
  }
}

/** Somebody wants to act in another of their workspaces. */
export class BvWorkspaceChosen extends Event {
  readonly workspaceId: string;

  constructor(workspaceId: string) {
    super('bv-workspace-chosen', { bubbles: true, composed: true });
    this.workspaceId = workspaceId;
  }
}

/** A page has keys of its own for the sheet. They are shown as long as the page is there. */
export class BvKeysOffered extends Event {
  /** Called when the sheet opens, so that the words are in the language of that moment. */
  readonly groups: () => readonly KeyGroup[];

  constructor(groups: () => readonly KeyGroup[]) {
    super('bv-keys-offered', { bubbles: true, composed: true });
    this.groups = groups;
  }
}

/** Something that can be done on a page. */
export interface PageCommand {
  readonly label: string;
  readonly icon: IconName;
  /** The shortcut that does the same. */
  readonly keys: string | undefined;
  readonly run: () => void;
}

/** A page has commands for the palette. They are offered as long as the page is there. */
export class BvCommandsOffered extends Event {
  /** Called when the palette opens: what can be done depends on what is selected at that moment. */
  readonly commands: () => readonly PageCommand[];

  constructor(commands: () => readonly PageCommand[]) {
    super('bv-commands-offered', { bubbles: true, composed: true });
    this.commands = commands;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-shell-wanted': BvShellWanted;
    'bv-palette-opened': BvPaletteOpened;
    'bv-keys-offered': BvKeysOffered;
    'bv-commands-offered': BvCommandsOffered;
    'bv-sign-out': BvSignOut;
    'bv-changed': BvChanged;
    'bv-signed-in': BvSignedIn;
    'bv-workspace-chosen': BvWorkspaceChosen;
  }
}
