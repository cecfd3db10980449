import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JourneyMapDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import type { Hue } from '../../styles/hues.ts';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../research/bv-mark.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-segmented.ts';
import { BvChange } from '../../ui/events.ts';
import { coverageOf, hiddenLanes } from './map-view.ts';

/**
 * For whom the map is: everybody or one persona; and what its signs mean.
 *
 * @fires bv-change - Another persona, with its id as `value`; empty for everybody.
 */
@customElement('bv-journey-tools')
export class BvJourneyTools extends LitElement {
  static override styles = [
    reset,
    text,
    layout,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--bv-space-4);
        flex: 1;
        min-inline-size: 0;
        padding-inline-start: var(--bv-space-2);
        border-inline-start: 1px solid var(--bv-line);
      }
      bv-segmented {
        min-inline-size: 0;
      }
      /* As many as there is room for: the others wrap to a line that is not seen. The last of the row goes last. */
      .signs {
        display: flex;
        flex: 1 0 min-content;
        flex-flow: row-reverse wrap;
        align-content: start;
        column-gap: var(--bv-space-4);
        block-size: var(--bv-lh-sm);
        overflow: hidden;
        white-space: nowrap;
      }
      .sign {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1h);
      }
      .truth bv-icon {
        color: var(--bv-assumption);
      }
      .sample {
        inline-size: 1.125rem;
        block-size: 0.75rem;
        box-shadow: inset 0 0 0 1px var(--bv-line-strong);
      }
      @media (max-width: 69rem) {
        .signs {
          display: none;
        }
      }
      @media (max-width: 40rem) {
        :host {
          padding-inline-start: 0;
          border-inline-start: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) map: JourneyMapDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { map } = this;
    if (!map) return nothing;
    return html`
      <bv-segmented
        quiet
        label=${msg('journey.persona')}
        .value=${map.personaId ?? ''}
        @bv-change=${({ value }: BvChange) => this.dispatchEvent(new BvChange(value))}
        .options=${[
          { value: '', label: msg('journey.everybody') },
          ...map.personas.map(({ id, name, hue, people }) => ({
            value: id,
            label: name,
            icon: 'user' as const,
            hue: hue as Hue, // The schema keeps it from 1 to 12.
            count: people,
          })),
        ]}
      ></bv-segmented>
      ${map.horizon === 'as_is' ? this.#signs(map) : nothing}
    `;
  }

  #signs(map: JourneyMapDto) {
    const { filled, cells } = coverageOf(map);
    const hidden = hiddenLanes(map).length;
    return html`
      <div class="signs meta">
        <span>${msg('journey.coverage', { filled, cells })}</span>
        ${
          hidden > 0
            ? html`
                <span class="sign">
                  <bv-icon name="eye-off" size="s"></bv-icon>
                  ${msg('lanes.hiddenCount', { count: hidden })}
                </span>
              `
            : nothing
        }
        ${
          map.phases.some(({ momentOfTruth }) => momentOfTruth)
            ? html`
                <span class="sign truth">
                  <bv-icon name="star" size="s"></bv-icon>
                  ${msg('journey.momentOfTruth')}
                </span>
              `
            : nothing
        }
        <bv-mark class="sign" kind="assumption">${msg('journey.assumption')}</bv-mark>
        <span class="sign">
          <span class="hatch sample"></span>
          ${msg('evidence.none')}
        </span>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-journey-tools': BvJourneyTools;
  }
}
