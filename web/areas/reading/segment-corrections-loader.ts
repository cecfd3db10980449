import { html, type ReactiveController, type ReactiveElement } from 'lit';
import { correctSegment, getSource, removeCorrection } from '../../api/sources.ts';
import type { SegmentDto, SourceTextDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-segment-dialog.ts';
import type { BvSegmentChosen, BvSegmentCorrected, SegmentSaid } from './reading-events.ts';

/** What the page has and does around corrections of segments. */
interface CorrectionOptions {
  readonly source: () => SourceTextDto | undefined;
  readonly onSource: (source: SourceTextDto) => void;
  readonly onFailed: (error: unknown) => void;
}

/** Which segment somebody says something of, and the saying and taking back of it. */
export class SegmentCorrections implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: CorrectionOptions;
  #chosen: SegmentDto | undefined;

  constructor(host: ReactiveElement, options: CorrectionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    host.addEventListener('bv-segment-chosen', ({ start }: BvSegmentChosen) => this.#choose(start));
  }

  hostDisconnected(): void {
    this.#chosen = undefined;
  }

  /** The dialog that asks about the chosen segment. */
  template() {
    const { projectId = '', studyId = '' } = this.#options.source() ?? {};
    return html`
      <bv-segment-dialog
        listHref=${`/projects/${projectId}/sources?corrections=${studyId}`}
        .segment=${this.#chosen}
        @bv-segment-corrected=${({ said }: BvSegmentCorrected) => void this.#correct(said)}
        @bv-closed=${() => this.#leave()}
      ></bv-segment-dialog>
    `;
  }

  /** Asks about the segment at an offset, or the one before it. */
  #choose(offset: number): void {
    const segments = this.#options.source()?.segments ?? [];
    this.#chosen = segments.findLast(({ start }) => start <= offset) ?? segments[0];
    this.#host.requestUpdate();
  }

  #leave(): void {
    this.#chosen = undefined;
    this.#host.requestUpdate();
  }

  /** Corrects the chosen segment, shows what became of the text, and offers to take it back. */
  async #correct(said: SegmentSaid): Promise<void> {
    const [source, segment] = [this.#options.source(), this.#chosen];
    this.#leave();
    if (!source || !segment) return;
    const { id, textVersion } = source;
    try {
      const { id: correctionId } = await correctSegment(id, {
        ...said,
        textVersion,
        start: segment.start,
      });
      this.#options.onSource(await getSource(id));
      this.#tell(msg('reading.doneCorrected'), () => void this.#takeBack(id, correctionId));
    } catch (error) {
      this.#options.onFailed(error);
    }
  }

  #tell(text: string, undo?: () => void): void {
    this.#host.dispatchEvent(new BvToastWanted({ text, undo }));
  }

  async #takeBack(sourceId: string, correctionId: string): Promise<void> {
    try {
      await removeCorrection(sourceId, correctionId);
      this.#options.onSource(await getSource(sourceId));
      this.#tell(msg('reading.doneUncorrected'));
    } catch (error) {
      this.#options.onFailed(error);
    }
  }
}
