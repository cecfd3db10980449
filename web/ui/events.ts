/** Somebody is typing: sent on every keystroke. */
export class BvInput extends Event {
  readonly value: string;

  constructor(value: string) {
    super('bv-input', { bubbles: true });
    this.value = value;
  }
}

/** A value was chosen or finished: another option, Enter, or the field was left. */
export class BvChange extends Event {
  readonly value: string;

  constructor(value: string) {
    super('bv-change', { bubbles: true });
    this.value = value;
  }
}

/** A check box or a switch changed. */
export class BvToggle extends Event {
  readonly checked: boolean;

  constructor(checked: boolean) {
    super('bv-toggle', { bubbles: true });
    this.checked = checked;
  }
}

/** An item of a menu was chosen. */
export class BvChosen extends Event {
  readonly value: string;

  constructor(value: string) {
    super('bv-chosen', { bubbles: true });
    this.value = value;
  }
}

/** A dialog, drawer or popover wants to close or has closed: set `open` to false. */
export class BvClosed extends Event {
  constructor() {
    super('bv-closed');
  }
}

/** The remove button of a chip. */
export class BvRemove extends Event {
  constructor() {
    super('bv-remove', { bubbles: true });
  }
}

/** Try the failed thing again. */
export class BvRetry extends Event {
  constructor() {
    super('bv-retry', { bubbles: true });
  }
}

/** Stop the long work. */
export class BvCancel extends Event {
  constructor() {
    super('bv-cancel', { bubbles: true });
  }
}

/** More rows are wanted. */
export class BvMore extends Event {
  constructor() {
    super('bv-more', { bubbles: true });
  }
}

/** A new thing with this name is wanted. */
export class BvCreate extends Event {
  readonly name: string;

  constructor(name: string) {
    super('bv-create', { bubbles: true });
    this.name = name;
  }
}

/** Files were dropped, pasted or chosen; only those of an accepted kind. */
export class BvFiles extends Event {
  readonly files: readonly File[];

  constructor(files: readonly File[]) {
    super('bv-files', { bubbles: true });
    this.files = files;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-input': BvInput;
    'bv-change': BvChange;
    'bv-toggle': BvToggle;
    'bv-chosen': BvChosen;
    'bv-closed': BvClosed;
    'bv-remove': BvRemove;
    'bv-retry': BvRetry;
    'bv-cancel': BvCancel;
    'bv-more': BvMore;
    'bv-create': BvCreate;
    'bv-files': BvFiles;
  }
}
