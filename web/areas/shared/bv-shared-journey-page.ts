import { Task } from '@lit/task';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { getJourneyCell, getJourneyMap } from '../../api/journeys.ts';
import type { JourneyMapDto, SharedProjectDto } from '../../api/types.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-skeleton.ts';
import type { BvChange } from '../../ui/events.ts';
import '../journeys/bv-journey-board.ts';
import '../journeys/bv-journey-tools.ts';
import '../journeys/bv-journey-within.ts';
import '../journeys/bv-map-output.ts';
import { CLOSED, placeInQuery, queryOf } from '../journeys/cell-in-query.ts';
import type { BvCellChosen, BvPhaseChosen } from '../journeys/journey-events.ts';
import type { BvCitationWanted } from '../reading/cited-quote-events.ts';
import { copyCitation } from '../reading/copy-citation.ts';
import './bv-shared-problem.ts';

/** The map that a read-only link opens; its cells open their quotes, which lead nowhere. */
@customElement('bv-shared-journey-page')
export class BvSharedJourneyPage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        flex-direction: column;
      }
      .tools {
        flex: none;
        display: flex;
        align-items: center;
        min-block-size: var(--bv-toolbar);
        padding-inline: var(--bv-space-8);
        border-block-end: 1px solid var(--bv-line);
        overflow-x: auto;
        scrollbar-width: none;
      }
      bv-journey-board {
        flex: 1;
        block-size: auto;
      }
      bv-skeleton {
        padding: var(--bv-space-6);
      }
      @media (max-width: 40rem) {
        .tools {
          flex-direction: column;
          align-items: stretch;
          gap: var(--bv-space-2);
          padding: var(--bv-space-2) var(--bv-space-4);
        }
        bv-journey-tools {
          flex: none;
        }
        bv-map-output {
          align-self: flex-end;
        }
      }
    `,
  ];

  @property({ attribute: false }) shared: SharedProjectDto | undefined;

  readonly #query = new QueryController(this);
  readonly #load = new Task(this, {
    args: () => [this.#journeyId, this.#query.get('persona')] as const,
    task: async ([journeyId, personaId], { signal }) =>
      journeyId ? getJourneyMap(journeyId, { personaId }, signal) : undefined,
  });
  readonly #quotes = new Task(this, {
    args: () => {
      const { phaseId = '', lane, touchpointId = '' } = placeInQuery(this.#query) ?? {};
      const persona = this.#query.get('persona');
      return [this.#journeyId, persona, phaseId, lane, touchpointId] as const;
    },
    task: async ([journeyId, personaId, phaseId, lane, touchpointId], { signal }) =>
      journeyId && lane
        ? getJourneyCell(journeyId, { personaId, phaseId, lane, touchpointId }, signal)
        : undefined,
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const map = this.#load.value;
    if (this.#load.error)
      return html`
        <bv-shared-problem
          .error=${this.#load.error}
          @bv-retry=${() => this.#load.run()}
        ></bv-shared-problem>
      `;
    if (!map)
      return html`
        <bv-skeleton count="6"></bv-skeleton>
      `;
    if (map.phases.length === 0)
      return html`
        <bv-journey-within .map=${map}></bv-journey-within>
        <bv-empty-state
          heading=${msg('journey.noPhases')}
          text=${msg('evidence.emptyShared')}
        ></bv-empty-state>
      `;
    return html`
      <div class="tools">
        <bv-journey-tools
          .map=${map}
          @bv-change=${({ value }: BvChange) => this.#query.set({ persona: value })}
        ></bv-journey-tools>
        <bv-map-output .map=${map}></bv-map-output>
      </div>
      ${this.#board(map)}
    `;
  }

  /** The one that the link opens first, or one that was gone into from there. */
  get #journeyId(): string | null | undefined {
    return this.#query.get('journey') || this.shared?.journeyId;
  }

  #board(map: JourneyMapDto) {
    const isOpen = this.#quotes.value !== undefined || this.#quotes.error !== undefined;
    return html`
      <bv-journey-board
        .map=${map}
        .selected=${placeInQuery(this.#query)}
        .phaseId=${this.#query.get('phase')}
        .quotes=${isOpen ? this.#quotes.value : undefined}
        .quotesError=${this.#quotes.error}
        @bv-cell-chosen=${({ place }: BvCellChosen) => this.#query.set(queryOf(place))}
        @bv-cell-closed=${() => this.#query.set(CLOSED)}
        @bv-phase-chosen=${({ phaseId }: BvPhaseChosen) => this.#query.set({ phase: phaseId })}
        @bv-citation-wanted=${({ quote }: BvCitationWanted) => void copyCitation(this, '', quote)}
        @bv-retry=${() => this.#quotes.run()}
      ></bv-journey-board>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-shared-journey-page': BvSharedJourneyPage;
  }
}
