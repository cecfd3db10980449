import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PersonaSplit } from '../../../core/journeys/persona-split.ts';
import type { JourneyMapDto } from '../../api/types.ts';
import { LanguageController } from '../../i18n/index.ts';
import type { Hue } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-chip.ts';
import { peopleByPersona, splitCaveats } from './people-by-persona.ts';

/** How many people of each persona there are; and who is counted more than once or not at all. */
@customElement('bv-people-by-persona')
export class BvPeopleByPersona extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1h);
        margin-block-start: var(--bv-space-2);
      }
      .meta {
        inline-size: 100%;
      }
    `,
  ];

  @property({ attribute: false }) split: PersonaSplit | undefined;
  @property({ attribute: false }) personas: JourneyMapDto['personas'] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    // Where there are no personas, that nobody has one says nothing.
    if (!this.split || this.personas.length === 0) return nothing;
    const chips = peopleByPersona(this.split, this.personas).map(
      ({ name, hue, people }) => html`
        <bv-chip icon="user" .hue=${hue as Hue /* The schema keeps it from 1 to 12. */}>
          ${name} ${people}
        </bv-chip>
      `,
    );
    const caveats = splitCaveats(this.split).map(
      (words) => html`
        <p class="meta">${words}</p>
      `,
    );
    return [chips, caveats];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-people-by-persona': BvPeopleByPersona;
  }
}
