import { Task } from '@lit/task';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { listHypotheses } from '../../api/hypotheses.ts';
import type { SharedProjectDto } from '../../api/types.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../evidence/bv-evidence-view.ts';
import { copyCitation } from '../reading/copy-citation.ts';
import type { BvFilterChanged, BvQuoteCopyWanted } from '../evidence/evidence-events.ts';
import { addressOf, filterOf } from '../evidence/evidence-filter.ts';
import { EvidenceLoader } from '../evidence/evidence-loader.ts';
import { evidenceNames, NO_NAMES } from '../evidence/evidence-names.ts';
import './bv-shared-problem.ts';

/** The evidence that a read-only link opens: quotes under pseudonyms, without a way to the sources. */
@customElement('bv-shared-evidence-page')
export class BvSharedEvidencePage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) shared: SharedProjectDto | undefined;

  readonly #query = new QueryController(this);
  readonly #names = new Task(this, {
    args: () => [this.shared] as const,
    task: async ([shared], { signal }) => {
      if (!shared) return NO_NAMES;
      const { projectId, tags, studies, scopes } = shared;
      const hypotheses = scopes.includes('hypotheses')
        ? await listHypotheses(projectId, signal)
        : [];
      return evidenceNames({ tags, studies, hypotheses });
    },
  });
  readonly #evidence = new EvidenceLoader(this, () => ({
    projectId: this.shared?.projectId ?? '',
    filter: filterOf(this.#query),
  }));

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const error = this.#evidence.error ?? this.#names.error;
    if (error)
      return html`
        <bv-shared-problem .error=${error} @bv-retry=${this.#retry}></bv-shared-problem>
      `;
    return html`
      <bv-evidence-view
        .filter=${filterOf(this.#query)}
        .found=${this.#names.value ? this.#evidence.found : undefined}
        .names=${this.#names.value ?? NO_NAMES}
        ?waiting=${this.#evidence.isWaiting}
        @bv-filter-changed=${({ changes }: BvFilterChanged) => this.#query.set(addressOf(changes))}
        @bv-quote-copy-wanted=${({ quote }: BvQuoteCopyWanted) => void copyCitation(this, '', quote)}
        @bv-more=${this.#evidence.more}
      ></bv-evidence-view>
    `;
  }

  readonly #retry = (): void => {
    this.#evidence.retry();
    if (this.#names.error) void this.#names.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-shared-evidence-page': BvSharedEvidencePage;
  }
}
