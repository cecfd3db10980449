/** What is to happen: one is opened, or something is done with the one that is open or with what is shown. */
export type ViewWish =
  | { readonly what: 'open'; readonly id: string }
  | { readonly what: 'leave' | 'save' | 'overwrite' | 'rename' | 'link' | 'remove' };

/** Something is to happen with saved views. */
export class BvViewWanted extends Event {
  readonly wish: ViewWish;

  constructor(wish: ViewWish) {
    super('bv-view-wanted');
    this.wish = wish;
  }
}

/** A view was named. */
export class BvViewNamed extends Event {
  readonly name: string;
  readonly shared: boolean;

  constructor(name: string, shared: boolean) {
    super('bv-view-named');
    this.name = name;
    this.shared = shared;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-view-wanted': BvViewWanted;
    'bv-view-named': BvViewNamed;
  }
}
