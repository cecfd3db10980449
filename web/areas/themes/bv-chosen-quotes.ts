import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ThemeDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { actingSelect } from '../../ui/acting-select.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import type { Option } from '../../ui/options.ts';
import '../evidence/bv-many-bar.ts';
import { type EvidenceNames, NO_NAMES } from '../evidence/evidence-names.ts';
import './bv-new-theme-dialog.ts';
import { BvApartWanted, BvQuotesPlaced } from './theme-events.ts';

/** Choices beside the themes; ids of themes begin otherwise. */
const NEW = 'new';
const OUT = 'out';
const EACH_OTHER = 'each-other';

/**
 * What can become of the quotes that are chosen: another theme, a new one or none, being kept apart, a tag, a link to a
 * hypothesis.
 *
 * @fires bv-quotes-placed - They are to be moved.
 * @fires bv-apart-wanted - They do not belong together, or not in a theme.
 * @fires bv-highlights-change-wanted - They are to be tagged, rated or linked.
 * @fires bv-highlights-chosen - None is to be chosen any more.
 */
@customElement('bv-chosen-quotes')
export class BvChosenQuotes extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      :host([compact]) {
        background: var(--bv-raised);
      }
      .row {
        display: flex;
        align-items: center;
        gap: var(--bv-space-2);
        padding: var(--bv-space-1) var(--bv-space-3);
        border: 1px solid var(--bv-line-strong);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
      }
      strong {
        flex: 1;
        font-weight: var(--bv-weight-strong);
      }
      bv-many-bar {
        margin-block-start: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  @property({ attribute: false }) themes: readonly ThemeDto[] = [];
  /** The theme that is open, if there is one. */
  @property({ attribute: 'open-id' }) openId = '';
  @property({ attribute: false }) names: EvidenceNames = NO_NAMES;

  /** There is little room: only how many, until somebody wants to change them. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private isNaming = false;
  @state() private isUnfolded = false;

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('bv-quotes-placed', () => (this.isNaming = false));
    const fold = () => (this.isUnfolded = false);
    for (const done of [
      'bv-quotes-placed',
      'bv-apart-wanted',
      'bv-highlights-change-wanted',
      'bv-highlights-chosen',
    ])
      this.addEventListener(done, fold);
  }

  override render() {
    if (this.chosen.size === 0) return nothing;
    return html`
      ${this.compact ? this.#row() : nothing}
      ${!this.compact || this.isUnfolded ? this.#choices() : nothing}
      <bv-new-theme-dialog
        ?open=${this.isNaming}
        .highlightIds=${[...this.chosen]}
        @bv-closed=${() => (this.isNaming = false)}
      ></bv-new-theme-dialog>
    `;
  }

  #row() {
    return html`
      <div class="row">
        <strong aria-live="polite">
          ${msg('highlights.chosen', { count: this.chosen.size })}
        </strong>
        <bv-button
          size="small"
          .expanded=${this.isUnfolded}
          @click=${() => (this.isUnfolded = !this.isUnfolded)}
        >
          ${this.isUnfolded ? msg('common.close') : msg('sources.change')}
        </bv-button>
      </div>
    `;
  }

  #choices() {
    return html`
      <bv-many-bar
        count=${this.chosen.size}
        ?without-count=${this.compact}
        .names=${this.names}>
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
        ${actingSelect(msg('themes.keepApart'), this.#apartFrom(), this.#keptApart)}
      </bv-many-bar>
    `;
  }

  /** Two quotes from each other, and any from a theme: the one that is open first. */
  #apartFrom(): readonly Option[] {
    const open = this.themes.find(({ id }) => id === this.openId);
    const others = this.themes.filter(({ id }) => id !== this.openId);
    return [
      ...(this.chosen.size === 2 ? [{ value: EACH_OTHER, label: msg('themes.theseTwo') }] : []),
      ...[...(open ? [open] : []), ...others].map(({ id, label }) => ({
        value: id,
        label: msg('themes.apartFrom', { name: label }),
      })),
    ];
  }

  readonly #keptApart = (value: string): void => {
    const [first = '', second = ''] = [...this.chosen];
    this.dispatchEvent(
      value === EACH_OTHER
        ? new BvApartWanted([first], { highlightId: second })
        : new BvApartWanted([...this.chosen], { themeId: value }),
    );
  };

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
