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

declare global {
  interface HTMLElementEventMap {
    'bv-theme-named': BvThemeNamed;
    'bv-group-wanted': BvGroupWanted;
  }
}
