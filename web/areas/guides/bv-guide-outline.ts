import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { HighlightDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { shortQuote } from '../../research/short-quote.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-combobox.ts';
import '../../ui/bv-drawer.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-skeleton.ts';
import { type BvChange, BvClosed, type BvToggle } from '../../ui/events.ts';
import type { IconName } from '../../ui/icons.ts';
import type { Option } from '../../ui/options.ts';
import { STATE_ICONS } from './guide-cells.ts';
import { guideOutlineStyles } from './guide-outline-styles.ts';
import { BvAnswerMarked, BvAskedChosen, BvAskedEditing } from './outline-events.ts';
import type { Outline, OutlineLine, OutlinePlace } from './outline-lines.ts';

/** Where something is asked, and in how many sources of the study. */
export interface SameAsked {
  readonly start: number;
  readonly sources: number;
}

/** Of a list of questions: none of them. */
const NONE = 'none';

/**
 * The topic guide of a source as an outline of its text: each question leads to where it was asked or spoken of, and
 * what was matched wrongly is put right here.
 *
 * @fires bv-asked-chosen - What is asked somewhere is another question, or none of the guide.
 * @fires bv-asked-editing - Somebody is about to say what is asked somewhere.
 * @fires bv-answer-marked - A highlight answers a question that nobody asked, or does not.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-guide-outline')
export class BvGuideOutline extends LitElement {
  static override styles = [reset, text, visuallyHidden, guideOutlineStyles];

  /** undefined: it is being loaded. */
  @property({ attribute: false }) outline: Outline | undefined;
  /** Of the source: what may answer a question that nobody asked. */
  @property({ attribute: false }) highlights: readonly HighlightDto[] = [];
  @property() projectId = '';
  /** The reader may put right what was matched. */
  @property({ type: Boolean }) editable = false;

  /** In how many sources of the study the same is asked as at a place; undefined: nobody knows yet. */
  @property({ attribute: false }) same: SameAsked | undefined;

  /** Of which place or question something else is being chosen. */
  @state() private editing = '';
  /** What is chosen holds in every source that asks the same. */
  @state() private isEverywhere = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-drawer
        modal
        open
        heading=${msg('guide.title')}
        @bv-closed=${() => this.dispatchEvent(new BvClosed())}
      >
        ${
          this.outline
            ? this.#body(this.outline)
            : html`
                <bv-skeleton kind="text" count="6"></bv-skeleton>
              `
        }
      </bv-drawer>
    `;
  }

  #body({ lines, others }: Outline) {
    if (lines.length === 0) return this.#empty();
    return html`
      <ol class="lines">
        ${repeat(
          lines,
          ({ question }) => question.id,
          (line) => this.#line(line),
        )}
      </ol>
      ${others.length === 0 ? nothing : this.#others(others)}
    `;
  }

  #empty() {
    return html`
      <bv-empty-state
        heading=${msg('guide.empty')}
        text=${msg(this.editable ? 'guide.emptyText' : 'guide.emptyReader')}
      >
        ${
          this.editable
            ? html`
                <bv-button slot="actions" href="/projects/${this.projectId}/guide">
                  ${msg('guide.write')}
                </bv-button>
              `
            : nothing
        }
      </bv-empty-state>
    `;
  }

  #line({ question, state, places }: OutlineLine) {
    const isOpen = state === 'never' || state === 'raised';
    return html`
      <li class=${state}>
        <div class="question">
          <bv-icon name=${STATE_ICONS[state]} size="s"></bv-icon>
          <b>${question.text}</b>
          <span class="meta">${msg(`guideState.${state}`)}</span>
          ${
            isOpen && this.highlights.length > 0
              ? this.#edit(question.id, 'plus', msg('guide.markRaised', { name: question.text }))
              : nothing
          }
        </div>
        ${this.editing === question.id ? this.#quotes(question.id) : nothing}
        ${this.#places(places)}
      </li>
    `;
  }

  #places(places: readonly OutlinePlace[]) {
    if (places.length === 0) return nothing;
    return html`
      <ul>
        ${repeat(
          places,
          ({ key }) => key,
          (place) => this.#place(place),
        )}
      </ul>
    `;
  }

  #others(others: readonly OutlinePlace[]) {
    return html`
      <h3 class="label">${msg('guide.others')}</h3>
      ${this.#places(others)}
    `;
  }

  #place(place: OutlinePlace) {
    const { key, words, href } = place;
    const short = shortQuote(words);
    return html`
      <li>
        <div class="place">
          <a href=${href} title=${words} @click=${() => this.dispatchEvent(new BvClosed())}>
            ${shortQuote(words, 140)}
          </a>
          ${
            place.highlightId === null
              ? this.#edit(key, 'pencil', msg('guide.isOther', { words: short }), place.start)
              : this.#unmark(place.highlightId, short)
          }
        </div>
        ${this.editing === key && place.start !== null ? this.#questions(place.start) : nothing}
      </li>
    `;
  }

  #edit(key: string, icon: IconName, label: string, start: number | null = null) {
    if (!this.editable) return nothing;
    return html`
      <bv-button
        size="small"
        variant="ghost"
        icon=${icon}
        label=${label}
        .pressed=${this.editing === key}
        @click=${() => this.#toggle(key, start)}
      ></bv-button>
    `;
  }

  #toggle(key: string, start: number | null): void {
    this.editing = this.editing === key ? '' : key;
    this.isEverywhere = false;
    if (this.editing !== '' && start !== null) this.dispatchEvent(new BvAskedEditing(start));
  }

  #unmark(highlightId: string, words: string) {
    if (!this.editable) return nothing;
    return html`
      <bv-button
        size="small"
        variant="ghost"
        icon="x"
        label=${msg('guide.unmark', { words })}
        @click=${() => this.dispatchEvent(new BvAnswerMarked(highlightId, null))}
      ></bv-button>
    `;
  }

  /** Which question is asked there instead. */
  #questions(start: number) {
    const questions = (this.outline?.lines ?? []).map(({ question }) => ({
      value: question.id,
      label: question.text,
    }));
    return html`
      ${this.#everywhere(start)}
      ${this.#choice(
        msg('guide.thisAsks'),
        [...questions, { value: NONE, label: msg('guide.noneOfGuide') }],
        (id) =>
          this.dispatchEvent(new BvAskedChosen(start, id === NONE ? null : id, this.isEverywhere)),
      )}
    `;
  }

  /** Said before it is done: how many sources it is about. */
  #everywhere(start: number) {
    const count = this.same?.start === start ? this.same.sources : 0;
    if (count < 2) return nothing;
    return html`
      <bv-checkbox
        .checked=${this.isEverywhere}
        @bv-toggle=${({ checked }: BvToggle) => (this.isEverywhere = checked)}
      >
        ${msg('guide.everywhere', { count })}
      </bv-checkbox>
    `;
  }

  /** In which highlight it was raised unprompted. */
  #quotes(questionId: string) {
    const quotes = this.highlights.map(({ id, quote }) => ({ value: id, label: quote }));
    return this.#choice(msg('guide.raisedIn'), quotes, (id) =>
      this.dispatchEvent(new BvAnswerMarked(id, questionId)),
    );
  }

  #choice(label: string, options: readonly Option[], choose: (id: string) => void) {
    return html`
      <bv-combobox
        label=${label}
        .options=${options}
        @bv-change=${({ value }: BvChange) => {
          this.editing = '';
          choose(value);
        }}
      ></bv-combobox>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-guide-outline': BvGuideOutline;
  }
}
