/** The quotes in which people told of touchpoints one after the other are to be shown: their ids with commas between. */
export class BvPathOpened extends Event {
  readonly along: string;

  constructor(along: string) {
    super('bv-path-opened', { bubbles: true, composed: true });
    this.along = along;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-path-opened': BvPathOpened;
  }
}
