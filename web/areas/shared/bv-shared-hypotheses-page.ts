import { Task } from '@lit/task';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { getHypothesis, listHypotheses } from '../../api/hypotheses.ts';
import type { HypothesisDetailDto, HypothesisDto, SharedProjectDto } from '../../api/types.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { language, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-skeleton.ts';
import '../hypotheses/bv-hypothesis-list.ts';
import '../hypotheses/bv-hypothesis-view.ts';
import type { BvEvidenceWanted } from '../hypotheses/hypothesis-events.ts';
import { hypothesisRows } from '../hypotheses/hypothesis-rows.ts';
import { copyCitation } from '../reading/copy-citation.ts';
import './bv-shared-problem.ts';
import { partHref, sharedHypothesisHref } from './shared-paths.ts';

/** A visitor sees all of them, the most important first. */
const ALL = {
  query: '',
  verdict: '',
  importance: '',
  personaId: '',
  phaseId: '',
  archived: false,
  sort: 'importance',
  owner: '',
  groupBy: undefined,
  board: false,
} as const;

/** The hypotheses that a read-only link opens: the list, or one of them with its reasons and quotes. */
@customElement('bv-shared-hypotheses-page')
export class BvSharedHypothesesPage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      .back {
        margin-block-end: var(--bv-space-4);
        margin-inline-start: calc(-1 * var(--bv-space-2));
      }
    `,
  ];

  @property({ attribute: false }) shared: SharedProjectDto | undefined;

  readonly #query = new QueryController(this);
  readonly #list = new Task(this, {
    args: () => [this.shared?.projectId] as const,
    task: async ([projectId], { signal }) =>
      projectId === undefined ? [] : listHypotheses(projectId, signal),
  });
  readonly #one = new Task(this, {
    args: () => [this.#query.get('open'), language()] as const,
    task: async ([id, words], { signal }) =>
      id === '' ? undefined : getHypothesis(id, { language: words }, signal),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const open = this.#query.get('open');
    if (open === '')
      return this.#list.render({
        pending: waiting,
        error: (error) => this.#problem(error, () => this.#list.run()),
        complete: (hypotheses) => this.#rows(hypotheses),
      });
    const detail = this.#one.value;
    return html`
      <bv-button
        class="back"
        variant="ghost"
        icon="arrow-left"
        href=${partHref('hypotheses')}
      >
        ${msg('shell.hypotheses')}
      </bv-button>
      ${
        detail?.id === open
          ? this.#detail(detail)
          : this.#one.render({
              pending: waiting,
              error: (error) => this.#problem(error, () => this.#one.run()),
            })
      }
    `;
  }

  #rows(hypotheses: readonly HypothesisDto[]) {
    if (hypotheses.length === 0)
      return html`
        <bv-empty-state
          heading=${msg('hypotheses.empty')}
          text=${msg('shared.noHypotheses')}
        ></bv-empty-state>
      `;
    const rows = hypothesisRows(hypotheses, this.shared?.tags ?? [], ALL);
    return html`
      <bv-hypothesis-list
        .groups=${[{ verdict: undefined, rows }]}
        .hrefOf=${sharedHypothesisHref}
      ></bv-hypothesis-list>
    `;
  }

  #detail(detail: HypothesisDetailDto) {
    return html`
      <bv-hypothesis-view
        .detail=${detail}
        .tags=${this.shared?.tags ?? []}
        @bv-evidence-wanted=${({ evidenceId }: BvEvidenceWanted) => {
          const evidence = detail.evidence.find(({ id }) => id === evidenceId);
          if (evidence) void copyCitation(this, '', evidence.quote);
        }}
      ></bv-hypothesis-view>
    `;
  }

  #problem(error: unknown, retry: () => unknown) {
    return html`
      <bv-shared-problem .error=${error} @bv-retry=${retry}></bv-shared-problem>
    `;
  }
}

function waiting() {
  return html`
    <bv-skeleton></bv-skeleton>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-shared-hypotheses-page': BvSharedHypothesesPage;
  }
}
