import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-menu.ts';
import '../../ui/bv-menu-item.ts';
import { BvChosen } from '../../ui/events.ts';

/**
 * Which journey of the project is shown. Nothing where there is only one.
 *
 * @fires bv-chosen - Another, with its id as `value`.
 */
@customElement('bv-journey-choice')
export class BvJourneyChoice extends LitElement {
  static override styles = reset;

  @property({ attribute: false }) journeys: readonly {
    readonly id: string;
    readonly name: string;
  }[] = [];
  /** The id of the one that is shown. */
  @property() value = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (this.journeys.length < 2) return nothing;
    const chosen = this.journeys.find(({ id }) => id === this.value);
    return html`
      <bv-menu
        label=${msg('journey.journey')}
        @bv-chosen=${({ value }: BvChosen) => this.dispatchEvent(new BvChosen(value))}
      >
        <bv-button slot="trigger" variant="ghost" icon="route">
          ${chosen?.name ?? msg('journey.journey')}
          <bv-icon slot="end" name="chevron-down" size="s"></bv-icon>
        </bv-button>
        ${this.journeys.map(
          ({ id, name }) => html`
            <bv-menu-item value=${id} .checked=${id === this.value}>${name}</bv-menu-item>
          `,
        )}
      </bv-menu>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-journey-choice': BvJourneyChoice;
  }
}
