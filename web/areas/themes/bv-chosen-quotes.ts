import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ThemeDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import '../evidence/bv-many-bar.ts';
import { type EvidenceNames, NO_NAMES } from '../evidence/evidence-names.ts';
import './bv-new-theme-dialog.ts';
import { BvQuotesPlaced } from './theme-events.ts';

/** Choices beside the themes; ids of themes begin otherwise. */
const NEW = 'new';
const OUT = 'out';

/**
 * What can become of the quotes that are chosen: another theme, a new one or none, a tag, a link to a hypothesis.
 *
 * @fires bv-quotes-placed - They are to be moved.
 * @fires bv-highlights-change-wanted - They are to be tagged, rated or linked.
 * @fires bv-highlights-chosen - None is to be chosen any more.
 */
@customElement('bv-chosen-quotes')
export class BvChosenQuotes extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  @property({ attribute: false }) themes: readonly ThemeDto[] = [];
  @property({ attribute: false }) names: EvidenceNames = NO_NAMES;

  @state() private isNaming = false;

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('bv-quotes-placed', () => (this.isNaming = false));
  }

  override render() {
    if (this.chosen.size === 0) return nothing;
    return html`
      <bv-many-bar count=${this.chosen.size} .names=${this.names}>
        <bv-select
          label-hidden
          label=${msg('themes.moveTo')}
          placeholder=${msg('themes.moveTo')}
          .value=${''}
          .options=${[
            { value: NEW, label: msg('themes.aNewTheme') },
            { value: OUT, label: msg('themes.noTheme') },
            ...this.themes.map(({ id, label }) => ({ value: id, label })),
          ]}
          @bv-change=${this.#moved}
        ></bv-select>
      </bv-many-bar>
      <bv-new-theme-dialog
        ?open=${this.isNaming}
        .highlightIds=${[...this.chosen]}
        @bv-closed=${() => (this.isNaming = false)}
      ></bv-new-theme-dialog>
    `;
  }

  readonly #moved = (event: BvChange): void => {
    const { value } = event;
    // A list that acts when something is chosen and then asks anew.
    (event.target as HTMLElementTagNameMap['bv-select']).value = '';
    if (value === NEW) this.isNaming = true;
    else {
      const to = value === OUT ? null : { themeId: value };
      this.dispatchEvent(new BvQuotesPlaced([...this.chosen], to));
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-chosen-quotes': BvChosenQuotes;
  }
}
