import { changeCellText, setPhase, writeCellText } from '../../api/journeys.ts';
import { takeBackLast } from '../../api/history.ts';
import { isWritable } from '../../../core/journeys/written.ts';
import type { CellTextDto, JourneyMapDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { PhaseSaid, TextEdit } from './map-text-events.ts';
import type { CellPlace } from './map-view.ts';

/** What an editor of the map needs of its page. */
export interface MapPage extends HTMLElement {
  readonly projectId: string;
}

/** Does what somebody wants with the map, tells of it with a way back, and lets the page load it anew. */
export class MapEditor {
  readonly #page: MapPage;
  readonly #reload: () => void;

  constructor(page: MapPage, reload: () => void) {
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

  async #do(done: PlainMessageKey, act: () => Promise<void>): Promise<void> {
    try {
      await act();
      const undo = (): void => void this.#takeBack();
      this.#page.dispatchEvent(new BvToastWanted({ text: msg(done), undo }));
    } catch (error) {
      this.#page.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
    }
    this.#reload();
  }

  async #takeBack(): Promise<void> {
    try {
      await takeBackLast(this.#page.projectId);
    } catch (error) {
      const text = refusalText(error, { 'action.changed_since': 'history.changedSince' });
      this.#page.dispatchEvent(new BvToastWanted({ text }));
    }
    this.#reload();
  }
}
