import { html, type ReactiveElement } from 'lit';
import type { JourneyDto, TagDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import './bv-journey-dialog.ts';
import './bv-tag-dialog.ts';
import type { BvJourneyFilled, BvTagFilled } from './codebook-events.ts';
import { type CodebookData, type EditedTag, saveJourney, saveTag } from './codebook-loader.ts';
import type { Kind } from './codebook-rows.ts';

const REFUSALS = { 'tag.name_taken': 'codebook.nameTaken' } as const;

/** What the page has and does around its forms. */
interface TagFormsOptions {
  readonly projectId: () => string;
  readonly codebook: () => CodebookData | undefined;
  readonly onChanged: () => Promise<void>;
}

/** The forms of a tag and of a journey: which is open, what is filled in, and why it was refused. */
export class TagForms {
  readonly #host: ReactiveElement;
  readonly #options: TagFormsOptions;
  #edited: EditedTag | undefined;
  /** Which journey is in the dialog; `new` creates one. */
  #editedJourney: JourneyDto | 'new' | undefined;
  #isSending = false;
  #error = '';

  constructor(host: ReactiveElement, options: TagFormsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Opens the form of a tag: of one that is there, or of a new one. */
  edit(edited: EditedTag): void {
    this.#edited = edited;
    this.#host.requestUpdate();
  }

  editJourney(journey: JourneyDto | 'new'): void {
    this.#editedJourney = journey;
    this.#host.requestUpdate();
  }

  /** Opens the form for a new one of a kind; a phase begins with its journey, and lanes are fixed. */
  add(kind: Kind): void {
    if (kind === 'phase') this.editJourney('new');
    else if (kind !== 'lane') this.edit({ tag: undefined, kind });
  }

  /** The dialogs, closed or open. */
  dialogs() {
    const edited = this.#edited;
    return html`
      <bv-tag-dialog
        ?open=${edited !== undefined}
        .kind=${edited?.kind ?? 'code'}
        .tag=${edited?.tag}
        .parentId=${edited && 'parentId' in edited ? (edited.parentId ?? '') : ''}
        .tags=${this.#tags}
        ?sending=${this.#isSending}
        error=${this.#error}
        @bv-tag-filled=${this.#tagFilled}
        @bv-closed=${this.#close}
      ></bv-tag-dialog>
      <bv-journey-dialog
        ?open=${this.#editedJourney !== undefined}
        .journey=${this.#journey}
        ?sending=${this.#isSending}
        error=${this.#error}
        @bv-journey-filled=${this.#journeyFilled}
        @bv-closed=${this.#close}
      ></bv-journey-dialog>
    `;
  }

  get #tags(): readonly TagDto[] {
    return this.#options.codebook()?.tags ?? [];
  }

  /** As it was when the form opened, or, when that was refused, as it is now. */
  get #journey(): JourneyDto | undefined {
    return this.#editedJourney === 'new' ? undefined : this.#editedJourney;
  }

  readonly #close = (): void => {
    this.#edited = undefined;
    this.#editedJourney = undefined;
    this.#error = '';
    this.#host.requestUpdate();
  };

  readonly #tagFilled = async ({ input }: BvTagFilled): Promise<void> => {
    const edited = this.#edited;
    if (!edited) return;
    await this.#send(() => saveTag(this.#host, this.#options.projectId(), edited, input));
  };

  readonly #journeyFilled = async ({ name, template }: BvJourneyFilled): Promise<void> => {
    const journey = this.#journey;
    await this.#send(() => saveJourney(this.#options.projectId(), journey, { name, template }));
  };

  /** What is refused is said in the dialog, and what was typed stays. */
  async #send(work: () => Promise<unknown>): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#error = '';
    this.#host.requestUpdate();
    try {
      await work();
      this.#close();
    } catch (error) {
      this.#error = refusalText(error, REFUSALS);
    }
    this.#isSending = false;
    this.#host.requestUpdate();
    await this.#options.onChanged();
    this.#takeNewest();
  }

  /** The next try starts from the newest state. */
  #takeNewest(): void {
    const journey = this.#journey;
    if (!journey) return;
    this.#editedJourney = this.#options.codebook()?.journeys.find(({ id }) => id === journey.id);
    this.#host.requestUpdate();
  }
}
