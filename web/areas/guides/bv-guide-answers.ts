import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ANSWER_STATES } from '../../../core/guides/table.ts';
import type { GuideDto } from '../../api/types.ts';
import { MediaController } from '../../controllers/media-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import { type Cell, linesOf, type QuestionLine, STATE_ICONS } from './guide-cells.ts';
import { guideAnswersStyles } from './guide-answers-styles.ts';

/**
 * What became of each question with each participant, each sign a link to the words: a table, and on a phone a
 * list.
 */
@customElement('bv-guide-answers')
export class BvGuideAnswers extends LitElement {
  static override styles = [reset, table, text, visuallyHidden, guideAnswersStyles];

  @property({ attribute: false }) guide: GuideDto | undefined;
  @property() projectId = '';

  readonly #phone = new MediaController(this, '(max-width: 40rem)');

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (!this.guide) return nothing;
    const lines = linesOf(this.guide, this.projectId);
    return html`
      <ul class="legend meta">
        ${ANSWER_STATES.map(
          (state) => html`
            <li class=${state}>
              <bv-icon name=${STATE_ICONS[state]} size="s"></bv-icon>
              ${msg(`guideState.${state}`)}
            </li>
          `,
        )}
      </ul>
      ${this.#phone.matches ? this.#list(lines) : this.#table(lines, this.guide)}
    `;
  }

  #table(lines: readonly QuestionLine[], { rows }: GuideDto) {
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${msg('guide.answers')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${msg('guide.question')}</th>
              <th scope="col" class="number">${msg('guide.askedHead')}</th>
              <th scope="col" class="number">${msg('guide.answeredHead')}</th>
              ${rows.map(
                ({ name }) => html`
                  <th scope="col" class="person" title=${name}>${name}</th>
                `,
              )}
            </tr>
          </thead>
          <tbody>
            ${lines.map((line) => this.#row(line))}
          </tbody>
        </table>
      </div>
    `;
  }

  #row({ question, cells, asked, answered }: QuestionLine) {
    return html`
      <tr>
        <th scope="row">${question.text}</th>
        <td class="number">${asked}</td>
        <td class="number">${answered}</td>
        ${cells.map(
          (cell) => html`
            <td class="cell ${cell.state}">${signs(cell)}</td>
          `,
        )}
      </tr>
    `;
  }

  #list(lines: readonly QuestionLine[]) {
    return html`
      <ol class="lines">
        ${lines.map(
          ({ question, cells, ...counts }) => html`
            <li>
              <b>${question.text}</b>
              <p class="meta">${countWords(counts, cells.length)}</p>
              <ul class="people">
                ${cells
                  .filter(({ state }) => state !== 'never')
                  .map(
                    (cell) => html`
                      <li class=${cell.state}>
                        <span aria-hidden="true">${cell.name}</span>
                        ${signs(cell)}
                      </li>
                    `,
                  )}
              </ul>
            </li>
          `,
        )}
      </ol>
    `;
  }
}

function countWords(counts: Pick<QuestionLine, 'asked' | 'answered' | 'raised'>, of: number) {
  const words = msg('guide.counts', { asked: counts.asked, of, answered: counts.answered });
  return counts.raised === 0
    ? words
    : `${words} · ${msg('guide.raised', { count: counts.raised })}`;
}

/** The sign of the state leads to the first place; a number to each further one. */
function signs({ name, state, hrefs }: Cell) {
  const words = `${name}: ${msg(`guideState.${state}`)}`;
  const icon = html`
    <bv-icon name=${STATE_ICONS[state]} size="s"></bv-icon>
  `;
  if (hrefs.length === 0)
    return html`
      <span title=${words}>
        ${icon}
        <span class="visually-hidden">${msg(`guideState.${state}`)}</span>
      </span>
    `;
  return hrefs.map(
    (href, index) => html`
      <a href=${href} title=${words}>
        <span class="visually-hidden">${words}</span>
        ${index === 0 ? icon : index + 1}
      </a>
    `,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-guide-answers': BvGuideAnswers;
  }
}
