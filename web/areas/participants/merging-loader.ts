import { html, nothing, type ReactiveElement } from 'lit';
import { mergeParticipants, previewMerge, splitParticipants } from '../../api/merging.ts';
import type { MergePreviewDto, ParticipantDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-merge-dialog.ts';
import type { BvMergeChosen, BvMergeConfirmed } from './merge-events.ts';
import type { ParticipantDetail } from './participant-detail.ts';

/** What the page has and does around merging. */
interface MergingOptions {
  readonly detail: () => ParticipantDetail | undefined;
  readonly onChanged: () => void;
}

/** Merging somebody into the participant of a page, and splitting them again. Each takes the other back. */
export class Merging {
  readonly #host: ReactiveElement;
  readonly #options: MergingOptions;
  #isOpen = false;
  #otherId = '';
  #preview: MergePreviewDto | undefined;
  #isSending = false;
  #error = '';

  constructor(host: ReactiveElement, options: MergingOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Asks who it is. */
  readonly open = (): void => {
    this.#isOpen = true;
    this.#forget();
  };

  /** The dialog, closed or open. */
  template({ participant, others }: ParticipantDetail) {
    if (others.length === 0) return nothing;
    return html`
      <bv-merge-dialog
        ?open=${this.#isOpen}
        .participant=${participant}
        .others=${others}
        other-id=${this.#otherId}
        .preview=${this.#preview}
        ?sending=${this.#isSending}
        error=${this.#error}
        @bv-merge-chosen=${this.#chosen}
        @bv-merge-confirmed=${this.#confirmed}
        @bv-closed=${this.#close}
      ></bv-merge-dialog>
    `;
  }

  /** Makes two of them again. */
  async split(participant: ParticipantDto, otherId: string): Promise<void> {
    try {
      const { pseudonym: name } = await splitParticipants(participant.id, otherId);
      this.#toast(msg('merging.wasSplit', { name, from: participant.pseudonym }));
    } catch (error) {
      this.#toast(refusalText(error));
    }
    this.#options.onChanged();
  }

  readonly #chosen = async ({ otherId }: BvMergeChosen): Promise<void> => {
    const id = this.#options.detail()?.participant.id;
    if (id === undefined) return;
    this.#forget();
    this.#otherId = otherId;
    try {
      const preview = await previewMerge(id, otherId);
      if (this.#otherId === otherId) this.#preview = preview;
    } catch (error) {
      this.#error = refusalText(error);
    }
    this.#host.requestUpdate();
  };

  readonly #confirmed = async ({ take }: BvMergeConfirmed): Promise<void> => {
    const detail = this.#options.detail();
    const other = detail?.others.find(({ id }) => id === this.#otherId);
    if (!detail || !other || this.#isSending) return;
    const { participant } = detail;
    this.#isSending = true;
    this.#host.requestUpdate();
    try {
      const { id: otherId, revision: otherRevision } = other;
      const { revision } = participant;
      await mergeParticipants(participant.id, { otherId, revision, otherRevision, take });
      this.#isOpen = false;
      this.#toast(
        msg('merging.wasMerged', { name: other.pseudonym, into: participant.pseudonym }),
        () => void this.split(participant, otherId),
      );
    } catch (error) {
      this.#error = refusalText(error);
    }
    this.#isSending = false;
    this.#host.requestUpdate();
    this.#options.onChanged();
  };

  readonly #close = (): void => {
    this.#isOpen = false;
    this.#forget();
  };

  #forget(): void {
    this.#otherId = '';
    this.#preview = undefined;
    this.#error = '';
    this.#host.requestUpdate();
  }

  #toast(words: string, undo?: () => void): void {
    this.#host.dispatchEvent(new BvToastWanted({ text: words, undo }));
  }
}
