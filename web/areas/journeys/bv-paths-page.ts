import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { OUTSIDE } from '../../../core/journeys/paths.ts';
import { getJourneyPaths, getPathQuotes } from '../../api/paths.ts';
import type { JourneyPathsDto } from '../../api/types.ts';
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
import type { Hue } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-segmented.ts';
import type { BvChange } from '../../ui/events.ts';
import './bv-common-paths.ts';
import './bv-path-flow.ts';
import './bv-path-table.ts';
import { ChosenJourney } from './chosen-journey-loader.ts';
import { pathsTable } from './paths-table.ts';
import { drawnOnceLoaded, journeyFrame, quotesPanel } from './journey-frame.ts';
import type { BvPathOpened } from './path-events.ts';

/** No number is open. */
const CLOSED = { along: '' } as const;

/**
 * In which order people tell of the touchpoints of a journey, and where their accounts end. A page: which journey,
 * persona and number stand in the address.
 */
@customElement('bv-paths-page')
export class BvPathsPage extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      .whose {
        overflow-x: auto;
      }
      .muted {
        max-inline-size: var(--bv-measure);
      }
      .heading {
        margin-block: var(--bv-space-6) var(--bv-space-half);
      }
      bv-path-flow,
      bv-path-table {
        margin-block-start: var(--bv-space-3);
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
    ['highlight', 'tag', 'source', 'participant'],
    () => void this.#refresh(),
  );
  readonly #load = new Task(this, {
    args: () => [this.#journey.id, this.#query.get('persona')] as const,
    task: async ([journeyId, personaId], { signal }) =>
      journeyId ? getJourneyPaths(journeyId, personaId, signal) : undefined,
  });
  readonly #quotes = new Task(this, {
    args: () => [this.#journey.id, this.#query.get('along'), this.#query.get('persona')] as const,
    task: async ([journeyId, along, personaId], { signal }) =>
      journeyId && along ? getPathQuotes(journeyId, { along, personaId }, signal) : undefined,
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
        ...{ heading: 'journey.view.paths', view: '/paths' },
        tableOf: loaded && (() => pathsTable(loaded)),
        ...{ journey: this.#journey, query: this.#query, ofJourney: CLOSED },
      },
      [this.#body(), this.#panel()],
    );
  }

  #body() {
    return drawnOnceLoaded(this, {
      ...{ journey: this.#journey, error: this.#load.error, retry: this.#reload },
      loaded: this.#load.value,
      isEmpty: () => false,
      draw: (paths) => this.#followed(paths),
    });
  }

  #followed(paths: JourneyPathsDto) {
    return html`
      ${this.#whose(paths)}
      ${
        paths.touchpoints.length === 0
          ? html`
              <bv-empty-state
                heading=${msg('paths.none')}
                text=${msg('paths.noneText')}
              ></bv-empty-state>
            `
          : this.#paths(paths)
      }
    `;
  }

  #whose({ personaId, personas }: JourneyPathsDto) {
    if (personas.length === 0) return nothing;
    return html`
      <div class="whose">
      <bv-segmented
        quiet
        label=${msg('journey.persona')}
        .value=${personaId ?? ''}
        .options=${[
          { value: '', label: msg('journey.everybody') },
          ...personas.map(({ id, name, hue }) => ({
            value: id,
            label: name,
            icon: 'user' as const,
            hue: hue as Hue, // The schema keeps it from 1 to 12.
          })),
        ]}
        @bv-change=${({ value }: BvChange) => this.#query.set({ ...CLOSED, persona: value })}
      ></bv-segmented>
      </div>
    `;
  }

  #paths(paths: JourneyPathsDto) {
    const along = this.#query.get('along');
    return html`
      <div @bv-path-opened=${(event: BvPathOpened) => this.#query.set({ along: event.along })}>
        <h2 class="heading">${msg('paths.heading')}</h2>
        <p class="muted">${msg('paths.hint', { people: paths.people })}</p>
        <bv-path-flow .paths=${paths} along=${along}></bv-path-flow>
        <h2 class="heading">${msg('paths.common')}</h2>
        <bv-common-paths .paths=${paths}></bv-common-paths>
        <h2 class="heading">${msg('paths.steps')}</h2>
        <bv-path-table .paths=${paths} along=${along}></bv-path-table>
      </div>
    `;
  }

  #panel() {
    const paths = this.#load.value;
    const along = this.#query.get('along');
    if (!paths || along === '') return nothing;
    const persona = paths.personas.find(({ id }) => id === paths.personaId)?.name;
    return quotesPanel(this, this.#quotes, {
      heading: headingOf(along.split(','), paths),
      place: persona ?? msg('journey.everybody'),
      personas: paths.personas,
      close: () => this.#query.set(CLOSED),
    });
  }

  async #refresh(): Promise<void> {
    await Promise.all([this.#load.run(), this.#quotes.run()]);
  }

  readonly #reload = (): void => {
    void this.#journey.reload();
    void this.#load.run();
  };
}

function headingOf(along: readonly string[], { touchpoints }: JourneyPathsDto): string {
  const names = along.flatMap((id) => touchpoints.find((one) => one.id === id)?.name ?? []);
  const [name = ''] = names;
  if (along[0] === OUTSIDE) return msg('paths.beginHere', { name });
  if (along.at(-1) === OUTSIDE) return msg('paths.endHere', { name });
  return names.join(' → ');
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-paths-page': BvPathsPage;
  }
}
