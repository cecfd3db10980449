import type { ThemeDto } from '../../api/types.ts';

/** A theme got another name. */
export class BvThemeNamed extends Event {
  readonly theme: ThemeDto;
  readonly label: string;

  constructor(theme: ThemeDto, label: string) {
    super('bv-theme-named', { bubbles: true, composed: true });
    this.theme = theme;
    this.label = label;
  }
}

/** The highlights are to be grouped, again. */
export class BvGroupWanted extends Event {
  constructor() {
    super('bv-group-wanted', { bubbles: true });
  }
}

/** The highlights are to be divided more finely, or less. */
export class BvGrainWanted extends Event {
  /** A stop, `GRAIN_MIN` … `GRAIN_MAX`. */
  readonly grain: number;

  constructor(grain: number) {
    super('bv-grain-wanted', { bubbles: true });
    this.grain = grain;
  }
}

/** What can become of a theme. */
export type ThemeAct = 'accept' | 'propose' | 'hide' | 'merge' | 'parts' | 'code';

/** Something is to become of a theme. */
export class BvThemeWanted extends Event {
  readonly act: ThemeAct;
  readonly theme: ThemeDto;

  constructor(act: ThemeAct, theme: ThemeDto) {
    super('bv-theme-wanted', { bubbles: true, composed: true });
    this.act = act;
    this.theme = theme;
  }
}

/** Where quotes are to be: in a theme, in a new one that a person named or that is named after its quotes, or in none. */
export type QuotesPlace =
  | { readonly themeId: string }
  | { readonly label: string }
  | { readonly computedLabel: string }
  | null;

/** What quotes do not belong with: a theme, or another quote. */
export type ApartFrom = { readonly themeId: string } | { readonly highlightId: string };

/** Quotes are to be kept apart from something. */
export class BvApartWanted extends Event {
  readonly highlightIds: readonly string[];
  readonly from: ApartFrom;

  constructor(highlightIds: readonly string[], from: ApartFrom) {
    super('bv-apart-wanted', { bubbles: true, composed: true });
    this.highlightIds = highlightIds;
    this.from = from;
  }
}

/** What is kept apart may be together again. */
export class BvTogetherWanted extends Event {
  readonly keptApartId: string;

  constructor(keptApartId: string) {
    super('bv-together-wanted', { bubbles: true, composed: true });
    this.keptApartId = keptApartId;
  }
}

/** Quotes are to be moved. */
export class BvQuotesPlaced extends Event {
  readonly highlightIds: readonly string[];
  readonly to: QuotesPlace;

  constructor(highlightIds: readonly string[], to: QuotesPlace) {
    super('bv-quotes-placed', { bubbles: true, composed: true });
    this.highlightIds = highlightIds;
    this.to = to;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-theme-named': BvThemeNamed;
    'bv-group-wanted': BvGroupWanted;
    'bv-grain-wanted': BvGrainWanted;
    'bv-theme-wanted': BvThemeWanted;
    'bv-quotes-placed': BvQuotesPlaced;
    'bv-apart-wanted': BvApartWanted;
    'bv-together-wanted': BvTogetherWanted;
  }
}
