import type { Shown } from './attachment.ts';

/** An attachment is to be taken off its source. */
export class BvAttachmentRemoved extends Event {
  readonly attachment: Shown;

  constructor(attachment: Shown) {
    super('bv-attachment-removed');
    this.attachment = attachment;
  }
}

/** The recording is to be played from what the reader sees. */
export class BvPlayHere extends Event {
  constructor() {
    super('bv-play-here');
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-attachment-removed': BvAttachmentRemoved;
    'bv-play-here': BvPlayHere;
  }
}
