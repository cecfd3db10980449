import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Span } from '../../../core/anchoring/passage.ts';
import '../../app/bv-page-problem.ts';
import { may, sessionContext, type Session } from '../../app/session.ts';
import { BvCommandsOffered, BvKeysOffered, BvShellWanted } from '../../app/shell-events.ts';
import { isFocusUnused } from '../../controllers/focus.ts';
import { turnOf } from '../../controllers/turn-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-page.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { GuideOutline } from '../guides/guide-outline-loader.ts';
import { personalDataNotice } from '../privacy/personal-data-notice.ts';
import { AddressJumps } from './address-jumps.ts';
import { AttachmentsLoader } from './attachments-loader.ts';
import './bv-attachments.ts';
import './bv-reading-desk.ts';
import type { BvCardAction } from './card-events.ts';
import { timeAt } from './citation.ts';
import { FindInText } from './find-in-text.ts';
import { keepLearning } from './suggested-loader.ts';
import { copyHighlight } from './copy-highlight.ts';
import { ReadingFilters } from './reading-filters.ts';
import { readingKeyGroups } from './key-groups.ts';
import { paletteCommands } from './palette-commands.ts';
import { LostWords } from './lost-words-loader.ts';
import { OthersHere } from './others-loader.ts';
import { originalRemovedNotice } from './original-removed-notice.ts';
import { ReadingActions } from './reading-actions.ts';
import type { BvReadingCommand, BvTextSeen } from './reading-events.ts';
import { loadReading, type ReadingData } from './reading-loader.ts';
import { ReadingOutcomes } from './reading-outcomes.ts';
import { readingPageStyles } from './reading-page-styles.ts';
import { aboutSource, findButton, keysButton, sourceActions } from './reading-tools.ts';
import { SegmentCorrections } from './segment-corrections-loader.ts';
import { textWaiting } from './text-waiting.ts';
import { SourceNotes } from './source-notes-loader.ts';
import { TagCounts } from './tag-counts-loader.ts';
import { TextCorrections } from './text-corrections-loader.ts';
import { TextFollowing } from './text-following-loader.ts';

/** The reading view of one source. A page: it loads, saves, and says what was done. */
@customElement('bv-reading-page')
export class BvReadingPage extends LitElement {
  static override styles = [reset, readingPageStyles];

  /** Set by the router. */
  @property() projectId = '';
  @property() sourceId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @state() private data: ReadingData | undefined;
  @query('bv-attachments') private readonly player!: HTMLElementTagNameMap['bv-attachments'] | null;
  @query('bv-reading-desk') private readonly desk!: HTMLElementTagNameMap['bv-reading-desk'] | null;

  /** What the window shows; the search starts there. */
  #seen: Span = { start: 0, end: 0 };
  readonly #actions = new ReadingActions({
    page: this,
    data: () => this.#requireData(),
    set: (data) => (this.data = data),
    drawn: () => this.#drawn(),
    onDone: (done) => this.#outcomes.done(done),
    onNothing: (text) => this.dispatchEvent(new BvToastWanted({ text })),
    onFailed: (error, doing) => this.#outcomes.failed(error, doing),
  });
  readonly #segments = new SegmentCorrections(this, {
    source: () => this.data?.source,
    onSource: (source) => (this.data = { ...this.#requireData(), source }),
    onFailed: (error) => this.#outcomes.failed(error),
  });
  readonly #outline = new GuideOutline(
    this,
    () => this.data,
    () => this.desk?.focusText(),
  );
  readonly #notes = new SourceNotes(this, {
    source: () => this.data?.source,
    onClosed: () => this.desk?.focusText(),
  });
  readonly #attachments = new AttachmentsLoader(this, (text, undo) => {
    this.dispatchEvent(new BvToastWanted({ text, undo }));
  });
  readonly #corrections = new TextCorrections(this, {
    data: () => this.data,
    reload: () => this.#actions.refresh(),
    place: () => this.#seen.start,
    show: (highlightId) => this.desk?.jumpTo(highlightId),
    undo: () => void this.#actions.undo(),
  });
  readonly #lost = new LostWords(this, {
    data: () => this.data,
    mayRepair: () => may(this.session, 'researcher'),
    onChanged: () => this.#reload(),
    onFailed: (error) => this.#outcomes.failed(error),
  });
  readonly #following = new TextFollowing(this, {
    projectId: () => this.projectId,
    refresh: async () => this.data !== undefined && (await this.#actions.refresh()),
    drawn: () => this.#drawn(),
    selectedWords: () => this.desk?.selectedWords ?? '',
  });
  readonly #others = new OthersHere(this, () => void this.#following.refresh());
  readonly #counts = new TagCounts(this, (tags) => {
    if (this.data) this.data = { ...this.data, tags };
  });
  readonly #filters = new ReadingFilters(this, {
    data: () => this.data,
    session: () => this.session,
    onClosed: () => this.desk?.focusText(),
  });
  readonly #jumps = new AddressJumps(this, {
    data: () => this.data,
    desk: () => this.desk,
    onGone: () => this.dispatchEvent(new BvToastWanted({ text: msg('reading.highlightGone') })),
  });
  readonly #find = new FindInText(this, (span) => this.desk?.showSpan(span));
  readonly #outcomes = new ReadingOutcomes(this, {
    actions: this.#actions,
    following: this.#following,
    settle: (highlightId, undone) => this.desk?.settle(highlightId, undone),
    recount: () => this.#counts.soon(this.projectId),
  });
  readonly #load = new Task(this, {
    args: () =>
      [
        ...([this.projectId, this.sourceId] as const),
        ...([may(this.session, 'researcher'), may(this.session, 'strategist')] as const),
      ] as const,
    task: async ([projectId, sourceId, mayMark, mayLink], { signal }) => {
      const allowed = { mark: mayMark, link: mayLink };
      const data = await loadReading(projectId, sourceId, allowed, signal);
      // Thousands of highlights were read just now: whoever presses a key is heard before they are drawn.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
      this.data = data;
      this.#following.close();
      this.#actions.used.begin();
      if (mayMark) void keepLearning(projectId);
    },
    onComplete: () => void this.updateComplete.then(this.#arrived),
  });

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('keydown', this.#keyed);
  }

  override firstUpdated(): void {
    this.dispatchEvent(new BvKeysOffered(readingKeyGroups));
    this.dispatchEvent(new BvCommandsOffered(() => (this.desk ? paletteCommands(this.desk) : [])));
  }

  override willUpdate(): void {
    this.#attachments.follow(may(this.session, 'researcher') ? this.sourceId : '');
    const { projectId, sourceId } = this;
    this.#others.follow({ projectId, sourceId, ownId: this.session?.person.id ?? '' });
  }

  override render() {
    const title = this.data?.source.title ?? msg('reading.source');
    return html`
      <bv-page
        flush
        heading=${title}
        .crumbs=${[{ label: msg('shell.sources'), href: `/projects/${this.projectId}/sources` }]}
      >
        ${this.#actionsTemplate()} ${this.#filters.bar()} ${this.#find.bar(this.data?.source.text ?? '', () => this.#seen.start, this.#closeFind)}
        ${this.#load.render({
          pending: () => (this.data ? this.#body() : textWaiting()),
          error: (error) => html`
            <bv-page-problem
              heading=${msg('reading.loadFailed')}
              .error=${error}
              @bv-retry=${this.#reload}
            ></bv-page-problem>
          `,
          complete: () => this.#body(),
        })}
      </bv-page>
    `;
  }

  #requireData(): ReadingData {
    if (!this.data) throw new Error('The reading view acts only on what it has loaded.');
    return this.data;
  }

  #actionsTemplate() {
    if (!this.data) return nothing;
    return html`
      ${aboutSource(this.data)}
      ${sourceActions(this.data, {
        mayMark: may(this.session, 'researcher'),
        attach: (files) => void this.#attachments.add(files),
        corrections: this.#corrections,
        outline: this.#outline.action(),
      })}
      ${this.#notes.button()} ${this.#filters.button()} ${findButton(() => this.#find.open())}
      ${keysButton(() => this.dispatchEvent(new BvShellWanted('keys')))}
    `;
  }

  #body() {
    if (!this.data) return textWaiting();
    return html`
      ${
        this.#following.hasNotice
          ? this.#following.notice()
          : personalDataNotice(
              this.data.openFindings,
              `/projects/${this.projectId}/sources/${this.sourceId}/personal-data`,
            )
      }
      ${originalRemovedNotice(this.data.source)}
      ${this.#attachments.template(() => this.#playFrom(this.#seen.start))}
      ${this.#corrections.template()} ${this.#lost.template()}
      <bv-reading-desk
        .data=${this.data}
        .actions=${this.#actions}
        .filter=${this.#filters.filter}
        @bv-reading-command=${this.#commanded}
        .found=${this.#find.found}
        .foundNow=${this.#find.now}
        ?placing=${this.#lost.isPlacing}
        ?can-mark=${may(this.session, 'researcher')}
        ?can-link=${may(this.session, 'strategist')}
        @click=${this.#timeClicked}
        @bv-find-wanted=${() => this.#find.open()}
        @bv-card-action=${this.#copy}
        @bv-place-selected=${this.#lost.selected}
        @bv-text-seen=${(event: BvTextSeen) => (this.#seen = event.span)}
      ></bv-reading-desk>
      ${this.#segments.template()} ${this.#outline.template()} ${this.#notes.template()}
    `;
  }

  readonly #commanded = (event: BvReadingCommand): void => {
    this.#filters.commanded(event);
    this.#notes.commanded(event);
  };

  /** A time in the text plays the recording from there; "Play from here" does so by keyboard. */
  readonly #timeClicked = (event: Event): void => {
    const time = event.composedPath().find((target) => target instanceof HTMLTimeElement);
    const timeMs = Number(time?.dataset['ms']);
    if (time && Number.isFinite(timeMs)) this.player?.play(timeMs);
  };

  /** Plays from the time that stands last before a place in the text. */
  #playFrom(offset: number): void {
    this.player?.play(timeAt(this.#requireData().source.segments, offset) ?? 0);
  }

  async #drawn(): Promise<void> {
    await this.updateComplete;
    await this.desk?.updateComplete;
  }

  readonly #reload = (): void => {
    void this.#load.run();
  };

  /** The keys act in the text, so that is where one starts, unless the focus is somewhere else already. */
  readonly #arrived = async (): Promise<void> => {
    await this.desk?.updateComplete;
    if (isFocusUnused()) this.desk?.focusText();
    this.#jumps.jump();
    this.#notes.jump();
  };

  readonly #closeFind = (): void => {
    this.#find.close();
    this.desk?.focusText();
  };

  readonly #copy = (wish: BvCardAction): void => copyHighlight(this, wish, this.#requireData());

  /** Ctrl+Z works on the whole page, before the shell takes it for the toast alone. */
  readonly #keyed = (event: KeyboardEvent): void => {
    const turn = event.defaultPrevented || !this.data ? undefined : turnOf(event);
    if (!turn) return;
    event.preventDefault();
    void this.#actions[turn]();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-reading-page': BvReadingPage;
  }
}
