import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TagSuggestionDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { refusalText } from '../../app/refusals.ts';
import { BvKeysOffered } from '../../app/shell-events.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { ShortcutController } from '../../controllers/shortcuts.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvChange } from '../../ui/events.ts';
import { isUnderWay } from '../themes/job-state.ts';
import './bv-suggestion-card.ts';
import { suggestionKeyGroups } from './key-groups.ts';
import { BvSuggestionDecided } from './suggestion-events.ts';
import { decide, loadSuggestions, lookAgain, type SuggestionsData } from './suggestions-loader.ts';

/**
 * The tags that wait to be decided on, of all sources, of one source, or of one tag, worked through by keyboard. A
 * page: it loads, saves, says what was done.
 */
@customElement('bv-suggestions-page')
export class BvSuggestionsPage extends LitElement {
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
      .filters {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-3);
      }
      .filters bv-select {
        flex: 1 1 14rem;
      }
    `,
  ];

  /** Which project; set by the router. */
  @property() projectId = '';

  @state() private data: SuggestionsData | undefined;
  /** Which one the keys act on. */
  @state() private now = 0;

  #last: TagSuggestionDto | undefined;
  readonly #query = new QueryController(this);
  readonly #live = new LiveController(this, ['suggestion', 'job'], () => void this.#load.run());
  readonly #load = new Task(this, {
    args: () => [this.projectId, this.#query.get('source'), this.#query.get('tag')] as const,
    task: async ([projectId, sourceId, tagId], { signal }) => {
      this.data = await loadSuggestions(projectId, { sourceId, tagId }, signal);
    },
  });

  constructor() {
    super();
    new LanguageController(this);
    new ShortcutController(this, () => ({
      j: () => this.#go(1),
      k: () => this.#go(-1),
      y: () => this.#press('accepted'),
      n: () => this.#press('rejected'),
      e: () => this.#card?.choose(),
      u: () => void this.#takeBack(this.#last),
    }));
  }

  override firstUpdated(): void {
    this.dispatchEvent(new BvKeysOffered(suggestionKeyGroups));
    void this.#learn(false);
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
    this.now = Math.max(0, Math.min(this.now, (this.data?.suggestions.length ?? 0) - 1));
  }

  override render() {
    const codebook = `/projects/${this.projectId}/codebook`;
    const { error } = this.#load;
    return html`
      <bv-page
        heading=${msg('suggestions.title')}
        .crumbs=${[{ label: msg('shell.codebook'), href: codebook }]}
      >
        <bv-button
          slot="actions"
          icon="refresh-cw"
          ?disabled=${this.#isLearning}
          @click=${() => void this.#learn(true)}
        >
          ${msg('suggestions.learnAgain')}
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

  get #isLearning(): boolean {
    return this.data?.job ? isUnderWay(this.data.job) : false;
  }

  get #card(): HTMLElementTagNameMap['bv-suggestion-card'] | undefined {
    return this.renderRoot.querySelectorAll('bv-suggestion-card')[this.now];
  }

  #body() {
    const { data } = this;
    if (!data)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    return html`
      <div class="column" @bv-suggestion-decided=${this.#decided}>
        <bv-note icon="lightbulb">
          ${data.learned ? msg('suggestions.learnedFrom', { count: data.learned.examples }) : nothing}
          ${msg('suggestions.explain')}
        </bv-note>
        ${this.#status(data)} ${this.#filters(data)}
        ${data.suggestions.length > 0 ? this.#cards(data) : this.#empty(data)}
      </div>
    `;
  }

  #status({ job }: SuggestionsData) {
    if (this.#isLearning)
      return html`
        <p class="meta" role="status">${msg('suggestions.learning')}</p>
      `;
    if (job?.state !== 'failed') return nothing;
    return html`
      <bv-note tone="danger">${msg('suggestions.learnFailed')}</bv-note>
    `;
  }

  #filters({ byTag, bySource, tags }: SuggestionsData) {
    const withCount = (name: string, count: number): string =>
      msg('suggestions.withCount', { name, count: String(count) });
    const tagOptions = byTag.map(({ tagId, count }) => ({
      value: tagId,
      label: withCount(tags.get(tagId)?.name ?? '', count),
    }));
    const sourceOptions = bySource.map(({ sourceId, title, count }) => ({
      value: sourceId,
      label: withCount(title, count),
    }));
    return html`
      <div class="filters">
        <bv-select
          label=${msg('suggestions.tag')}
          value=${this.#query.get('tag')}
          .options=${[{ value: '', label: msg('suggestions.allTags') }, ...tagOptions]}
          @bv-change=${({ value }: BvChange) => this.#show({ tag: value })}
        ></bv-select>
        <bv-select
          label=${msg('suggestions.source')}
          value=${this.#query.get('source')}
          .options=${[{ value: '', label: msg('suggestions.allSources') }, ...sourceOptions]}
          @bv-change=${({ value }: BvChange) => this.#show({ source: value })}
        ></bv-select>
      </div>
    `;
  }

  #cards({ suggestions, tags }: SuggestionsData) {
    return repeat(
      suggestions,
      ({ id }) => id,
      (suggestion, index) => html`
        <bv-suggestion-card
          .suggestion=${suggestion}
          .tags=${tags}
          project-id=${this.projectId}
          ?current=${index === this.now}
          @focusin=${() => (this.now = index)}
        ></bv-suggestion-card>
      `,
    );
  }

  #empty({ learned }: SuggestionsData) {
    if (this.#isLearning) return nothing;
    return html`
      <bv-empty-state
        heading=${learned ? msg('suggestions.none') : msg('suggestions.notLearned')}
        text=${learned ? msg('suggestions.noneText') : msg('suggestions.notLearnedText')}
      ></bv-empty-state>
    `;
  }

  #show(values: Readonly<Record<string, string>>): void {
    this.now = 0;
    this.#query.set(values);
  }

  #go(step: number): void {
    const last = (this.data?.suggestions.length ?? 0) - 1;
    this.now = Math.max(0, Math.min(this.now + step, last));
    void this.updateComplete.then(() => this.#card?.scrollIntoView({ block: 'nearest' }));
  }

  #press(decided: TagSuggestionDto['state']): void {
    const suggestion = this.data?.suggestions[this.now];
    if (suggestion) void this.#save(new BvSuggestionDecided(suggestion, decided));
  }

  readonly #decided = (event: BvSuggestionDecided): void => void this.#save(event);

  /** What was decided leaves the queue at once; the others come back in the order that it taught. */
  async #save({ suggestion, state: decided, tagId }: BvSuggestionDecided): Promise<void> {
    const { data } = this;
    if (!data) return;
    this.data = {
      ...data,
      suggestions: data.suggestions.filter(({ id }) => id !== suggestion.id),
    };
    try {
      const saved = await decide(suggestion, decided, tagId);
      this.#last = saved;
      const name = data.tags.get(tagId || suggestion.tagId)?.name ?? '';
      const done =
        decided === 'accepted'
          ? msg('suggestions.wasAccepted', { name })
          : msg('suggestions.wasRejected', { name });
      this.#toast(done, () => void this.#takeBack(saved));
    } catch (error) {
      this.#toast(refusalText(error));
    }
    await this.#load.run();
  }

  async #takeBack(suggestion: TagSuggestionDto | undefined): Promise<void> {
    if (!suggestion) return;
    this.#last = undefined;
    try {
      await decide(suggestion, 'waiting', '');
      this.#toast(msg('suggestions.wasTakenBack'));
    } catch (error) {
      this.#toast(refusalText(error));
    }
    await this.#load.run();
  }

  async #learn(anyway: boolean): Promise<void> {
    try {
      const job = await lookAgain(this.projectId, anyway);
      if (job && this.data) this.data = { ...this.data, job };
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
    'bv-suggestions-page': BvSuggestionsPage;
  }
}
