import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KeptApartDto, SaturationDto, ThemePartDto, ThemesDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-drawer.ts';
import '../../ui/bv-skeleton.ts';
import { BvClosed, BvRetry } from '../../ui/events.ts';
import { type EvidenceNames, NO_NAMES } from '../evidence/evidence-names.ts';
import '../notes/bv-thing-notes.ts';
import type { QuotedPersona } from '../reading/bv-cited-quote.ts';
import './bv-chosen-quotes.ts';
import './bv-deviations.ts';
import './bv-kept-apart.ts';
import './bv-saturation.ts';
import './bv-theme-parts.ts';
import './bv-theme-quotes.ts';
import type { OpenTheme } from './bv-theme-quotes.ts';

/** What is known of the theme that is open. */
export interface Opened {
  /** `undefined` until it is there. */
  readonly theme: OpenTheme | undefined;
  readonly error: unknown;
  readonly isLookedInto: boolean;
  readonly parts: readonly ThemePartDto[] | undefined;
  readonly partsError: string;
}

/**
 * Beside the themes: the one that is open, else what fits in none and whether more people would say more; and what can become of quotes that are chosen.
 *
 * @fires bv-closed - The theme is to be closed.
 * @fires bv-retry - It could not be loaded and is to be loaded again.
 * @fires bv-quotes-placed - Quotes are to be moved.
 * @fires bv-apart-wanted - Quotes do not belong together, or not in a theme.
 * @fires bv-together-wanted - What is kept apart may be together again.
 * @fires bv-highlights-change-wanted - Quotes are to be tagged, rated or linked.
 * @fires bv-highlights-chosen - Other quotes are chosen.
 * @fires bv-citation-wanted - A quote is to be copied with its citation.
 */
@customElement('bv-theme-side')
export class BvThemeSide extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        flex: none;
        block-size: 100%;
      }
      :host([modal]) {
        display: block;
        block-size: auto;
      }
      .deviations {
        inline-size: 18rem;
        overflow: auto;
        padding: var(--bv-space-5);
        border-inline-start: 1px solid var(--bv-line);
        background: var(--bv-sunken);
      }
      :host([modal]) .deviations {
        inline-size: auto;
        padding: var(--bv-space-5) var(--bv-space-6) var(--bv-space-10);
        border-inline-start: none;
        border-block-start: 1px solid var(--bv-line);
      }
      bv-kept-apart,
      bv-saturation {
        margin-block-start: var(--bv-space-8);
      }
      .bar {
        position: sticky;
        inset-block-start: 0;
        z-index: var(--bv-z-sticky);
        margin-block-end: var(--bv-space-3);
      }
      .notes {
        margin-block-end: var(--bv-space-5);
      }
      @media (max-width: 40rem) {
        :host([modal]) .deviations {
          padding-inline: var(--bv-space-4);
        }
      }
    `,
  ];

  @property({ attribute: false }) found: ThemesDto | undefined;
  @property({ attribute: false }) saturation: SaturationDto['people'] = [];
  @property({ attribute: false }) keptApart: readonly KeptApartDto[] = [];
  @property({ attribute: false }) opened: Opened | undefined;
  @property({ attribute: 'open-id' }) openId = '';
  @property({ attribute: false }) personas: readonly QuotedPersona[] = [];
  @property({ attribute: false }) names: EvidenceNames = NO_NAMES;
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  @property() projectId = '';
  /** Below the themes, and the open one over the page: there is little room. */
  @property({ type: Boolean, reflect: true }) modal = false;
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const isOpen = this.openId !== '';
    return html`
      ${!isOpen || this.modal ? this.#deviations(isOpen) : nothing}
      ${isOpen || this.modal ? this.#drawer(isOpen) : nothing}
    `;
  }

  #deviations(isOpen: boolean) {
    return html`
      <div class="deviations">
        ${isOpen ? nothing : this.#bar()}
        <bv-deviations
          .deviations=${this.found?.deviations ?? []}
          .personas=${this.personas}
          .chosen=${this.chosen}
          .projectId=${this.projectId}
          ?editable=${this.editable}
        ></bv-deviations>
        <bv-kept-apart
          .pairs=${this.keptApart}
          .themes=${this.found?.themes ?? []}
          .projectId=${this.projectId}
          ?editable=${this.editable}
        ></bv-kept-apart>
        <bv-saturation .people=${this.saturation}></bv-saturation>
      </div>
    `;
  }

  #drawer(isOpen: boolean) {
    const known = this.found?.themes.find(({ id }) => id === this.openId);
    return html`
      <bv-drawer
        ?open=${isOpen}
        ?modal=${this.modal}
        heading=${known?.label ?? this.opened?.theme?.label ?? msg('themes.theme')}
        @bv-closed=${() => this.dispatchEvent(new BvClosed())}
      >
        ${isOpen ? this.#theme() : nothing}
      </bv-drawer>
    `;
  }

  #theme() {
    const { theme, error, isLookedInto } = this.opened ?? {};
    if (error)
      return html`
        <bv-page-problem
          heading=${msg('themes.themeFailed')}
          .error=${error}
          @bv-retry=${() => this.dispatchEvent(new BvRetry())}
        ></bv-page-problem>
      `;
    if (!theme)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    return html`
      ${this.#bar()} ${isLookedInto ? this.#insides() : nothing}
      <bv-thing-notes
        class="notes"
        project-id=${this.projectId}
        on="theme"
        thing-id=${theme.id}
        ?editable=${this.editable}
      >
        <h3 slot="heading" class="subheading">${msg('notes.title')}</h3>
      </bv-thing-notes>
      <bv-theme-quotes
        .theme=${theme}
        .personas=${this.personas}
        .chosen=${this.chosen}
        ?editable=${this.editable}
      ></bv-theme-quotes>
    `;
  }

  #insides() {
    return html`
      <bv-theme-parts
        .parts=${this.opened?.parts}
        error=${this.opened?.partsError ?? ''}
        .personas=${this.personas}
        .projectId=${this.projectId}
      ></bv-theme-parts>
    `;
  }

  #bar() {
    return html`
      <bv-chosen-quotes
        class="bar"
        ?compact=${this.modal}
        .chosen=${this.chosen}
        .themes=${this.found?.themes.filter(({ state }) => state !== 'hidden') ?? []}
        .names=${this.names}
        open-id=${this.openId}
      ></bv-chosen-quotes>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-theme-side': BvThemeSide;
  }
}
