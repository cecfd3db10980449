import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { getJourneyCoverage } from '../../api/journeys.ts';
import type { JourneyCoverageDto } from '../../api/types.ts';
import {
  NO_WORKSPACE,
  type Session,
  sessionContext,
  workspaceContext,
  type WorkspaceState,
} from '../../app/session.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import './bv-coverage-grid.ts';
import './bv-next-interviews.ts';
import { CellQuotesLoader } from './cell-quotes-loader.ts';
import { ChosenJourney } from './chosen-journey-loader.ts';
import type { BvInterviewChosen, BvNumberOpened } from './coverage-events.ts';
import { type CoveragePlace, placeOfQuery } from './coverage-view.ts';
import { coverageTable } from './coverage-table.ts';
import { drawnOnceLoaded, journeyFrame, quotesPanel } from './journey-frame.ts';
import { LANE_LOOKS } from './lanes.ts';

/** No number is open. */
const CLOSED = { persona: '', phase: '', lane: '' } as const;

/**
 * How much evidence a journey rests on, of whom and where, and which interviews would fill most. A page: which journey,
 * interview and number stand in the address.
 */
@customElement('bv-coverage-page')
export class BvCoveragePage extends LitElement {
  static override styles = [
    reset,
    text,
    layout,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      bv-next-interviews {
        margin-block-end: var(--bv-space-6);
      }
      .signs {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1) var(--bv-space-4);
      }
      .sign {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1h);
      }
      .sample {
        inline-size: 1.125rem;
        block-size: 0.75rem;
        box-shadow: inset 0 0 0 1px var(--bv-line-strong);
      }
      .hint {
        margin-block: var(--bv-space-half) var(--bv-space-2);
      }
    `,
  ];

  /** Set by the router. */
  @property() projectId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  @query('bv-coverage-grid') private readonly grid!: HTMLElementTagNameMap['bv-coverage-grid'];

  readonly #query = new QueryController(this);
  readonly #journey = new ChosenJourney(this, this.#query);
  readonly #live = new LiveController(
    this,
    ['highlight', 'tag', 'source', 'participant'],
    () => void this.#refresh(),
  );
  readonly #load = new Task(this, {
    args: () => [this.#journey.id],
    task: async ([journeyId], { signal }) =>
      journeyId ? getJourneyCoverage(journeyId, signal) : undefined,
  });
  readonly #quotes = new CellQuotesLoader(this, this.#journey, () => this.#place);

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    const loaded = this.#load.value;
    return journeyFrame(
      this,
      {
        ...{ heading: 'journey.view.coverage', view: '/coverage' },
        tableOf: loaded && (() => coverageTable(loaded)),
        ...{ journey: this.#journey, query: this.#query },
        ofJourney: { ...CLOSED, interview: '' },
      },
      [this.#body(), this.#panel()],
    );
  }

  get #place(): CoveragePlace | undefined {
    return this.#load.value && placeOfQuery(this.#query, this.#load.value);
  }

  #body() {
    return drawnOnceLoaded(this, {
      ...{ journey: this.#journey, error: this.#load.error, retry: this.#reload },
      loaded: this.#load.value,
      isEmpty: ({ phases }) => phases.length === 0,
      draw: (coverage) => this.#coverage(coverage),
    });
  }

  #coverage(coverage: JourneyCoverageDto) {
    // The next one is marked until another is chosen.
    const number = Number(this.#query.get('interview') || 1);
    return html`
      <bv-next-interviews
        .coverage=${coverage}
        chosen=${number}
        @bv-interview-chosen=${(event: BvInterviewChosen) => this.#mark(event.number)}
      ></bv-next-interviews>
      <h2 class="heading">${msg('coverage.heading')}</h2>
      <p class="muted hint">${msg('coverage.hint')}</p>
      <p class="signs meta">
        <span class="sign">
          <span class="hatch sample"></span>
          ${msg('evidence.none')}
        </span>
        <span>${msg('coverage.thinMeans', { enough: coverage.enough })}</span>
      </p>
      <bv-coverage-grid
        .coverage=${coverage}
        .selected=${this.#place}
        .interview=${coverage.interviews[number - 1]}
        @bv-number-opened=${({ place }: BvNumberOpened) => this.#open(place)}
      ></bv-coverage-grid>
    `;
  }

  #panel() {
    const [coverage, place] = [this.#load.value, this.#place];
    if (!coverage || !place) return nothing;
    const persona = coverage.personas.find(({ id }) => id === place.personaId)?.name;
    const phase = coverage.phases.find(({ id }) => id === place.phaseId)?.name;
    return quotesPanel(this, this.#quotes, {
      heading: msg(place.lane === 'phase' ? 'coverage.all' : LANE_LOOKS[place.lane].word),
      place: [persona ?? msg('journey.everybody'), phase].join(' · '),
      personas: coverage.personas,
      close: () => this.#open(undefined),
    });
  }

  #mark(number: number): void {
    this.#query.set({ interview: number === 1 ? '' : String(number) });
    void this.updateComplete.then(() => this.grid.showInterview());
  }

  #open(place: CoveragePlace | undefined): void {
    if (place) {
      const { personaId: persona, phaseId: phase, lane } = place;
      this.#query.set({ persona, phase, lane });
    } else {
      this.#query.set(CLOSED);
      // What was read is where one goes on.
      this.grid.focusNumber();
    }
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.#load.run(), this.#quotes.run()]);
  }

  readonly #reload = (): void => {
    void this.#journey.reload();
    void this.#load.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-coverage-page': BvCoveragePage;
  }
}
