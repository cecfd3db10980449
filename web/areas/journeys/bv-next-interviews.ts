import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JourneyCoverageDto } from '../../api/types.ts';
import { formatList, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import { BvInterviewChosen } from './coverage-events.ts';
import type { Interview } from './coverage-view.ts';
import { LANE_LOOKS } from './lanes.ts';

/**
 * Which interviews would fill most of a journey, in sentences: with whom, about what, and why.
 *
 * @fires bv-interview-chosen - One is to be marked in the table.
 */
@customElement('bv-next-interviews')
export class BvNextInterviews extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        gap: var(--bv-space-3);
        margin-block-start: var(--bv-space-3);
      }
      button {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-1h);
        inline-size: 100%;
        block-size: 100%;
        padding: var(--bv-space-3) var(--bv-space-4);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-3);
        background: var(--bv-raised);
        text-align: start;
      }
      button:hover {
        border-color: var(--bv-line-control);
      }
      button[aria-pressed='true'] {
        border-color: var(--bv-accent);
        box-shadow: inset 0.1875rem 0 0 var(--bv-accent);
      }
      .hint {
        margin-block-start: var(--bv-space-half);
      }
    `,
  ];

  @property({ attribute: false }) coverage: JourneyCoverageDto | undefined;
  /** The number of the one that is marked, from 1. */
  @property({ type: Number }) chosen = 0;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { coverage } = this;
    if (!coverage) return nothing;
    const { interviews, enough } = coverage;
    if (interviews.length === 0)
      return html`
        <h2 class="heading">${msg('coverage.next')}</h2>
        <p class="muted hint">${msg('coverage.nothingLacks', { enough })}</p>
      `;
    return html`
      <h2 class="heading">${msg('coverage.next')}</h2>
      <p class="muted hint">${msg('coverage.nextHint')}</p>
      <ol>
        ${interviews.map((interview, index) => this.#interview(interview, index + 1, coverage))}
      </ol>
    `;
  }

  #interview(interview: Interview, number: number, coverage: JourneyCoverageDto) {
    return html`
      <li>
        <button
          type="button"
          aria-pressed=${number === this.chosen}
          @click=${() => this.dispatchEvent(new BvInterviewChosen(number))}
        >
          <span class="label">${msg(number === 1 ? 'coverage.first' : 'coverage.then')}</span>
          <span class="subheading">${withWhom(interview, coverage)}</span>
          <span>${whatItFills(interview)}</span>
          <span>${askAbout(interview)}</span>
          <span class="meta">${heardSoFar(interview, coverage)}</span>
        </button>
      </li>
    `;
  }
}

function withWhom({ personaId, phaseIds }: Interview, { personas, phases }: JourneyCoverageDto) {
  const names = phaseIds.flatMap((id) => phases.find((phase) => phase.id === id)?.name ?? []);
  const persona = personas.find(({ id }) => id === personaId)?.name;
  const through = formatList(names.map((name) => msg('common.quoted', { words: name })));
  return persona === undefined
    ? msg('coverage.somebody', { phases: through })
    : msg('coverage.somebodyOf', { persona, phases: through });
}

function whatItFills({ missing, thin }: Interview): string {
  const parts = [
    ...(missing > 0 ? [msg('coverage.missingCells', { count: missing })] : []),
    ...(thin > 0 ? [msg('coverage.thinCells', { count: thin })] : []),
  ];
  return msg('coverage.fills', { cells: formatList(parts) });
}

function askAbout({ lanes }: Interview): string {
  return msg('coverage.ask', {
    lanes: formatList(lanes.map((lane) => msg(LANE_LOOKS[lane].word))),
  });
}

function heardSoFar({ personaId, people }: Interview, coverage: JourneyCoverageDto): string {
  const persona = coverage.personas.find(({ id }) => id === personaId);
  const all = persona?.people ?? coverage.people;
  if (all === 0) return msg('coverage.heardNobodyYet');
  if (people === 0) return msg('coverage.heardNobody', { count: all });
  return msg('coverage.heard', { people, count: all });
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-next-interviews': BvNextInterviews;
  }
}
