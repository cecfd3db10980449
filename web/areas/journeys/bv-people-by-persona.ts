import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JourneyMapDto, QuoteDto } from '../../api/types.ts';
import type { Hue } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-chip.ts';
import { peopleByPersona } from './people-by-persona.ts';

/** How many people of each persona some quotes are of. */
@customElement('bv-people-by-persona')
export class BvPeopleByPersona extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1h);
        margin-block-start: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) quotes: readonly QuoteDto[] = [];
  @property({ attribute: false }) personas: JourneyMapDto['personas'] = [];

  override render() {
    return peopleByPersona(this.quotes, this.personas).map(
      ({ name, hue, people }) => html`
        <bv-chip icon="user" .hue=${hue as Hue /* The schema keeps it from 1 to 12. */}>
          ${name} ${people}
        </bv-chip>
      `,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-people-by-persona': BvPeopleByPersona;
  }
}
