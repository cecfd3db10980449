import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../../app/bv-page-problem.ts';
import type { EvidenceSuggestionDto } from '../../api/types.ts';
import { placeHref } from '../../app/places.ts';
import { refusalText } from '../../app/refusals.ts';
import { BvKeysOffered } from '../../app/shell-events.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { ShortcutController } from '../../controllers/shortcuts.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-decide-bar.ts';
import './bv-evidence-suggestion-card.ts';
import type { BvEvidenceSuggestionCard } from './bv-evidence-suggestion-card.ts';
import type { Decision, Wish } from './evidence-drafts.ts';
import { EvidenceQueue } from './evidence-queue.ts';
import type {
  BvCandidateChosen,
  BvCandidateRated,
  BvEvidenceDecided,
} from './evidence-suggestion-events.ts';
import {
  decideEvidence,
  type EvidenceSuggestionsData,
  loadEvidenceSuggestions,
  search,
  takeBackDecision,
} from './evidence-suggestions-loader.ts';
import { evidenceKeyGroups } from './key-groups.ts';
import { evidenceSuggestionsPageStyles as pageStyles } from './evidence-suggestions-page-styles.ts';
import { doneWords, linkedOf } from './decision-words.ts';
import { emptyQueue, isSearching, searchStatus } from './queue-states.ts';
import { queueHead } from './queue-head.ts';
import { queueKeys } from './queue-keys.ts';
import { refusedNote, type RefusedSuggestion } from './refused-note.ts';
import { SteadyWaiting } from './steady-waiting.ts';
import { waitingNews } from './waiting-news.ts';

/**
 * Passages that may be evidence of a hypothesis, what opposes it by turns first, worked through by keyboard, one by one
 * or many at once. A page: it loads, saves, says what was done.
 */
@customElement('bv-evidence-suggestions-page')
export class BvEvidenceSuggestionsPage extends LitElement {
  static override styles = [reset, text, pageStyles];

  /** Which project and hypothesis; set by the router. */
  @property() projectId = '';
  @property() hypothesisId = '';

  @state() private data: EvidenceSuggestionsData | undefined;
  /** Of the last decision, what could not be decided. */
  @state() private refused: readonly RefusedSuggestion[] = [];

  readonly #waiting = new SteadyWaiting<EvidenceSuggestionDto>(this);
  readonly #queue = new EvidenceQueue(this, () => this.#waiting.shown);
  /** Whoever asked for a search here wants to see what it finds. */
  #hasAsked = false;
  readonly #live = new LiveController(
    this,
    ['evidence_suggestion', 'evidence', 'job'],
    () => void this.#load.run(),
  );
  readonly #load = new Task(this, {
    args: () => [this.hypothesisId] as const,
    task: async ([hypothesisId], { signal }) => {
      this.#takeIn(await loadEvidenceSuggestions(hypothesisId, signal));
    },
  });

  constructor() {
    super();
    new LanguageController(this);
    new ShortcutController(this, () =>
      queueKeys(this.#queue, {
        decide: (wish) => void this.#decide(wish),
        takeBack: () => void this.#takeBack(),
        moved: () => void this.#showNow(),
      }),
    );
  }

  override firstUpdated(): void {
    this.dispatchEvent(new BvKeysOffered(evidenceKeyGroups));
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    const { error } = this.#load;
    return html`
      <bv-page heading=${msg('findEvidence.title')} .crumbs=${this.#crumbs()}>
        <bv-button
          slot="actions"
          icon="search"
          ?disabled=${this.#isSearching}
          @click=${() => void this.#search()}
        >
          ${this.data?.hypothesis.searches.length ? msg('findEvidence.again') : msg('findEvidence.search')}
        </bv-button>
        ${
          error && !this.data
            ? html`
                <bv-page-problem
                  heading=${msg('suggestions.failed')}
                  .error=${error}
                  @bv-retry=${() => void this.#load.run()}
                ></bv-page-problem>
              `
            : this.#body()
        }
      </bv-page>
    `;
  }

  get #isSearching(): boolean {
    return isSearching(this.data?.job);
  }

  #crumbs() {
    const list = placeHref('hypotheses', this.projectId);
    const number = this.data?.hypothesis.number;
    return [
      { label: msg('shell.hypotheses'), href: list },
      { label: number === undefined ? '…' : `H${number}`, href: `${list}/${this.hypothesisId}` },
    ];
  }

  #body() {
    const { data } = this;
    if (!data)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    return html`
      <div
        class="column"
        @bv-evidence-decided=${({ wish, id }: BvEvidenceDecided) => void this.#decide(wish, id)}
        @bv-candidate-rated=${({ said, id }: BvCandidateRated) => this.#queue.say(said, id)}
        @bv-candidate-chosen=${({ id, isChosen, isRange }: BvCandidateChosen) =>
          this.#queue.choose(id, isChosen, isRange)}
      >
        <h2 class="heading statement">${data.hypothesis.statement}</h2>
        <bv-note icon="lightbulb">${msg('findEvidence.explain')}</bv-note>
        ${searchStatus(data.job)} ${refusedNote(this.refused, () => (this.refused = []))}
        ${waitingNews(this.#waiting, { show: () => void this.#showHeld(), read: () => this.#waiting.forgetGone() })}
        ${this.#waiting.shown.length > 0 ? this.#cards() : emptyQueue(data)}
      </div>
    `;
  }

  #cards() {
    const queue = this.#queue;
    const { shown, chosen } = queue;
    return html`
      ${queueHead(queue)}
      ${
        chosen.length > 0
          ? html`
              <bv-decide-bar
                .chosen=${chosen}
                .common=${queue.common}
                .questions=${queue.questions}
                @bv-closed=${() => queue.chooseNone()}
              ></bv-decide-bar>
            `
          : nothing
      }
      ${repeat(
        shown,
        ({ id }) => id,
        (suggestion, index) => html`
          <bv-evidence-suggestion-card
            .suggestion=${suggestion}
            .draft=${queue.draftOf(suggestion)}
            .linked=${linkedOf(suggestion, this.data?.hypothesis)}
            project-id=${this.projectId}
            ?chosen=${queue.isChosen(suggestion.id)}
            ?current=${index === queue.now}
            @focusin=${(event: FocusEvent) => this.#focused(event, index)}
            @click=${() => (queue.now = index)}
          ></bv-evidence-suggestion-card>
        `,
      )}
      ${
        shown.length === 0
          ? html`
              <p class="meta">${msg('findEvidence.noneOfSide')}</p>
            `
          : nothing
      }
    `;
  }

  /** Nothing moves under whoever decides: what others, or their searches, bring waits to be shown. */
  #takeIn(data: EvidenceSuggestionsData): void {
    if (data.hypothesis.id !== this.data?.hypothesis.id) this.#waiting.clear();
    this.data = data;
    const isDone = this.#hasAsked && !this.#isSearching;
    this.#waiting.takeIn(data.suggestions, {
      isChosen: (id) => this.#queue.isChosen(id),
      isAsked: isDone && !this.#queue.isBegun,
    });
    if (isDone) this.#hasAsked = false;
  }

  async #showHeld(): Promise<void> {
    const first = this.#waiting.showHeld();
    if (!first) return;
    this.#queue.lookAt(first.id);
    await this.#showNow();
    this.#cardNow?.takeFocus();
  }

  /** By keyboard only: what a press with the mouse is on must not move before it is let go. */
  #focused(event: FocusEvent, index: number): void {
    const [target] = event.composedPath();
    if (target instanceof Element && target.matches(':focus-visible')) this.#queue.now = index;
  }

  async #showNow(): Promise<void> {
    await this.updateComplete;
    this.#cardNow?.scrollIntoView({ block: 'nearest' });
  }

  get #cardNow(): BvEvidenceSuggestionCard | undefined {
    return [...this.renderRoot.querySelectorAll('bv-evidence-suggestion-card')][this.#queue.now];
  }

  async #decide(wish: Wish, id?: string): Promise<void> {
    const decisions = this.#queue.decisions(wish, id);
    if (decisions.length > 0) await this.#save(decisions);
    else if (this.#queue.shown.length > 0) this.#toast(msg('findEvidence.sayWhich'));
  }

  /** What was decided leaves the queue at once. */
  async #save(decisions: readonly Decision[]): Promise<void> {
    const { data } = this;
    if (!data) return;
    this.#waiting.leave(new Set(decisions.map(({ id }) => id)));
    try {
      const refused = await decideEvidence(this.hypothesisId, decisions);
      this.refused = refused.flatMap(({ id, code }) => {
        const suggestion = data.suggestions.find((one) => one.id === id);
        return suggestion ? [{ suggestion, code }] : [];
      });
      const left = new Set<string>(refused.map(({ id }) => id));
      this.#told(decisions.filter(({ id }) => !left.has(id)));
    } catch (error) {
      this.#toast(refusalText(error));
    }
    await this.#load.run();
  }

  #told(done: readonly Decision[]): void {
    const [first] = done;
    if (first) this.#toast(doneWords(first, done.length), () => void this.#takeBack());
  }

  async #takeBack(): Promise<void> {
    try {
      const isDone = await takeBackDecision(this.projectId);
      this.#toast(isDone ? msg('suggestions.wasTakenBack') : msg('reading.nothingToUndo'));
    } catch (error) {
      this.#toast(refusalText(error));
    }
    await this.#load.run();
  }

  async #search(): Promise<void> {
    try {
      const job = await search(this.hypothesisId);
      this.#hasAsked = true;
      if (this.data) this.data = { ...this.data, job };
    } catch (error) {
      this.#toast(refusalText(error));
    }
  }

  #toast(words: string, undo?: () => void): void {
    this.dispatchEvent(new BvToastWanted({ text: words, undo }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-suggestions-page': BvEvidenceSuggestionsPage;
  }
}
