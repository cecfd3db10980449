import {
  changeCellText,
  openPhase,
  setLanes,
  setPhase,
  writeCellText,
} from '../../api/journeys.ts';
import { placeMeasurements } from '../../api/measurements.ts';
import { isWritable } from '../../../core/journeys/written.ts';
import type { CellTextDto, JourneyMapDto, LanePlaceDto } from '../../api/types.ts';
import { doUndoably, type EditingPage } from '../../app/do-undoably.ts';
import type { PlainMessageKey } from '../../i18n/index.ts';
import type { PhaseSaid, TextEdit } from './map-text-events.ts';
import type { CellPlace } from './map-view.ts';
import type { WantedOpening } from './opening-events.ts';
import type { BvMeasurementsPlaced } from './measured-events.ts';

/** Does what somebody wants with the map, tells of it with a way back, and lets the page load it anew. */
export class MapEditor {
  readonly #page: EditingPage;
  readonly #reload: () => void;

  constructor(page: EditingPage, reload: () => void) {
    this.#page = page;
    this.#reload = reload;
  }

  /** Writes a text into the open cell. */
  write(map: JourneyMapDto, { phaseId, lane }: CellPlace, text: string): Promise<void> {
    return this.#do('journey.textWritten', async () => {
      if (!isWritable(lane)) return;
      const body = { phaseId, lane, horizon: map.horizon, text };
      await writeCellText(map.journeyId, body);
    });
  }

  /** Changes a text, what it rests on, or removes it. */
  edit({ id, revision }: CellTextDto, edit: TextEdit): Promise<void> {
    return this.#do(edit.removed ? 'journey.textRemoved' : 'journey.textChanged', async () => {
      const { highlightIds, ...rest } = edit;
      await changeCellText(id, {
        ...rest,
        revision,
        ...(highlightIds && { highlightIds: [...highlightIds] }),
      });
    });
  }

  /** Says something of a phase. */
  say(map: JourneyMapDto, phaseId: string, said: PhaseSaid): Promise<void> {
    const revision = map.phases.find(({ id }) => id === phaseId)?.settingRevision ?? 0;
    return this.#do('journey.phaseSet', async () => {
      await setPhase(map.journeyId, phaseId, { ...said, revision, horizon: map.horizon });
    });
  }

  /** Puts measurements into a phase, or takes them off the map. */
  place(phaseId: string, { measurementIds, isOff }: BvMeasurementsPlaced): Promise<void> {
    return this.#do('journey.placed', async () => {
      await placeMeasurements(this.#page.projectId, {
        measurementIds: [...measurementIds],
        ...(isOff ? { phaseId: null, touchpointId: null } : { phaseId }),
      });
    });
  }

  /** Lets a phase open into a journey, or into none again. */
  open(
    { journeyId }: JourneyMapDto,
    { id, opensRevision }: JourneyMapDto['phases'][number],
    opens: WantedOpening,
  ): Promise<void> {
    const done = opens.kind === 'none' ? 'openings.taken' : 'openings.set';
    return this.#do(done, async () => {
      await openPhase(journeyId, id, { revision: opensRevision, opens });
    });
  }

  /** Arranges the lanes. */
  arrange(
    { journeyId, lanesRevision }: JourneyMapDto,
    lanes: readonly LanePlaceDto[],
  ): Promise<void> {
    return this.#do('lanes.set', async () => {
      await setLanes(journeyId, { revision: lanesRevision, lanes: [...lanes] });
    });
  }

  #do(done: PlainMessageKey, act: () => Promise<void>): Promise<void> {
    return doUndoably(this.#page, done, act, this.#reload);
  }
}
