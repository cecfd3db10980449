import type { SeenNote } from './thing-notes-loader.ts';

/** A note is to say something else. */
export class BvNoteChanged extends Event {
  readonly seen: SeenNote;
  readonly text: string;

  constructor(seen: SeenNote, text: string) {
    super('bv-note-changed');
    this.seen = seen;
    this.text = text;
  }
}

/** A note is to be taken away. */
export class BvNoteRemoved extends Event {
  readonly seen: SeenNote;

  constructor(seen: SeenNote) {
    super('bv-note-removed');
    this.seen = seen;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-note-changed': BvNoteChanged;
    'bv-note-removed': BvNoteRemoved;
  }
}
