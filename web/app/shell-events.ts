/** Somebody wants the palette, or the sheet of keys. */
export class BvShellWanted extends Event {
  readonly what: 'palette' | 'keys';

  constructor(what: 'palette' | 'keys') {
    super('bv-shell-wanted', { bubbles: true, composed: true });
    this.what = what;
  }
}

/** Somebody signs out. The app does it; the shell only asks. */
export class BvSignOut extends Event {
  constructor() {
    super('bv-sign-out', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-shell-wanted': BvShellWanted;
    'bv-sign-out': BvSignOut;
  }
}
