import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TableDto, TableResultDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-progress.ts';
import { columnLetters } from './column-options.ts';

const SOURCES_SHOWN = 12;
const PROBLEMS_SHOWN = 50;

/** What became of a spreadsheet so far: nothing yet, under way, failed, or done with the cells that were passed over. */
@customElement('bv-table-outcome')
export class BvTableOutcome extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: grid;
        gap: var(--bv-space-3);
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1) var(--bv-space-4);
        margin-block-start: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) table: TableDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { upload, result } = this.table ?? {};
    if (!upload) return nothing;
    if (upload.state === 'failed') {
      return html`
        <bv-note tone="danger">
          <b>${msg('tables.importFailed')}</b>
          <p>${upload.problem?.detail}</p>
        </bv-note>
      `;
    }
    if (upload.state === 'queued' || upload.state === 'reading') {
      return html`
        <bv-note><p role="status">${msg('tables.importing')}</p></bv-note>
      `;
    }
    if (upload.problem) return this.#waiting();
    return result?.finishedAt ? this.#done(result) : nothing;
  }

  /** Something is to be said of it that the last file of its kind did not ask. */
  #waiting() {
    return html`
      <bv-note tone="warning"><p>${msg('upload.placesNew')}</p></bv-note>
    `;
  }

  #done({ sources, participants, measurements, remembered, problems }: TableResultDto) {
    const base = `/projects/${this.table?.upload.projectId ?? ''}/sources`;
    return html`
      <bv-note>
        <b role="status">
          ${msg('tables.done', { sources: sources.length, participants, measurements })}
        </b>
        <p class="meta">
          ${remembered ? msg('tables.remembered') : nothing} ${msg('tables.again')}
        </p>
        <div class="links">
          ${sources.slice(0, SOURCES_SHOWN).map(
            ({ id, title }) => html`
              <a href="${base}/${id}">${title}</a>
            `,
          )}
        </div>
      </bv-note>
      ${problems.length > 0 ? this.#problems(problems) : nothing}
    `;
  }

  #problems(problems: TableResultDto['problems']) {
    return html`
      <bv-note tone="warning">
        <details>
          <summary>${msg('tables.problems', { count: problems.length })}</summary>
          <ul>
            ${problems.slice(0, PROBLEMS_SHOWN).map(
              ({ row, column, code }) => html`
                <li>
                  ${msg('tables.problem', {
                    row: String(row),
                    column: columnLetters(column - 1),
                    what: msg(`cellFault.${code}`),
                  })}
                </li>
              `,
            )}
          </ul>
        </details>
      </bv-note>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-table-outcome': BvTableOutcome;
  }
}
