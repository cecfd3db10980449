import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { getJourneyMap } from '../../api/journeys.ts';
import type { JourneyMapDto } from '../../api/types.ts';
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
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import './bv-compare-differences.ts';
import './bv-compare-emotion.ts';
import './bv-compare-table.ts';
import { placeInQuery } from './cell-in-query.ts';
import { CellQuotesLoader } from './cell-quotes-loader.ts';
import { ChosenJourney } from './chosen-journey-loader.ts';
import type { BvComparedOpened, ComparedPlace } from './compare-events.ts';
import { compareTable } from './compare-table.ts';
import type { Side, Sides } from './compare-view.ts';
import { drawnOnceLoaded, journeyFrame, quotesPanel, waiting } from './journey-frame.ts';
import { LANE_LOOKS } from './lanes.ts';

/** No number is open. */
const CLOSED = { side: '', phase: '', lane: '' } as const;

/** Two personas of a journey side by side. A page: which journey, personas and number stand in the address. */
@customElement('bv-compare-page')
export class BvComparePage extends LitElement {
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
      bv-compare-differences,
      bv-compare-emotion,
      .sides {
        margin-block-start: var(--bv-space-6);
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
    ['highlight', 'tag', 'source', 'participant', 'theme'],
    () => void this.#refresh(),
  );
  readonly #everybody = new Task(this, {
    args: () => [this.#journey.id],
    task: async ([journeyId], { signal }) =>
      journeyId ? getJourneyMap(journeyId, {}, signal) : undefined,
  });
  readonly #maps = new Task(this, {
    args: () => [this.#journey.id, ...this.#chosen] as const,
    task: async ([journeyId, one, other], { signal }) =>
      one && other
        ? Promise.all(
            [one, other].map((personaId) => getJourneyMap(journeyId, { personaId }, signal)),
          )
        : undefined,
  });
  readonly #quotes = new CellQuotesLoader(this, this.#journey, () => {
    const place = this.#place;
    return place && { ...place, personaId: this.#personaOf(place) };
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    const everybody = this.#everybody.value;
    const sides = everybody && this.#sides(everybody);
    return journeyFrame(
      this,
      {
        ...{ heading: 'journey.view.compare', view: '/compare' },
        tableOf: sides && (() => compareTable(sides)),
        ...{ journey: this.#journey, query: this.#query, ofJourney: CLOSED },
      },
      [this.#body(), this.#panel()],
    );
  }

  /** The personas of the address, else those of whom most people are known. */
  get #chosen(): readonly [one: string, other: string] {
    const known = [...(this.#everybody.value?.personas ?? [])].sort((a, b) => b.people - a.people);
    const asked = (name: string) => known.find(({ id }) => id === this.#query.get(name))?.id;
    const one = asked('one') ?? known.find(({ id }) => id !== asked('other'))?.id ?? '';
    const other = asked('other') ?? known.find(({ id }) => id !== one)?.id ?? '';
    return [one, other];
  }

  #personaOf({ side }: ComparedPlace): string {
    const [one, other] = this.#chosen;
    return side === 'other' ? other : one;
  }

  get #place(): ComparedPlace | undefined {
    const place = placeInQuery(this.#query);
    return place && { ...place, side: this.#query.get('side') === 'other' ? 'other' : 'one' };
  }

  #body() {
    return drawnOnceLoaded(this, {
      ...{
        journey: this.#journey,
        error: this.#everybody.error ?? this.#maps.error,
        retry: this.#reload,
      },
      loaded: this.#everybody.value,
      isEmpty: ({ phases }) => phases.length === 0,
      draw: (everybody) => this.#personas(everybody),
    });
  }

  #personas(everybody: JourneyMapDto) {
    if (everybody.personas.length < 2)
      return html`
        <bv-empty-state
          heading=${msg('compare.onePersona')}
          text=${msg('compare.onePersonaText')}
        ></bv-empty-state>
      `;
    const sides = this.#sides(everybody);
    return sides ? this.#compared(everybody, sides) : waiting();
  }

  #compared(everybody: JourneyMapDto, sides: Sides) {
    const place = this.#place;
    return html`
      ${this.#choice(everybody)}
      <div @bv-compared-opened=${(event: BvComparedOpened) => this.#open(event.place)}>
        <bv-compare-differences .sides=${sides} .selected=${place}></bv-compare-differences>
        <bv-compare-emotion .sides=${sides} .everybody=${everybody}></bv-compare-emotion>
        <h2 class="heading sides">${msg('compare.sides')}</h2>
        <bv-compare-table .sides=${sides} .selected=${place}></bv-compare-table>
      </div>
    `;
  }

  #choice({ personas }: JourneyMapDto) {
    const options = personas.map(({ id, name }) => ({ value: id, label: name }));
    const [one, other] = this.#chosen;
    const choose = (name: 'one' | 'other', value: string, opposite: string) => {
      // Somebody who chooses what stands on the other side changes the sides.
      const swapped = value === opposite ? { one: other, other: one } : { [name]: value };
      this.#query.set({ ...CLOSED, one, other, ...swapped });
    };
    return html`
      <div class="choice">
        <bv-select
          label=${msg('compare.one')}
          .value=${one}
          .options=${options}
          @bv-change=${({ value }: BvChange) => choose('one', value, other)}
        ></bv-select>
        <bv-select
          label=${msg('compare.other')}
          .value=${other}
          .options=${options}
          @bv-change=${({ value }: BvChange) => choose('other', value, one)}
        ></bv-select>
      </div>
    `;
  }

  #sides({ personas }: JourneyMapDto): Sides | undefined {
    const [one, other] = this.#maps.value ?? [];
    const side = (key: Side['key'], map: JourneyMapDto | undefined): Side | undefined => {
      const persona = personas.find(({ id }) => id === map?.personaId);
      return map && persona && { key, map, ...persona };
    };
    const [own, its] = [side('one', one), side('other', other)];
    return own && its && [own, its];
  }

  #panel() {
    const [everybody, place] = [this.#everybody.value, this.#place];
    if (!everybody || !place) return nothing;
    const whose = this.#personaOf(place);
    const persona = everybody.personas.find(({ id }) => id === whose)?.name ?? '';
    const phase = everybody.phases.find(({ id }) => id === place.phaseId)?.name ?? '';
    return quotesPanel(this, this.#quotes, {
      heading: msg(LANE_LOOKS[place.lane].word),
      place: `${persona} · ${phase}`,
      personas: everybody.personas,
      close: () => this.#query.set(CLOSED),
    });
  }

  #open({ side, phaseId: phase, lane }: ComparedPlace): void {
    this.#query.set({ side, phase, lane });
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.#everybody.run(), this.#maps.run(), this.#quotes.run()]);
  }

  readonly #reload = (): void => {
    void this.#journey.reload();
    void this.#refresh();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-compare-page': BvComparePage;
  }
}
