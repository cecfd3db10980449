import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PLACED_AT_ONCE_MAX } from '../../../core/api/measurements.ts';
import type { TableFormat } from '../../../core/interop/table.ts';
import {
  changeMeasurement,
  createMeasurement,
  listMeasurements,
  placeMeasurements,
  removeMeasurement,
  restoreMeasurement,
} from '../../api/measurements.ts';
import { getCodebook } from '../../api/codebook.ts';
import { listStudies } from '../../api/projects.ts';
import type { MeasurementDto, StudyDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { doUndoably } from '../../app/do-undoably.ts';
import { refusalText } from '../../app/refusals.ts';
import { may, type Session, sessionContext } from '../../app/session.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import '../lists/bv-save-list.ts';
import './bv-measurement-dialog.ts';
import './bv-measurement-list.ts';
import './bv-place-measurements.ts';
import { filterOf, measurementTools, narrowed, NO_FILTER } from './measurement-filter.ts';
import { type MeasurementPlaces, measurementPlaces, NO_PLACES } from './measurement-places.ts';
import type {
  BvMeasurementFilled,
  BvMeasurementWanted,
  BvMeasurementsMoved,
  MeasurementInput,
} from './measurement-events.ts';
import { measurementsPath } from './measurements-loader.ts';

/** Everything the list shows. */
interface MeasurementsData {
  readonly measurements: readonly MeasurementDto[];
  readonly studies: readonly StudyDto[];
  readonly places: MeasurementPlaces;
}

const REFUSALS = { 'measurement.value_impossible': 'measurements.impossible' } as const;

/** The measurements of a project. A page: it loads, saves, and says what was done. */
@customElement('bv-measurements-page')
export class BvMeasurementsPage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      bv-select {
        flex: none;
        inline-size: 11rem;
      }
      bv-measurement-list {
        display: block;
        max-inline-size: 64rem;
        margin-inline: auto;
      }
    `,
  ];

  /** Set by the router. */
  @property() projectId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  /** Which one is in the dialog; `new` adds one. */
  @state() private edited: MeasurementDto | 'new' | undefined;
  @state() private isSending = false;
  @state() private error = '';

  readonly #query = new QueryController(this);
  readonly #live = new LiveController(
    this,
    ['measurement', 'study', 'tag'],
    () => void this.#load.run(),
  );
  readonly #load = new Task(this, {
    args: () => [this.projectId] as const,
    task: async ([projectId], { signal }): Promise<MeasurementsData> => {
      const [measurements, studies, codebook] = await Promise.all([
        listMeasurements(projectId, signal),
        listStudies(projectId, signal),
        getCodebook(projectId, signal),
      ]);
      return { measurements, studies, places: measurementPlaces(codebook) };
    },
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    const { value, error } = this.#load;
    return html`
      <bv-page
        heading=${msg('measurements.title')}
        .crumbs=${[{ label: msg('shell.sources'), href: `/projects/${this.projectId}/sources` }]}
      >
        ${this.#tools(value)}
        ${this.#mayEdit && this.#openStudies.length > 0 ? this.#action() : nothing}
        ${
          error && !value
            ? html`
                <bv-page-problem
                  heading=${msg('measurements.failed')}
                  .error=${error}
                  @bv-retry=${() => this.#load.run()}
                ></bv-page-problem>
              `
            : this.#body(value?.measurements, value?.studies ?? [])
        }
      </bv-page>
      ${this.#mayEdit ? this.#dialog() : nothing}
    `;
  }

  #tools(data: MeasurementsData | undefined) {
    if (!data || data.measurements.length === 0) return nothing;
    const { measurements, studies, places } = data;
    const pathOf = (format: TableFormat) =>
      measurementsPath(this.projectId, filterOf(this.#query), format);
    const shown = narrowed(measurements, filterOf(this.#query)).length;
    return html`
      ${
        may(this.session, 'strategist') && shown > 0 && shown <= PLACED_AT_ONCE_MAX
          ? html`
              <bv-place-measurements
                slot="actions"
                count=${shown}
                .places=${places}
                @bv-measurements-moved=${this.#placed}
              ></bv-place-measurements>
            `
          : nothing
      }
      <bv-save-list slot="actions" .pathOf=${pathOf}></bv-save-list>
      ${measurementTools(measurements, studies, places, this.#query)}
    `;
  }

  #action() {
    return html`
      <bv-button slot="actions" variant="primary" icon="plus" @click=${() => (this.edited = 'new')}>
        ${msg('measurements.new')}
      </bv-button>
    `;
  }

  #body(measurements: readonly MeasurementDto[] | undefined, studies: readonly StudyDto[]) {
    if (!measurements)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    if (measurements.length === 0)
      return html`
        <bv-empty-state
          heading=${msg('measurements.empty')}
          text=${msg('measurements.emptyText')}
        ></bv-empty-state>
      `;
    const shown = narrowed(measurements, filterOf(this.#query));
    if (shown.length === 0) return this.#noMatch();
    return html`
      <bv-measurement-list
        .measurements=${shown}
        .studies=${studies}
        .places=${this.#load.value?.places ?? NO_PLACES}
        ?editable=${this.#mayEdit}
        @bv-measurement-wanted=${this.#wanted}
      ></bv-measurement-list>
    `;
  }

  #noMatch() {
    return html`
      <bv-empty-state
        kind="search"
        heading=${msg('measurements.noMatch')}
        text=${msg('measurements.noMatchText')}
      >
        <bv-button slot="actions" @click=${() => this.#query.set(NO_FILTER)}>
          ${msg('sources.clear')}
        </bv-button>
      </bv-empty-state>
    `;
  }

  #dialog() {
    return html`
      <bv-measurement-dialog
        ?open=${this.edited !== undefined}
        .measurement=${this.edited === 'new' ? undefined : this.edited}
        .studies=${this.#openStudies}
        .places=${this.#load.value?.places ?? NO_PLACES}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-measurement-filled=${this.#filled}
        @bv-closed=${this.#close}
      ></bv-measurement-dialog>
    `;
  }

  get #mayEdit(): boolean {
    return may(this.session, 'researcher');
  }

  get #openStudies(): readonly StudyDto[] {
    return (this.#load.value?.studies ?? []).filter(({ archivedAt }) => archivedAt === null);
  }

  readonly #close = (): void => {
    this.edited = undefined;
    this.error = '';
  };

  readonly #wanted = ({ what, measurement }: BvMeasurementWanted): void => {
    if (what === 'change') this.edited = measurement;
    else void this.#remove(measurement);
  };

  readonly #filled = async ({ input }: BvMeasurementFilled): Promise<void> => {
    if (this.isSending) return;
    this.isSending = true;
    try {
      await this.#save(input);
      this.#close();
    } catch (error) {
      this.error = refusalText(error, REFUSALS);
    }
    this.isSending = false;
    await this.#load.run();
  };

  async #save({ basis, metric, measuredOn, ...words }: MeasurementInput): Promise<void> {
    const { edited } = this;
    const { phaseId, touchpointId, ...said } = words;
    const place = { phaseId: phaseId || null, touchpointId: touchpointId || null };
    const sent = { ...said, ...place, ...(measuredOn ? { measuredOn } : {}) };
    if (basis) await createMeasurement(this.projectId, { ...sent, metric, basis });
    else if (edited && edited !== 'new') {
      await changeMeasurement(edited.id, { ...sent, revision: edited.revision });
    }
  }

  /** All that the list shows, in one action. */
  readonly #placed = async ({ place }: BvMeasurementsMoved): Promise<void> => {
    const shown = narrowed(this.#load.value?.measurements ?? [], filterOf(this.#query));
    const measurementIds = shown.map(({ id }) => id);
    await doUndoably(
      this,
      'measurements.placed',
      () => placeMeasurements(this.projectId, { measurementIds, ...place }),
      () => void this.#load.run(),
    );
  };

  async #remove({ id, name }: MeasurementDto): Promise<void> {
    await this.#attempt(() => removeMeasurement(id));
    const text = msg('measurements.wasRemoved', { name });
    const undo = () => void this.#attempt(() => restoreMeasurement(id));
    this.dispatchEvent(new BvToastWanted({ text, undo }));
  }

  async #attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
    }
    await this.#load.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-measurements-page': BvMeasurementsPage;
  }
}
