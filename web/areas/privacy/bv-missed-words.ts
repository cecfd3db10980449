import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PersonalDataDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange, BvInput } from '../../ui/events.ts';
import { kindOf, kindOptions } from './kind-options.ts';
import { BvWordsMissed } from './privacy-events.ts';

/**
 * Where a person writes words that the program missed.
 *
 * @fires bv-words-missed - Words and their kind.
 */
@customElement('bv-missed-words')
export class BvMissedWords extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-end;
        gap: var(--bv-space-3);
        padding-block-start: var(--bv-space-2);
      }
      bv-text-field {
        flex: 1 1 16rem;
      }
    `,
  ];

  /** Why the last words were not taken. */
  @property() error = '';

  @state() private words = '';
  @state() private kind: PersonalDataDto['kind'] = 'name';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <h2 class="subheading">${msg('privacy.missed')}</h2>
      <p class="meta">${msg('privacy.missedHint')}</p>
      <form @submit=${this.#send}>
        <bv-text-field
          label=${msg('privacy.missedWords')}
          maxlength="200"
          error=${this.error}
          value=${this.words}
          @bv-input=${({ value }: BvInput) => (this.words = value)}
        ></bv-text-field>
        <bv-select
          label=${msg('privacy.kind')}
          value=${this.kind}
          .options=${kindOptions()}
          @bv-change=${({ value }: BvChange) => (this.kind = kindOf(value))}
        ></bv-select>
        <bv-button type="submit" ?disabled=${this.words.trim() === ''}>
          ${msg('privacy.mark')}
        </bv-button>
      </form>
    `;
  }

  /** Empties the field once its words were taken. */
  clear(): void {
    this.words = '';
  }

  readonly #send = (event: Event): void => {
    event.preventDefault();
    const words = this.words.trim();
    if (words !== '') this.dispatchEvent(new BvWordsMissed(words, this.kind));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-missed-words': BvMissedWords;
  }
}
