import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { SourceDto, StudyCorrectionDto, StudyDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-dialog.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-skeleton.ts';
import { BvClosed } from '../../ui/events.ts';
import { aboutWords, reachWords, saidWords } from './correction-words.ts';
import { loadCorrections, takeAway } from './corrections-loader.ts';

/**
 * What people said of the segments of a study: who speaks, what they are, what codes mean. Each can be taken away.
 *
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-corrections-dialog')
export class BvCorrectionsDialog extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      ul {
        margin-block-start: var(--bv-space-4);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: start;
        gap: var(--bv-space-1) var(--bv-space-3);
        padding-block: var(--bv-space-3);
        border-block-start: 1px solid var(--bv-line);
      }
      li > * {
        grid-column: 1;
      }
      li bv-button {
        grid-area: 1 / 2 / span 2;
      }
      b {
        font-weight: var(--bv-weight-medium);
      }
      .example {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        color: var(--bv-ink-2);
      }
    `,
  ];

  /** Of which; none: closed. */
  @property({ attribute: false }) study: StudyDto | undefined;
  @property({ attribute: 'project-id' }) projectId = '';
  /** Those of the project, for their titles. */
  @property({ attribute: false }) sources: readonly SourceDto[] = [];

  readonly #load = new Task(this, {
    args: () => [this.study?.id] as const,
    task: (_, { signal }) =>
      this.study ? loadCorrections(this.study, signal) : Promise.resolve([]),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { study } = this;
    const close = () => this.dispatchEvent(new BvClosed());
    return html`
      <bv-dialog
        size="large"
        heading=${msg('corrections.title')}
        ?open=${study !== undefined}
        @bv-closed=${close}
      >
        ${study ? this.#content(study) : nothing}
        <bv-button slot="footer" @click=${close}>${msg('common.close')}</bv-button>
      </bv-dialog>
    `;
  }

  #content(study: StudyDto) {
    return this.#load.render({
      initial: () => nothing,
      pending: () => html`
        <bv-skeleton></bv-skeleton>
      `,
      error: () => html`
        <bv-note tone="danger">${msg('corrections.failed')}</bv-note>
      `,
      complete: (corrections) => this.#list(study, corrections),
    });
  }

  #list(study: StudyDto, corrections: readonly StudyCorrectionDto[]) {
    if (corrections.length === 0)
      return html`
        <bv-empty-state
          heading=${msg('corrections.none', { study: study.name })}
          text=${msg('corrections.noneText')}
        ></bv-empty-state>
      `;
    return html`
      <p>${msg('corrections.intro', { study: study.name })}</p>
      <ul>
        ${repeat(
          corrections,
          ({ id }) => id,
          (correction) => this.#correction(study, correction),
        )}
      </ul>
    `;
  }

  #correction(study: StudyDto, correction: StudyCorrectionDto) {
    const about = aboutWords(correction);
    const takeBack = () => void takeAway(this, study, correction, () => void this.#load.run());
    return html`
      <li>
        <p><b>${about}:</b> ${saidWords(correction).join(' · ')}</p>
        <bv-button
          variant="ghost"
          size="small"
          icon="trash-2"
          label=${msg('corrections.takeAway', { about })}
          tip=${msg('corrections.takeAwayTip')}
          @click=${takeBack}
        ></bv-button>
        ${this.#example(correction)}
        <p class="meta">
          ${reachWords(correction, (id) => this.#titleOf(id))} · ${formatDate(correction.createdAt)}
        </p>
      </li>
    `;
  }

  #example({ example }: StudyCorrectionDto) {
    if (!example) return nothing;
    const { sourceId, start, end, words } = example;
    return html`
      <a class="example" href=${`/projects/${this.projectId}/sources/${sourceId}#at=${start}-${end}`}>
        ${msg('common.quoted', { words })}
      </a>
    `;
  }

  #titleOf(sourceId: string): string {
    return this.sources.find(({ id }) => id === sourceId)?.title ?? msg('corrections.oneSource');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-corrections-dialog': BvCorrectionsDialog;
  }
}
