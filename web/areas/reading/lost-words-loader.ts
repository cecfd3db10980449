import { html, nothing, type ReactiveElement } from 'lit';
import type { Span } from '../../../core/anchoring/passage.ts';
import { SURE_SCORE } from '../../../core/anchoring/anchor.ts';
import {
  moveHighlight,
  removeHighlight,
  restoreHighlight,
  unplaceHighlight,
} from '../../api/highlights.ts';
import { restoreText } from '../../api/sources.ts';
import type { HighlightDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvPlaceSelected } from './reading-events.ts';
import type { ReadingData } from './reading-loader.ts';

/** Characters shown on both sides of a proposed place. */
const AROUND = 40;
/** Half as like as what is taken without asking. */
const SOMEWHAT_LIKE = SURE_SCORE * 0.7;

/** What the page has and does around lost words. */
interface LostWordsOptions {
  readonly data: () => ReadingData | undefined;
  readonly mayRepair: () => boolean;
  readonly onChanged: () => void;
  readonly onFailed: (error: unknown) => void;
}

/**
 * Highlights whose words a correction took out of the text, and what becomes of them: placed where it is proposed, or
 * where somebody selects, or removed. Each can be taken back.
 */
export class LostWords {
  readonly #host: ReactiveElement;
  readonly #options: LostWordsOptions;
  /** For which a place is being looked for. */
  #placing: HighlightDto | undefined;
  #span: Span | undefined;

  constructor(host: ReactiveElement, options: LostWordsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Whether a selection in the text is the place of lost words. */
  get isPlacing(): boolean {
    return this.#placing !== undefined;
  }

  /** Bind to what is selected in the text. */
  readonly selected = ({ span, isSure }: BvPlaceSelected): void => {
    this.#span = span;
    this.#host.requestUpdate();
    if (isSure) void this.#placeSelected();
  };

  /** Says how many lost their words, and shows each with its proposal; nothing when none did. */
  template() {
    const data = this.#options.data();
    if (!data || data.lost.length === 0) return nothing;
    if (this.#placing) return this.#placingNotice(this.#placing);
    return html`
      <div class="notice still">
        <bv-note tone="warning">
          <b>${msg('reading.lostWords', { count: data.lost.length })}</b>
          ${data.source.isCorrected && this.#options.mayRepair() ? this.#takeBack(data) : nothing}
          ${data.lost.map((highlight) => this.#item(highlight, data.source.text))}
        </bv-note>
      </div>
    `;
  }

  /** Stays in sight while somebody looks for the place. */
  #placingNotice({ quote }: HighlightDto) {
    return html`
      <div class="notice">
        <bv-note tone="info">
          <p>
            <b>${msg('reading.choosingPlace')}</b>
            ${msg('common.quoted', { words: quote })}
          </p>
          <div class="buttons">
            <bv-button
              size="small"
              variant="primary"
              ?disabled=${!this.#span}
              @click=${() => void this.#placeSelected()}
            >
              ${msg('reading.placeHere')}
            </bv-button>
            <bv-button size="small" variant="ghost" @click=${() => this.#look(undefined)}>
              ${msg('common.cancel')}
            </bv-button>
          </div>
        </bv-note>
      </div>
    `;
  }

  #look(highlight: HighlightDto | undefined): void {
    this.#placing = highlight;
    this.#span = undefined;
    this.#host.requestUpdate();
  }

  async #placeSelected(): Promise<void> {
    const [highlight, span] = [this.#placing, this.#span];
    if (!highlight || !span) return;
    this.#look(undefined);
    await this.#place(highlight, span);
  }

  #takeBack({ source }: ReadingData) {
    const restore = () =>
      void this.#do(msg('reading.textRestored'), async () => {
        const { textVersion } = await restoreText(source.id, source.textVersion);
        return () => restoreText(source.id, textVersion);
      });
    return html`
      <bv-button size="small" icon="undo-2" @click=${restore}>
        ${msg('reading.restoreText')}
      </bv-button>
    `;
  }

  #item(highlight: HighlightDto, text: string) {
    return html`
      <div class="lost">
        <p>${msg('common.quoted', { words: highlight.quote })}</p>
        ${highlight.proposal ? proposalText(highlight.proposal, text) : nothing}
        ${this.#options.mayRepair() ? this.#buttons(highlight) : nothing}
      </div>
    `;
  }

  #buttons(highlight: HighlightDto) {
    const { proposal } = highlight;
    return html`
      <div class="buttons">
        ${
          proposal
            ? html`
                <bv-button size="small" @click=${() => void this.#place(highlight, proposal)}>
                  ${msg('reading.placeHere')}
                </bv-button>
              `
            : nothing
        }
        <bv-button size="small" @click=${() => this.#look(highlight)}>
          ${msg('reading.choosePlace')}
        </bv-button>
        <bv-button size="small" variant="ghost" @click=${() => void this.#remove(highlight)}>
          ${msg('reading.removeLost')}
        </bv-button>
      </div>
    `;
  }

  async #place({ id, revision }: HighlightDto, { start, end }: Span) {
    const textVersion = this.#options.data()?.source.textVersion ?? 0;
    await this.#do(msg('reading.donePlaced'), async () => {
      const placed = await moveHighlight(id, { revision, textVersion, start, end });
      return () => unplaceHighlight(id, placed.revision);
    });
  }

  async #remove({ id }: HighlightDto) {
    await this.#do(msg('reading.doneRemoved'), async () => {
      await removeHighlight(id);
      return () => restoreHighlight(id);
    });
  }

  /** Does something, offers to take it back, and shows what is there then. */
  async #do(text: string, run: () => Promise<() => Promise<unknown>>): Promise<void> {
    try {
      const revert = await run();
      const undo = () => void revert().then(this.#options.onChanged, this.#options.onFailed);
      this.#host.dispatchEvent(new BvToastWanted({ text, undo }));
      this.#options.onChanged();
    } catch (error) {
      this.#options.onFailed(error);
    }
  }
}

/** The proposed place among its neighbours, and in words how like it is. */
function proposalText({ start, end, score }: NonNullable<HighlightDto['proposal']>, text: string) {
  const before = text.slice(Math.max(0, start - AROUND), start).toWellFormed();
  const after = text.slice(end, end + AROUND).toWellFormed();
  const likeness = score >= SOMEWHAT_LIKE ? 'reading.likelyPlace' : 'reading.possiblePlace';
  return html`
    <p>${msg(likeness)} …${before}<mark>${text.slice(start, end)}</mark>${after}…</p>
  `;
}
