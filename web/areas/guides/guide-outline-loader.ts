import { html, nothing, type ReactiveController, type ReactiveElement } from 'lit';
import {
  chooseGuideQuestion,
  countSameQuestion,
  getSourceGuide,
  markAnswer,
  takeBackGuideChoice,
} from '../../api/guides.ts';
import type { HighlightDto, SourceGuideDto, SourceTextDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { may, type Session } from '../../app/session.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { msg } from '../../i18n/index.ts';
import type { MoreAction } from '../../ui/bv-more-actions.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-guide-outline.ts';
import type { SameAsked } from './bv-guide-outline.ts';
import type { BvAnswerMarked, BvAskedChosen, BvAskedEditing } from './outline-events.ts';
import { outlineOf } from './outline-lines.ts';

/** The page, which knows who reads. */
type OutlineHost = ReactiveElement & { readonly session: Session | undefined };

/** What the page has of the source that is read. */
interface OutlineData {
  readonly source: SourceTextDto;
  readonly highlights: readonly HighlightDto[];
}

/** The topic guide of the source that is read, beside its text: loads it when it is opened, and saves what is put right. */
export class GuideOutline implements ReactiveController {
  readonly #host: OutlineHost;
  readonly #data: () => OutlineData | undefined;
  readonly #onClosed: () => void;
  readonly #live: LiveController;
  #isOpen = false;
  #guide: SourceGuideDto | undefined;
  #same: SameAsked | undefined;

  /** @param onClosed - Back to the text. */
  constructor(host: OutlineHost, data: () => OutlineData | undefined, onClosed: () => void) {
    this.#host = host;
    this.#data = data;
    this.#onClosed = onClosed;
    this.#live = new LiveController(host, ['guide'], () => void this.#load());
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Opens it, from the top bar of the page. */
  action(): MoreAction {
    return { label: msg('guide.title'), icon: 'list-checks', act: () => this.#open() };
  }

  template() {
    const data = this.#data();
    if (!this.#isOpen || !data) return nothing;
    const { source, highlights } = data;
    return html`
      <bv-guide-outline
        .outline=${this.#guide && outlineOf(this.#guide, source, highlights)}
        .highlights=${highlights}
        .same=${this.#same}
        projectId=${source.projectId}
        ?editable=${may(this.#host.session, 'researcher')}
        @bv-asked-chosen=${(event: BvAskedChosen) => void this.#choose(source, event)}
        @bv-asked-editing=${(event: BvAskedEditing) => void this.#countSame(source, event)}
        @bv-answer-marked=${(event: BvAnswerMarked) => void this.#mark(event)}
        @bv-closed=${this.#left}
      ></bv-guide-outline>
    `;
  }

  #open(): void {
    const source = this.#data()?.source;
    if (!source) return;
    this.#isOpen = true;
    this.#guide = undefined;
    this.#live.follow(source.projectId);
    this.#host.requestUpdate();
    void this.#load();
  }

  #close(): void {
    this.#isOpen = false;
    this.#live.follow('');
    this.#host.requestUpdate();
  }

  /** While the drawer is there, the text cannot have the focus. */
  readonly #left = (): void => {
    this.#close();
    void this.#host.updateComplete.then(this.#onClosed);
  };

  async #load(): Promise<void> {
    const sourceId = this.#data()?.source.id;
    if (!this.#isOpen || !sourceId) return;
    await this.#attempt(async () => {
      const guide = await getSourceGuide(sourceId);
      if (this.#data()?.source.id === sourceId) this.#guide = guide;
    });
    this.#host.requestUpdate();
  }

  /** What is asked there is found anew in the background; the change feed says when. */
  async #choose(
    { id, textVersion }: SourceTextDto,
    { start, questionId, isEverywhere }: BvAskedChosen,
  ): Promise<void> {
    const count = isEverywhere ? this.#same?.sources : undefined;
    await this.#attempt(async () => {
      const scope = isEverywhere ? 'study' : 'source';
      const choice = await chooseGuideQuestion(id, { textVersion, start, questionId, scope });
      const words = this.#wordsFor(questionId, 'guide.wasChosen', 'guide.wasNone');
      const where = count === undefined ? '' : ` · ${msg('guide.inSources', { count })}`;
      this.#tell(words + where, () => {
        void this.#attempt(() => takeBackGuideChoice(id, choice.id));
      });
    });
  }

  /** Without the number nobody is asked about the other sources; the rest goes on. */
  async #countSame({ id, textVersion }: SourceTextDto, { start }: BvAskedEditing): Promise<void> {
    this.#same = undefined;
    this.#host.requestUpdate();
    const sources = await countSameQuestion(id, textVersion, start).catch(() => 0);
    this.#same = { start, sources };
    this.#host.requestUpdate();
  }

  async #mark({ highlightId, questionId }: BvAnswerMarked): Promise<void> {
    const marked = this.#guide?.places.find((place) => place.highlightId === highlightId);
    const before = marked?.questionId ?? null;
    await this.#attempt(async () => {
      await this.#saveMark(highlightId, questionId);
      this.#tell(this.#wordsFor(questionId, 'guide.wasMarked', 'guide.wasUnmarked'), () => {
        void this.#attempt(() => this.#saveMark(highlightId, before));
      });
    });
  }

  async #saveMark(highlightId: string, questionId: string | null): Promise<void> {
    await markAnswer(highlightId, questionId);
    await this.#load();
  }

  #wordsFor(
    questionId: string | null,
    some: 'guide.wasChosen' | 'guide.wasMarked',
    none: 'guide.wasNone' | 'guide.wasUnmarked',
  ): string {
    const name = this.#guide?.questions.find(({ id }) => id === questionId)?.text;
    return name === undefined ? msg(none) : msg(some, { name });
  }

  async #attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#tell(refusalText(error));
    }
  }

  #tell(text: string, undo?: () => void): void {
    this.#host.dispatchEvent(new BvToastWanted({ text, undo }));
  }
}
