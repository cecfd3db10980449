import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PERSONA_FIELDS } from '../../../core/codebook/tags.ts';
import { ENOUGH_PEOPLE } from '../../../core/journeys/coverage.ts';
import type { PersonaDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-mark.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import './bv-persona-field.ts';
import { BvPersonaQuotesWanted } from './persona-events.ts';

/**
 * Who a persona is: how many participants stand behind it, and what is known, field by field.
 *
 * @fires bv-persona-quotes-wanted - What its people said is to be read.
 */
@customElement('bv-persona-profile')
export class BvPersonaProfile extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-1) var(--bv-space-4);
        margin-block-start: var(--bv-space-2);
      }
      .definition {
        max-inline-size: var(--bv-measure);
        margin-block-start: var(--bv-space-1);
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
        gap: var(--bv-space-3);
        margin-block-start: var(--bv-space-5);
      }
      bv-persona-field {
        padding: var(--bv-space-2) var(--bv-space-4) var(--bv-space-4);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
      }
    `,
  ];

  @property({ attribute: false }) persona: PersonaDto | undefined;
  /** Whether the reader may change it. */
  @property({ type: Boolean }) writable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { persona } = this;
    if (!persona) return nothing;
    const resting = persona.fields.filter(({ mentions }) => mentions > 0).length;
    return html`
      <h2 class="title">${persona.name}</h2>
      ${
        persona.definition
          ? html`
              <p class="muted definition">${persona.definition}</p>
            `
          : nothing
      }
      <p class="facts">
        <span>${msg('personas.isOf', { count: persona.participants })}</span>
        ${this.#said(persona)}
        <span class="meta">
          ${msg('personas.rests', { count: resting, all: PERSONA_FIELDS.length })}
        </span>
      </p>
      <div class="fields">
        ${repeat(
          PERSONA_FIELDS,
          (field) => `${persona.id} ${field}`,
          (field) => html`
            <bv-persona-field
              .field=${field}
              .fact=${persona.fields.find((one) => one.field === field)}
              ?writable=${this.writable}
            ></bv-persona-field>
          `,
        )}
      </div>
    `;
  }

  #said({ people, mentions }: PersonaDto) {
    if (mentions === 0)
      return html`
        <bv-mark kind="warning">${msg('personas.nobody')}</bv-mark>
      `;
    return html`
      <button
        type="button"
        class="receipt"
        @click=${() => this.dispatchEvent(new BvPersonaQuotesWanted('all'))}
      >
        ${msg('personas.saidAll')}: ${msg('people.count', { count: people })} ·
        ${msg('journey.quotes', { count: mentions })}
      </button>
      ${
        people < ENOUGH_PEOPLE
          ? html`
              <bv-mark kind="warning">${msg('personas.thin', { enough: ENOUGH_PEOPLE })}</bv-mark>
            `
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-persona-profile': BvPersonaProfile;
  }
}
