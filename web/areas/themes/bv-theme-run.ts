import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ENCODING_STEP, THEME_STAGES } from '../../../core/themes/types.ts';
import type { JobDto, ThemesDto } from '../../api/types.ts';
import { LanguageController, msg, type PlainMessageKey } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-progress.ts';
import { BvCancel } from '../../ui/events.ts';
import { isUnderWay } from './job-state.ts';
import { BvGroupWanted } from './theme-events.ts';

/** What the server's codes for a grouping that failed mean, in the reader's language. */
const RUN_PROBLEMS: Readonly<Record<string, PlainMessageKey>> = {
  'task.too_slow': 'themes.tooSlow',
  'task.too_large': 'themes.tooLarge',
  'job.abandoned': 'themes.abandoned',
  'draft.too_little': 'drafts.tooLittle',
};

/**
 * What is going on with the grouping: how far it is, that it failed, or that highlights came and went since.
 *
 * @fires bv-group-wanted - Group again.
 * @fires bv-cancel - Stop grouping.
 */
@customElement('bv-theme-run')
export class BvThemeRun extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      bv-note,
      .progress {
        margin-block-start: var(--bv-space-5);
      }
      .progress {
        display: block;
        max-inline-size: 32rem;
      }
      bv-button {
        margin-inline-start: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) run: ThemesDto['run'] = null;
  @property({ attribute: false }) job: JobDto | null = null;
  @property({ type: Boolean, attribute: 'may-group' }) mayGroup = false;
  /** What is going on, and what is said when it failed, where it is not the highlights of the project. */
  @property() heading = '';
  @property() failed = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { job, run } = this;
    if (job && isUnderWay(job)) return this.#progress(job);
    if (job?.state === 'failed') {
      return this.#note('danger', `${this.failed || msg('themes.runFailed')} ${whyFailed(job)}`);
    }
    return run && run.stale > 0 ? this.#note('info', cameAndWent(run)) : nothing;
  }

  #progress({ step, progress, state }: JobDto) {
    const at = THEME_STAGES.findIndex((stage) => stage === step);
    const stage = THEME_STAGES[at];
    // Not counted: most runs have nothing to encode.
    const known = step === ENCODING_STEP ? ENCODING_STEP : stage;
    return html`
      <bv-progress
        class="progress"
        ?no-cancel=${!this.mayGroup}
        heading=${this.heading || msg('themes.grouping')}
        step=${stage ? msg('themes.stepOf', { step: at + 1, steps: THEME_STAGES.length }) : nothing}
        text=${state === 'running' && known ? msg(`themes.stage.${known}`) : msg('themes.queued')}
        .value=${progress}
        @bv-cancel=${() => this.dispatchEvent(new BvCancel())}
      ></bv-progress>
    `;
  }

  #note(tone: 'danger' | 'info', words: string) {
    return html`
      <bv-note tone=${tone}>
        ${words}
        ${
          this.mayGroup
            ? html`
                <bv-button size="small" @click=${() => this.dispatchEvent(new BvGroupWanted())}>
                  ${msg('themes.again')}
                </bv-button>
              `
            : nothing
        }
      </bv-note>
    `;
  }
}

function cameAndWent({ stale, placed }: NonNullable<ThemesDto['run']>): string {
  const said = msg('themes.stale', { count: stale });
  return placed > 0 ? `${said} ${msg('themes.stalePlaced', { count: placed })}` : said;
}

function whyFailed({ problem }: JobDto): string {
  return msg(RUN_PROBLEMS[problem?.code ?? ''] ?? 'themes.failedHere');
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-theme-run': BvThemeRun;
  }
}
