import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { getJourneyMap, getJourneyMoves } from '../../api/journeys.ts';
import type { JourneyMapDto, JourneyMovesDto } from '../../api/types.ts';
import {
  NO_WORKSPACE,
  type Session,
  sessionContext,
  workspaceContext,
  type WorkspaceState,
} from '../../app/session.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange } from '../../ui/events.ts';
import './bv-compare-table.ts';
import './bv-day-moves.ts';
import { placeInQuery } from './cell-in-query.ts';
import { CellQuotesLoader } from './cell-quotes-loader.ts';
import { compareTable } from './compare-table.ts';
import { ChosenJourney } from './chosen-journey-loader.ts';
import type {
  BvComparedOpened,
  BvMovesOpened,
  ComparedPlace,
  MovesPlace,
} from './compare-events.ts';
import type { Sides } from './compare-view.ts';
import { drawnOnceLoaded, journeyFrame, quotesPanel } from './journey-frame.ts';
import { LANE_LOOKS } from './lanes.ts';

interface Days {
  readonly then: JourneyMapDto;
  readonly now: JourneyMapDto;
  readonly moves: JourneyMovesDto;
}

/** Nothing is open. */
const CLOSED = { side: '', phase: '', lane: '', moved: '' } as const;
/** How far back one looks at first. */
const DAYS_BACK = 7;
const MS_PER_DAY = 86_400_000;

/**
 * A journey at the end of a past day beside today: what moved, and both maps. A page: which journey, day, persona and
 * number stand in the address.
 */
@customElement('bv-days-page')
export class BvDaysPage extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      .choice {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 18rem));
        gap: var(--bv-space-3);
      }
      .hint {
        margin-block: var(--bv-space-2) var(--bv-space-6);
        max-inline-size: 46rem;
      }
      .sides {
        margin-block: var(--bv-space-6) var(--bv-space-2);
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

  readonly #query = new QueryController(this);
  readonly #journey = new ChosenJourney(this, this.#query);
  readonly #live = new LiveController(
    this,
    ['highlight', 'tag', 'source', 'participant', 'measurement'],
    () => void this.#refresh(),
  );
  readonly #load = new Task(this, {
    args: () => [this.#journey.id, this.#day, this.#query.get('persona')] as const,
    task: async ([journeyId, asOf, personaId], { signal }) => {
      if (!journeyId) return undefined;
      const whose = personaId ? { personaId } : {};
      const [then, now, moves] = await Promise.all([
        getJourneyMap(journeyId, { ...whose, asOf }, signal),
        getJourneyMap(journeyId, whose, signal),
        getJourneyMoves(journeyId, { ...whose, asOf }, signal),
      ]);
      return { then, now, moves };
    },
  });
  readonly #quotes = new CellQuotesLoader(this, this.#journey, () => {
    const personaId = this.#query.get('persona');
    const moves = this.#moves;
    if (moves) return { ...moves, personaId, lane: 'phase', asOf: this.#day };
    const place = this.#place;
    return place && { ...place, personaId, asOf: place.side === 'one' ? this.#day : undefined };
  });

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
        ...{ heading: 'journey.view.days', view: '/days' },
        tableOf: loaded && (() => compareTable(sidesOf(loaded))),
        ...{ journey: this.#journey, query: this.#query },
        ofJourney: { ...CLOSED, persona: '' },
      },
      [this.#body(), this.#panel()],
    );
  }

  /** Of the address; a week ago at first, and where it is none. */
  get #day(): string {
    const asked = this.#query.get('day');
    return /^\d{4}-\d{2}-\d{2}$/.test(asked) && asked < dayBefore(0) ? asked : dayBefore(DAYS_BACK);
  }

  get #place(): ComparedPlace | undefined {
    const place = placeInQuery(this.#query);
    return place && { ...place, side: this.#query.get('side') === 'other' ? 'other' : 'one' };
  }

  get #moves(): MovesPlace | undefined {
    const [phaseId, moved] = [this.#query.get('phase'), this.#query.get('moved')];
    if (!phaseId || (moved !== 'came' && moved !== 'left')) return undefined;
    return { phaseId, moved };
  }

  #body() {
    return drawnOnceLoaded(this, {
      ...{ journey: this.#journey, error: this.#load.error, retry: this.#reload },
      loaded: this.#load.value,
      isEmpty: ({ now }) => now.phases.length === 0,
      draw: (days) => this.#days(days),
    });
  }

  #days({ then, now, moves }: Days) {
    const sides = sidesOf({ then, now, moves });
    return html`
      ${this.#choice(now)}
      <p class="muted hint">${msg('days.hint')}</p>
      <bv-day-moves
        .moves=${moves}
        .then=${then}
        .now=${now}
        .selected=${this.#moves}
        @bv-moves-opened=${({ place }: BvMovesOpened) =>
          this.#query.set({ ...CLOSED, phase: place.phaseId, moved: place.moved })}
      ></bv-day-moves>
      <h2 class="heading sides">${msg('compare.sides')}</h2>
      <bv-compare-table
        .sides=${sides}
        .selected=${this.#place}
        @bv-compared-opened=${({ place }: BvComparedOpened) =>
          this.#query.set({
            ...CLOSED,
            ...{ side: place.side, phase: place.phaseId, lane: place.lane },
          })}
      ></bv-compare-table>
    `;
  }

  #choice({ personas }: JourneyMapDto) {
    const options = [
      { value: '', label: msg('journey.everybody') },
      ...personas.map(({ id, name }) => ({ value: id, label: name })),
    ];
    return html`
      <div class="choice">
        <bv-text-field
          type="date"
          label=${msg('days.day')}
          .value=${this.#day}
          max=${dayBefore(1)}
          @bv-change=${({ value }: BvChange) => this.#query.set({ ...CLOSED, day: value })}
        ></bv-text-field>
        <bv-select
          label=${msg('days.whose')}
          .value=${this.#query.get('persona')}
          .options=${options}
          @bv-change=${({ value }: BvChange) => this.#query.set({ ...CLOSED, persona: value })}
        ></bv-select>
      </div>
    `;
  }

  #panel() {
    const [loaded, place, moves] = [this.#load.value, this.#place, this.#moves];
    const opened = moves ?? place;
    if (!loaded || !opened) return nothing;
    const phase = loaded.now.phases.find(({ id }) => id === opened.phaseId)?.name ?? '';
    return quotesPanel(this, this.#quotes, {
      ...(moves ? this.#movedWords(moves, phase) : this.#placeWords(place, phase)),
      personas: loaded.now.personas,
      close: () => this.#query.set(CLOSED),
    });
  }

  #movedWords({ moved }: MovesPlace, phase: string) {
    const day = formatDate(this.#day);
    const heading = msg(moved === 'came' ? 'days.cameSince' : 'days.leftSince', { day });
    return { heading, place: phase };
  }

  #placeWords(place: ComparedPlace | undefined, phase: string) {
    const when = place?.side === 'other' ? msg('days.today') : formatDate(this.#day);
    return { heading: msg(LANE_LOOKS[place?.lane ?? 'emotion'].word), place: `${when} · ${phase}` };
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.#load.run(), this.#quotes.run()]);
  }

  readonly #reload = (): void => {
    void this.#journey.reload();
    void this.#load.run();
  };
}

function sidesOf({ then, now, moves }: Days): Sides {
  const side = (key: 'one' | 'other', name: string, map: JourneyMapDto) => ({
    ...{ key, name, map, hue: undefined, people: undefined },
  });
  return [side('one', formatDate(moves.asOf), then), side('other', msg('days.today'), now)];
}

/** So many days before today, in UTC as all our days are. */
function dayBefore(days: number): string {
  return new Date(Date.now() - days * MS_PER_DAY).toISOString().slice(0, 10);
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-days-page': BvDaysPage;
  }
}
