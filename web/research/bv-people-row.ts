import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { cssProperties } from '../styles/css-properties.ts';
import { reset } from '../styles/reset.ts';
import { PERSON_MARKS, personMarks, type Stance } from './people-marks.ts';

/** Above this many, people become a stacked bar. */
const SHAPES_MAX = 24;

/** One person under a large row: who, and what kind of evidence they gave. */
export interface RowPerson {
  readonly stance: Exclude<Stance, 'needed'>;
  /** P-number. */
  readonly name: string;
  /** "recall", "test", "real use". */
  readonly kind?: string;
}

/**
 * The people behind a statement, one shape each: against, mixed, for, still needed, in this order.
 * Over 24 people it is a stacked bar. Never a percentage. With `people`, each shape has its P-number
 * and kind of evidence below it.
 *
 * @cssprop --bv-marks-align - `end` in a column that is aligned to its end.
 */
@customElement('bv-people-row')
export class BvPeopleRow extends LitElement {
  static override styles = [
    reset,
    personMarks,
    css`
      :host {
        display: inline-flex;
        flex-direction: column;
        gap: var(--bv-space-1);
        vertical-align: middle;
        max-inline-size: 100%;
      }
      .marks {
        display: flex;
        flex-wrap: wrap;
        justify-content: var(--bv-marks-align, start);
        gap: var(--bv-mark-gap);
      }
      :host([size='large']) {
        --bv-mark: var(--bv-mark-lg);
        --bv-mark-gap: var(--bv-space-1);
      }
      .people {
        gap: var(--bv-space-2) var(--bv-space-3);
      }
      .person {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: var(--bv-space-half);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-ink-2);
      }
      .person + .person.turn {
        padding-inline-start: var(--bv-space-3);
        border-inline-start: 1px solid var(--bv-line-strong);
      }
      .bar {
        display: flex;
        gap: 2px;
        inline-size: 12rem;
        max-inline-size: 100%;
        block-size: var(--bv-mark);
      }
      .bar i {
        flex: var(--count) 0 0;
        min-inline-size: 2px;
      }
      .bar .against {
        background: var(--bv-contradicts-fill);
      }
      .bar .mixed {
        background: repeating-linear-gradient(
          90deg,
          var(--bv-mixed-fill) 0 2px,
          var(--bv-mixed-soft) 2px 0.25rem
        );
      }
      .bar .for {
        background: var(--bv-supports-fill);
      }
      .words {
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-ink-3);
      }
    `,
  ];

  @property({ type: Number }) against = 0;
  @property({ type: Number }) mixed = 0;
  @property({ type: Number }) for = 0;
  /** How many more the rule asks for. */
  @property({ type: Number }) needed = 0;
  @property({ reflect: true }) size: 'medium' | 'large' = 'medium';
  /** Writes the counts below the shapes. */
  @property({ type: Boolean }) words = false;
  /** Who they are; then the counts come from here. */
  @property({ attribute: false }) people: readonly RowPerson[] | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const counts = this.#counts();
    const total = counts.against + counts.mixed + counts.for;
    const said = this.#words(counts, total);
    return html`
      ${
        this.people && total <= SHAPES_MAX
          ? this.#named(this.people)
          : html`
              <div role="img" aria-label=${said}>
                ${total > SHAPES_MAX ? this.#bar(counts) : this.#shapes(counts)}
              </div>
            `
      }
      ${
        this.words || total > SHAPES_MAX
          ? html`
              <span class="words" aria-hidden="true">${said}</span>
            `
          : nothing
      }
    `;
  }

  #counts(): Readonly<Record<Stance, number>> {
    const { against, mixed, for: agree, needed, people } = this;
    if (!people) return { against, mixed, for: agree, needed };
    const of = (stance: Stance) => people.filter((person) => person.stance === stance).length;
    return { against: of('against'), mixed: of('mixed'), for: of('for'), needed };
  }

  /** Against first, and nobody who is not there. */
  #words(counts: Readonly<Record<Stance, number>>, total: number): string {
    const said = [
      total > SHAPES_MAX ? msg('people.count', { count: total }) : '',
      counts.against > 0 ? msg('people.against', { count: counts.against }) : '',
      counts.mixed > 0 ? msg('people.mixed', { count: counts.mixed }) : '',
      counts.for > 0 ? msg('people.for', { count: counts.for }) : '',
      counts.needed > 0 ? msg('people.needed', { count: counts.needed }) : '',
    ].filter((part) => part !== '');
    return said.join(' · ') || msg('people.none');
  }

  #shapes(counts: Readonly<Record<Stance, number>>) {
    const stances: readonly Stance[] = ['against', 'mixed', 'for', 'needed'];
    return html`
      <div class="marks">
        ${stances.flatMap((stance) => Array.from({ length: counts[stance] }, () => mark(stance)))}
      </div>
    `;
  }

  #bar(counts: Readonly<Record<Stance, number>>) {
    const shown = (['against', 'mixed', 'for'] as const).filter((stance) => counts[stance] > 0);
    return html`
      <div class="bar">
        ${shown.map(
          (stance) => html`
            <i class=${stance} ${cssProperties({ '--count': counts[stance] })}></i>
          `,
        )}
      </div>
    `;
  }

  #named(people: readonly RowPerson[]) {
    const order = (['against', 'mixed', 'for'] as const).flatMap((stance) =>
      people.filter((person) => person.stance === stance),
    );
    return html`
      <ul class="marks people">
        ${order.map(
          (person, index) => html`
            <li class="person ${order[index - 1]?.stance === person.stance ? '' : 'turn'}">
              ${mark(person.stance)}
              <b>${person.name}</b>
              ${
                person.kind
                  ? html`
                      <span>${person.kind}</span>
                    `
                  : nothing
              }
            </li>
          `,
        )}
      </ul>
    `;
  }
}

function mark(stance: Stance) {
  return html`
    <svg class="mark ${stance}" viewBox="0 0 10 10" aria-hidden="true">${PERSON_MARKS[stance]}</svg>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-people-row': BvPeopleRow;
  }
}
