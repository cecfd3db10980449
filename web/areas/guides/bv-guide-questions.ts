import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { GuideQuestionDto, HypothesisDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import './bv-guide-question-form.ts';
import { BvQuestionEdited, BvQuestionMoved, BvQuestionRemoved } from './guide-events.ts';

/**
 * The questions of a guide in order. A press edits one in its place; Alt with an arrow moves the one that has the
 * focus, a pointer drags it.
 *
 * @fires bv-question-edited - One was changed.
 * @fires bv-question-moved - One is to stand elsewhere.
 * @fires bv-question-removed - One is to be taken out.
 */
@customElement('bv-guide-questions')
export class BvGuideQuestions extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: var(--bv-space-8) minmax(0, 1fr) auto;
        align-items: start;
        gap: var(--bv-space-1);
        padding-block: var(--bv-space-2);
        border-block-end: 1px solid var(--bv-line);
      }
      li.over {
        border-block-start: 2px solid var(--bv-accent);
      }
      .number {
        color: var(--bv-ink-3);
        font-variant-numeric: tabular-nums;
        padding-block: var(--bv-space-1);
      }
      [draggable='true'] .number {
        cursor: grab;
      }
      .words {
        padding-block: var(--bv-space-1);
        min-block-size: var(--bv-control-md);
        text-align: start;
        text-wrap: pretty;
      }
      button.words:hover {
        text-decoration: underline;
        text-underline-offset: 0.25em;
      }
      bv-guide-question-form {
        grid-column: 1 / -1;
      }
    `,
  ];

  @property({ attribute: false }) questions: readonly GuideQuestionDto[] = [];
  @property({ attribute: false }) hypotheses: readonly HypothesisDto[] = [];
  @property({ type: Boolean }) editable = false;

  /** Which one is being edited, dragged, or dragged over. */
  @state() private edited = '';
  @state() private over = '';
  #dragged: GuideQuestionDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ol>
        ${repeat(
          this.questions,
          ({ id }) => id,
          (question, index) => this.#item(question, index),
        )}
      </ol>
    `;
  }

  /**
   * Moves the focus to a question: after it was moved, its row may have been taken out and put back. In the next frame,
   * as the Enter that saved one must not press its button at once.
   */
  focusQuestion(id: string): void {
    requestAnimationFrame(() =>
      this.renderRoot.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus(),
    );
  }

  #item(question: GuideQuestionDto, index: number) {
    if (this.edited === question.id) return this.#form(question);
    return html`
      <li
        class=${this.over === question.id ? 'over' : ''}
        draggable=${this.editable ? 'true' : 'false'}
        @dragstart=${() => (this.#dragged = question)}
        @dragover=${(event: DragEvent) => this.#draggedOver(event, question)}
        @dragend=${() => this.#drop(undefined)}
        @drop=${() => this.#drop(index)}
      >
        <span class="number">${index + 1}</span>
        ${this.#words(question, index)} ${this.editable ? this.#menu(question, index) : nothing}
      </li>
    `;
  }

  #words(question: GuideQuestionDto, index: number) {
    const content = html`
      ${question.text}
      <div class="meta">${this.#about(question)}</div>
    `;
    if (!this.editable)
      return html`
        <div class="words">${content}</div>
      `;
    return html`
      <button
        type="button"
        class="words"
        data-id=${question.id}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        @click=${() => (this.edited = question.id)}
        @keydown=${(event: KeyboardEvent) => this.#keyed(event, question, index)}
      >
        ${content}
      </button>
    `;
  }

  #about({ goal, hypothesisIds }: GuideQuestionDto): string {
    const numbers = this.hypotheses
      .filter(({ id }) => hypothesisIds.includes(id))
      .map(({ number }) => `H${number}`);
    return [goal, numbers.join(', ')].filter((part) => part !== '').join(' · ');
  }

  #form(question: GuideQuestionDto) {
    const close = () => {
      this.edited = '';
      this.focusQuestion(question.id);
    };
    return html`
      <li>
        <bv-guide-question-form
          .question=${question}
          .hypotheses=${this.hypotheses}
          @bv-question-edited=${({ patch }: BvQuestionEdited) => {
            close();
            this.dispatchEvent(new BvQuestionEdited(question, patch));
          }}
          @bv-closed=${close}
        ></bv-guide-question-form>
      </li>
    `;
  }

  #menu(question: GuideQuestionDto, index: number) {
    const label = msg('home.actionsFor', { name: question.text });
    return html`
      <bv-menu
        label=${label}
        placement="bottom-end"
        @bv-chosen=${({ value }: BvChosen) => this.#do(value, question, index)}
      >
        <bv-button slot="trigger" variant="ghost" icon="ellipsis" label=${label}></bv-button>
        <bv-menu-item value="change" icon="pencil">${msg('sources.change')}</bv-menu-item>
        <bv-menu-item
          value="up"
          icon="arrow-up"
          keys="Alt+ArrowUp"
          ?disabled=${index === 0}
        >
          ${msg('codebook.up')}
        </bv-menu-item>
        <bv-menu-item
          value="down"
          icon="arrow-down"
          keys="Alt+ArrowDown"
          ?disabled=${index === this.questions.length - 1}
        >
          ${msg('codebook.down')}
        </bv-menu-item>
        <bv-menu-item value="remove" icon="trash-2">${msg('guide.remove')}</bv-menu-item>
      </bv-menu>
    `;
  }

  #do(what: string, question: GuideQuestionDto, index: number): void {
    if (what === 'change') this.edited = question.id;
    else if (what === 'remove') this.dispatchEvent(new BvQuestionRemoved(question));
    else this.#move(question, index, index + (what === 'up' ? -1 : 1));
  }

  #keyed(event: KeyboardEvent, question: GuideQuestionDto, index: number): void {
    const isUp = event.key === 'ArrowUp';
    if (!event.altKey || !(isUp || event.key === 'ArrowDown')) return;
    event.preventDefault();
    this.#move(question, index, index + (isUp ? -1 : 1));
  }

  #draggedOver(event: DragEvent, { id }: GuideQuestionDto): void {
    if (!this.#dragged) return;
    event.preventDefault();
    this.over = id;
  }

  #drop(to: number | undefined): void {
    const question = this.#dragged;
    this.#dragged = undefined;
    this.over = '';
    if (question && to !== undefined) {
      this.#move(question, this.questions.indexOf(question), to);
    }
  }

  #move(question: GuideQuestionDto, from: number, to: number): void {
    if (to === from || to < 0 || to >= this.questions.length) return;
    this.dispatchEvent(new BvQuestionMoved(question, to));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-guide-questions': BvGuideQuestions;
  }
}
