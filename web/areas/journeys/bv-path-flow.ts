import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { OUTSIDE } from '../../../core/journeys/paths.ts';
import type { JourneyPathsDto } from '../../api/types.ts';
import { MediaController } from '../../controllers/media-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import { type Arc, arcsOf } from './flow-layout.ts';
import { BvPathOpened } from './path-events.ts';

type Touchpoint = JourneyPathsDto['touchpoints'][number];

/** Sizes of the picture, in pixels: a row has room for two lines of numbers that are hit with a finger. */
const ROW = 76;
const REACH = { wide: 150, narrow: 40 } as const;
/** Of a number on an arc. */
const RADIUS = 10;
/** The line of the step that most people told of. */
const THICKEST = 9;
/** Arcs leave a row on one side of its middle, and arrive on the other. */
const APART = 9;

/**
 * Touchpoints below each other in the order in which they typically come, with arcs from each to those that people told
 * of next: on the right onward, on the left back; the more people, the thicker. Arcs are for the eye and the mouse; the
 * table of steps says the same.
 *
 * @fires bv-path-opened - A number or an arc is to be opened.
 */
@customElement('bv-path-flow')
export class BvPathFlow extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        max-inline-size: 60rem;
      }
      ol {
        flex: 1;
        min-inline-size: 0;
      }
      li {
        display: flex;
        flex-direction: column;
        justify-content: center;
        block-size: 4.75rem;
        padding-inline: var(--bv-space-3);
        border-block-start: 1px solid var(--bv-line);
      }
      li:last-child {
        border-block-end: 1px solid var(--bv-line);
      }
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--bv-space-3);
      }
      .counts button {
        min-block-size: 1.5rem;
      }
      svg {
        flex: none;
        overflow: visible;
      }
      path {
        fill: none;
        stroke: var(--bv-ink-3);
        stroke-linecap: round;
      }
      g {
        cursor: pointer;
      }
      g:hover path,
      .on path {
        stroke: var(--bv-accent);
      }
      circle {
        fill: var(--bv-surface);
        stroke: var(--bv-line-control);
      }
      .tip {
        fill: var(--bv-ink-3);
      }
      .on .tip,
      g:hover .tip {
        fill: var(--bv-accent);
      }
      text {
        fill: var(--bv-ink);
        font-size: var(--bv-text-sm);
        text-anchor: middle;
        dominant-baseline: central;
      }
    `,
  ];

  @property({ attribute: false }) paths: JourneyPathsDto | undefined;
  /** What is open. */
  @property() along = '';

  readonly #narrow = new MediaController(this, '(max-width: 60rem)');

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { paths } = this;
    if (!paths) return nothing;
    const arcs = arcsOf(paths);
    return html`
      ${this.#arcs(
        paths,
        arcs.filter(({ isBack }) => isBack),
      )}
      <ol>
        ${paths.touchpoints.map((touchpoint) => this.#touchpoint(touchpoint))}
      </ol>
      ${this.#arcs(
        paths,
        arcs.filter(({ isBack }) => !isBack),
      )}
    `;
  }

  /** One side of the picture; nothing where there is none to draw. */
  #arcs({ touchpoints, steps }: JourneyPathsDto, arcs: readonly Arc[]) {
    if (arcs.length === 0) return nothing;
    const width = this.#reach + 2 * RADIUS;
    const height = touchpoints.length * ROW;
    const most = steps[0]?.people ?? 1;
    return html`
      <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
        ${arcs.map((arc) => this.#arc(arc, most))}
      </svg>
    `;
  }

  get #reach(): number {
    return this.#narrow.matches ? REACH.narrow : REACH.wide;
  }

  #touchpoint({ id, name, people, begin, end }: Touchpoint) {
    return html`
      <li>
        <span class="truncate" title=${name}>${name}</span>
        <span class="counts meta">
          ${this.#count(msg('people.count', { count: people }), id)}
          ${begin > 0 ? this.#count(msg('paths.begin', { count: begin }), `${OUTSIDE},${id}`) : nothing}
          ${end > 0 ? this.#count(msg('paths.end', { count: end }), `${id},${OUTSIDE}`) : nothing}
        </span>
      </li>
    `;
  }

  #count(words: string, along: string) {
    return html`
      <button type="button" class="receipt" @click=${() => this.#open(along)}>${words}</button>
    `;
  }

  #arc({ step, from, to, reach, isBack }: Arc, most: number) {
    const along = `${step.fromId},${step.toId}`;
    const apart = isBack ? -APART : APART;
    const [start, end] = [middleOf(from) + apart, middleOf(to) - apart];
    // The left side is the right one in a mirror; its numbers are not.
    const width = this.#reach + 2 * RADIUS;
    const x = (right: number) => (isBack ? width - right : right);
    const apex = RADIUS + reach * (this.#reach - RADIUS);
    // The middle of such a curve lies at three quarters of its handles.
    const handle = x((apex * 4) / 3);
    const look = `${isBack ? 'back' : ''} ${along === this.along ? 'on' : ''}`;
    const tip = isBack ? `M${x(0)} ${end} l-9 -5 v10 z` : `M${x(0)} ${end} l9 -5 v10 z`;
    return svg`
      <g class=${look} @click=${() => this.#open(along)}>
        <path
          d="M${x(0)} ${start} C ${handle} ${start}, ${handle} ${end}, ${x(4)} ${end}"
          stroke-width=${1 + (THICKEST * step.people) / most}
          stroke-opacity="0.5"
        ></path>
        <path class="tip" d=${tip}></path>
        <circle cx=${x(apex)} cy=${(start + end) / 2} r=${RADIUS}></circle>
        <text x=${x(apex)} y=${(start + end) / 2}>${step.people}</text>
      </g>
    `;
  }

  #open(along: string): void {
    this.dispatchEvent(new BvPathOpened(along));
  }
}

function middleOf(row: number): number {
  return (row + 0.5) * ROW;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-path-flow': BvPathFlow;
  }
}
