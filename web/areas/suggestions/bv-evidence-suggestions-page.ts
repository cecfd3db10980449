import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../../app/bv-page-problem.ts';
import { placeHref } from '../../app/places.ts';
import { refusalText } from '../../app/refusals.ts';
import { BvKeysOffered } from '../../app/shell-events.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { ShortcutController } from '../../controllers/shortcuts.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import type { Direction } from '../../research/bv-direction.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { directionWord } from '../reading/direction-step.ts';
import { isUnderWay } from '../themes/job-state.ts';
import './bv-evidence-suggestion-card.ts';
import type { BvEvidenceDecided } from './evidence-suggestion-events.ts';
import {
  decideEvidence,
  type EvidenceSuggestionsData,
  loadEvidenceSuggestions,
  search,
  takeBackDecision,
} from './evidence-suggestions-loader.ts';
import { evidenceKeyGroups } from './key-groups.ts';

/**
 * Passages that may be evidence of a hypothesis, what opposes it by turns first, worked through by keyboard. A page: it
 * loads, saves, says what was done.
 */
@customElement('bv-evidence-suggestions-page')
export class BvEvidenceSuggestionsPage extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      .column {
        display: grid;
        gap: var(--bv-space-3);
        max-inline-size: 48rem;
        margin-inline: auto;
      }
      .statement {
        margin-block-end: var(--bv-space-1);
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Which project and hypothesis; set by the router. */
  @property() projectId = '';
  @property() hypothesisId = '';

  @state() private data: EvidenceSuggestionsData | undefined;
  /** Which one the keys act on. */
  @state() private now = 0;

  readonly #live = new LiveController(
    this,
    ['evidence_suggestion', 'evidence', 'job'],
    () => void this.#load.run(),
  );
  readonly #load = new Task(this, {
    args: () => [this.hypothesisId] as const,
    task: async ([hypothesisId], { signal }) => {
      this.data = await loadEvidenceSuggestions(hypothesisId, signal);
    },
  });

  constructor() {
    super();
    new LanguageController(this);
    new ShortcutController(this, () => ({
      j: () => this.#go(1),
      k: () => this.#go(-1),
      '+': () => this.#press(1),
      '-': () => this.#press(-1),
      '0': () => this.#press(0),
      y: () => this.#accept(),
      n: () => this.#press(null),
      l: () => this.#card?.toggleLeading(),
      u: () => void this.#takeBack(),
    }));
  }

  override firstUpdated(): void {
    this.dispatchEvent(new BvKeysOffered(evidenceKeyGroups));
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
    this.now = Math.max(0, Math.min(this.now, (this.data?.suggestions.length ?? 0) - 1));
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
    return this.data?.job ? isUnderWay(this.data.job) : false;
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
        @bv-evidence-decided=${(decided: BvEvidenceDecided) => void this.#save(decided)}
      >
        <h2 class="heading statement">${data.hypothesis.statement}</h2>
        <bv-note icon="lightbulb">${msg('findEvidence.explain')}</bv-note>
        ${this.#status(data)}
        ${data.suggestions.length > 0 ? this.#cards(data) : this.#empty(data)}
      </div>
    `;
  }

  #status({ job }: EvidenceSuggestionsData) {
    if (this.#isSearching)
      return html`
        <p class="meta" role="status">${msg('findEvidence.searching')}</p>
      `;
    if (job?.state !== 'failed') return nothing;
    return html`
      <bv-note tone="danger">${msg('findEvidence.searchFailed')}</bv-note>
    `;
  }

  #cards({ suggestions }: EvidenceSuggestionsData) {
    return repeat(
      suggestions,
      ({ id }) => id,
      (suggestion, index) => html`
        <bv-evidence-suggestion-card
          .suggestion=${suggestion}
          project-id=${this.projectId}
          ?current=${index === this.now}
          @focusin=${() => (this.now = index)}
        ></bv-evidence-suggestion-card>
      `,
    );
  }

  #empty({ hypothesis }: EvidenceSuggestionsData) {
    if (this.#isSearching) return nothing;
    const isSearched = hypothesis.searches.length > 0;
    return html`
      <bv-empty-state
        heading=${isSearched ? msg('findEvidence.none') : msg('findEvidence.notSearched')}
        text=${isSearched ? msg('findEvidence.noneText') : msg('findEvidence.notSearchedText')}
      ></bv-empty-state>
    `;
  }

  get #card(): HTMLElementTagNameMap['bv-evidence-suggestion-card'] | undefined {
    return this.renderRoot.querySelectorAll('bv-evidence-suggestion-card')[this.now];
  }

  #go(step: number): void {
    const last = (this.data?.suggestions.length ?? 0) - 1;
    this.now = Math.max(0, Math.min(this.now + step, last));
    void this.updateComplete.then(() => this.#card?.scrollIntoView({ block: 'nearest' }));
  }

  #press(direction: Direction | null): void {
    this.#card?.decide(direction);
  }

  /** As proposed; what is open asks for a direction. */
  #accept(): void {
    const proposed = this.data?.suggestions[this.now]?.proposed;
    if (proposed) this.#press(proposed === 'supports' ? 1 : -1);
    else if (proposed === null) this.#toast(msg('findEvidence.sayWhich'));
  }

  /** What was decided leaves the queue at once. */
  async #save({ suggestion, direction, leadingQuestion }: BvEvidenceDecided): Promise<void> {
    const { data } = this;
    if (!data) return;
    const suggestions = data.suggestions.filter(({ id }) => id !== suggestion.id);
    this.data = { ...data, suggestions };
    try {
      await decideEvidence(suggestion, direction, leadingQuestion);
      const done =
        direction === null
          ? msg('findEvidence.wasRejected')
          : msg('findEvidence.wasLinked', { direction: msg(directionWord(direction)) });
      this.#toast(done, () => void this.#takeBack());
    } catch (error) {
      this.#toast(refusalText(error));
    }
    await this.#load.run();
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
