import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { getJourneyCell, getJourneyMap } from '../../api/journeys.ts';
import type { CellTextDto, JourneyMapDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { personaHref, projectCrumbs } from '../../app/places.ts';
import {
  may,
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
import '../../ui/bv-button.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-segmented.ts';
import type { BvChange, BvChosen } from '../../ui/events.ts';
import type { BvCitationWanted } from '../reading/cited-quote-events.ts';
import { copyCitation } from '../reading/copy-citation.ts';
import './bv-evidence-choice-dialog.ts';
import './bv-journey-board.ts';
import './bv-journey-choice.ts';
import './bv-journey-tools.ts';
import './bv-journey-views.ts';
import './bv-lanes-dialog.ts';
import './bv-map-output.ts';
import { beginningStyles, noPhases, nothingYet, waiting } from './journey-beginnings.ts';
import { CLOSED, placeInQuery, queryOf } from './cell-in-query.ts';
import type { BvEvidenceChosen } from './evidence-choice-events.ts';
import { CellQuotesLoader } from './cell-quotes-loader.ts';
import { ChosenJourney } from './chosen-journey-loader.ts';
import type { BvCellChosen, BvPhaseChosen } from './journey-events.ts';
import type { BvLanesArranged } from './lane-events.ts';
import { MapEditor } from './map-editor-loader.ts';
import type {
  BvPhaseSaid,
  BvTextEdited,
  BvTextEvidenceWanted,
  BvTextWritten,
} from './map-text-events.ts';
import { hasEvidence } from './map-view.ts';
import type { BvMeasurementsPlaced } from './measured-events.ts';
import type { BvOpeningWanted } from './opening-events.ts';
import { PhaseOpening } from './phase-opening-loader.ts';
import { PlaceableLoader } from './placeable-loader.ts';

/** The map of a journey. A page: which journey, persona and cell stand in the address. */
@customElement('bv-journey-page')
export class BvJourneyPage extends LitElement {
  static override styles = [
    reset,
    beginningStyles,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      bv-journey-tools {
        flex: 1;
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

  /** Whether the lanes are being arranged. */
  @state() private arranging = false;
  /** The text whose evidence is being chosen. */
  @state() private evidenceOf: CellTextDto | undefined;

  readonly #query = new QueryController(this);
  readonly #editor = new MapEditor(this, () => void this.#refresh());
  readonly #live = new LiveController(
    this,
    [
      'highlight',
      'tag',
      'source',
      'participant',
      'verdict',
      'hypothesis',
      'cell_text',
      'lane_view',
      'phase',
      'journey',
      'theme',
      'measurement',
    ],
    () => void this.#refresh(),
  );
  readonly #journey = new ChosenJourney(this, this.#query);
  readonly #opening = new PhaseOpening(this, this.#editor, this.#journey);
  readonly #load = new Task(this, {
    args: () => [this.#journey.id, this.#query.get('persona'), this.#horizon] as const,
    task: async ([journeyId, personaId, horizon], { signal }) =>
      journeyId ? getJourneyMap(journeyId, { personaId, horizon }, signal) : undefined,
  });
  readonly #ofPhase = new Task(this, {
    args: () => [this.#journey.id, this.evidenceOf?.phaseId] as const,
    task: async ([journeyId, phaseId], { signal }) =>
      phaseId ? getJourneyCell(journeyId, { phaseId, lane: 'phase' }, signal) : undefined,
  });
  readonly #quotes = new CellQuotesLoader(this, this.#journey, () => {
    const place = placeInQuery(this.#query);
    return place && { ...place, personaId: this.#query.get('persona') };
  });

  readonly #placeable = new PlaceableLoader(this, () =>
    this.#query.get('lane') === 'measurements' && may(this.session, 'strategist')
      ? this.#query.get('phase')
      : '',
  );

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    return html`
      <bv-page
        flush
        heading=${msg('shell.journey')}
        .crumbs=${projectCrumbs(this.workspace.project)}
      >
        ${this.#choice()} ${this.#tools()} ${this.#body()}
      </bv-page>
      <bv-lanes-dialog
        .lanes=${this.#load.value?.lanes ?? []}
        ?open=${this.arranging}
        @bv-lanes-arranged=${this.#arranged}
        @bv-closed=${() => (this.arranging = false)}
      ></bv-lanes-dialog>
      ${this.#opening.dialog()}
      <bv-evidence-choice-dialog
        .resting=${this.evidenceOf}
        .quotes=${this.#ofPhase.value?.quotes}
        hint=${msg('journey.evidenceHint')}
        none=${msg('journey.evidenceNone')}
        @bv-evidence-chosen=${this.#linked}
        @bv-closed=${this.#closeEvidence}
      ></bv-evidence-choice-dialog>
    `;
  }

  get #horizon() {
    return this.#query.get('map') === 'to_be' ? 'to_be' : 'as_is';
  }

  /** To the persona that the map is of, if it is of one. */
  #persona() {
    const { personaId, personas = [] } = this.#load.value ?? {};
    const persona = personas.find(({ id }) => id === personaId);
    if (!persona) return nothing;
    return html`
      <bv-button
        slot="actions"
        variant="ghost"
        icon="user"
        label=${msg('personas.about', { name: persona.name })}
        href=${personaHref(this.projectId, persona.id)}
      ></bv-button>
    `;
  }

  #choice() {
    return html`
      ${this.#persona()}
      <bv-journey-choice
        slot="actions"
        .journeys=${this.#journey.all}
        .value=${this.#journey.id}
        @bv-chosen=${this.#another}
      ></bv-journey-choice>
      <bv-segmented
        slot="actions"
        label=${msg('journey.horizon')}
        .value=${this.#horizon}
        .options=${[
          { value: 'as_is', label: msg('journey.asIs') },
          { value: 'to_be', label: msg('journey.toBe') },
        ]}
        @bv-change=${({ value }: BvChange) =>
          this.#query.set({ ...CLOSED, map: value === 'to_be' ? value : '' })}
      ></bv-segmented>
      <bv-map-output
        slot="actions"
        .map=${this.#load.value}
        share-href=${may(this.session, 'strategist') ? `/settings/links?project=${this.projectId}` : ''}
      ></bv-map-output>
    `;
  }

  #tools() {
    const map = this.#load.value;
    if (!map || map.phases.length === 0) return nothing;
    return html`
      <bv-journey-views
        slot="tools"
        project-id=${this.projectId}
        journey-id=${this.#query.get('journey')}
      ></bv-journey-views>
      <bv-journey-tools
        slot="tools"
        .map=${map}
        @bv-change=${({ value }: BvChange) => this.#query.set({ persona: value })}
      ></bv-journey-tools>
    `;
  }

  #body() {
    const error = this.#load.error ?? this.#journey.error;
    if (error)
      return html`
        <bv-page-problem
          heading=${msg('journey.failed')}
          .error=${error}
          @bv-retry=${this.#reload}
        ></bv-page-problem>
      `;
    const map = this.#load.value;
    if (map && map.phases.length > 0) return this.#board(map);
    const isKnown = map !== undefined || this.#journey.isNone;
    return isKnown ? noPhases(map, this.projectId, may(this.session, 'researcher')) : waiting();
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
        .projectId=${this.projectId}
        .hypothesesHref=${`/projects/${this.projectId}/hypotheses`}
        .placeable=${this.#placeable.value}
        ?writable=${may(this.session, 'strategist')}
        @bv-measurements-placed=${(event: BvMeasurementsPlaced) =>
          void this.#editor.place(this.#query.get('phase'), event)}
        @bv-text-written=${({ text }: BvTextWritten) => this.#written(map, text)}
        @bv-text-edited=${this.#edited}
        @bv-text-evidence-wanted=${({ cellText }: BvTextEvidenceWanted) =>
          (this.evidenceOf = cellText)}
        @bv-phase-said=${({ said }: BvPhaseSaid) =>
          void this.#editor.say(map, this.#query.get('phase'), said)}
        @bv-cell-chosen=${({ place }: BvCellChosen) => this.#query.set(queryOf(place))}
        @bv-cell-closed=${() => this.#query.set(CLOSED)}
        @bv-phase-chosen=${({ phaseId }: BvPhaseChosen) => this.#query.set({ phase: phaseId })}
        @bv-citation-wanted=${({ quote }: BvCitationWanted) =>
          void copyCitation(this, this.projectId, quote)}
        @bv-opening-wanted=${(event: BvOpeningWanted) => this.#opening.ask(map, event)}
        @bv-lanes-wanted=${() => (this.arranging = true)}
        @bv-retry=${() => this.#quotes.run()}
      >
        ${hasEvidence(map) || map.horizon === 'to_be' ? nothing : nothingYet(this.projectId, may(this.session, 'researcher'))}
      </bv-journey-board>
    `;
  }

  readonly #another = ({ value }: BvChosen): void => {
    // Phases belong to one journey.
    this.#query.set({ ...CLOSED, journey: value, phase: '' });
  };

  #written(map: JourneyMapDto, text: string): void {
    const place = placeInQuery(this.#query);
    if (place) void this.#editor.write(map, place, text);
  }

  readonly #linked = ({ highlightIds }: BvEvidenceChosen): void => {
    const text = this.evidenceOf;
    this.#closeEvidence();
    if (text) void this.#editor.edit(text, { highlightIds });
  };

  readonly #edited = ({ cellText, edit }: BvTextEdited): void => {
    void this.#editor.edit(cellText, edit);
  };

  readonly #arranged = ({ lanes }: BvLanesArranged): void => {
    this.arranging = false;
    if (this.#load.value) void this.#editor.arrange(this.#load.value, lanes);
  };

  readonly #closeEvidence = (): void => {
    this.evidenceOf = undefined;
  };

  async #refresh(): Promise<void> {
    await Promise.all([
      this.#load.run(),
      this.#quotes.run(),
      this.#placeable.run(),
      this.#journey.reload(),
    ]);
  }

  readonly #reload = (): void => {
    void this.#journey.reload();
    void this.#load.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-journey-page': BvJourneyPage;
  }
}
