import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { NO_LABEL } from '../../../core/themes/types.ts';
import type { ThemeDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-text-field.ts';
import '../../ui/bv-tooltip.ts';
import type { BvInput } from '../../ui/events.ts';
import { BvThemeNamed } from './theme-events.ts';

const LENGTH_MAX = 120;

/**
 * The name of a theme, which leads to it and can be changed in place: Enter keeps, Escape leaves it. A name
 * that a person gave shows the computed one in its tooltip.
 *
 * @fires bv-theme-named - It got another name.
 */
@customElement('bv-theme-name')
export class BvThemeName extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      .shown {
        display: flex;
        align-items: flex-start;
        gap: var(--bv-space-2);
        min-block-size: var(--bv-space-6);
      }
      h2 {
        flex: 1;
        font-size: var(--bv-text-lg);
        line-height: var(--bv-lh-md);
        text-wrap: balance;
        overflow-wrap: anywhere;
      }
      a {
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        color: var(--bv-accent);
      }
      .rename {
        opacity: 0;
        transition: opacity var(--bv-fast);
      }
      :host(:hover) .rename,
      :host(:focus-within) .rename {
        opacity: 1;
      }
      .buttons {
        display: flex;
        gap: var(--bv-space-2);
        margin-block: var(--bv-space-2);
      }
      @media (pointer: coarse) {
        .rename {
          /* As large as a finger, without making the line higher. */
          margin-block: calc(-1 * var(--bv-space-2h));
          opacity: 1;
        }
      }
    `,
  ];

  @property({ attribute: false }) theme: ThemeDto | undefined;
  @property() href = '';
  @property({ type: Boolean }) editable = false;

  /** What is written in the field; `undefined` while the name is only shown. */
  @state() private draft: string | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { theme } = this;
    if (!theme) return nothing;
    return this.draft === undefined ? this.#shown(theme) : this.#field(this.draft);
  }

  #shown({ label, computedLabel, renamedBy }: ThemeDto) {
    const computed =
      renamedBy && computedLabel !== NO_LABEL
        ? msg('themes.computed', { label: computedLabel })
        : '';
    return html`
      <div class="shown">
        <h2>
          <bv-tooltip text=${computed}><a href=${this.href}>${label}</a></bv-tooltip>
        </h2>
        ${
          this.editable
            ? html`
                <bv-button
                  class="rename"
                  variant="ghost"
                  size="small"
                  icon="pencil"
                  label=${msg('themes.rename', { name: label })}
                  @click=${this.#begin}
                ></bv-button>
              `
            : nothing
        }
      </div>
    `;
  }

  #field(draft: string) {
    return html`
      <form novalidate @submit=${this.#submitted} @keydown=${this.#keyed}>
        <bv-text-field
          label=${msg('themes.name')}
          label-hidden
          .value=${draft}
          maxlength=${LENGTH_MAX}
          @bv-input=${({ value }: BvInput) => (this.draft = value)}
        ></bv-text-field>
        <div class="buttons">
          <bv-button
            size="small"
            type="submit"
            variant="primary"
            ?disabled=${draft.trim() === ''}
            disabled-reason=${msg('field.required')}
          >
            ${msg('themes.keepName')}
          </bv-button>
          <bv-button
            size="small"
            variant="ghost"
            @click=${this.#end}
          >
            ${msg('common.cancel')}
          </bv-button>
        </div>
      </form>
    `;
  }

  readonly #begin = async (): Promise<void> => {
    this.draft = this.theme?.label ?? '';
    await this.updateComplete;
    this.renderRoot.querySelector('bv-text-field')?.focus();
  };

  readonly #end = async (): Promise<void> => {
    this.draft = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector('bv-button')?.focus();
  };

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const { theme } = this;
    const label = this.draft?.trim() ?? '';
    if (!theme || label === '') return;
    void this.#end();
    if (label !== theme.label) this.dispatchEvent(new BvThemeNamed(theme, label));
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    void this.#end();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-theme-name': BvThemeName;
  }
}
