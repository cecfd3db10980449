import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { PersonalDataDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { refusalText } from '../../app/refusals.ts';
import { may, type Session, sessionContext } from '../../app/session.ts';
import { BvKeysOffered } from '../../app/shell-events.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-finding-list.ts';
import './bv-missed-words.ts';
import { countState, groupFindings } from './finding-groups.ts';
import { privacyKeyGroups } from './key-groups.ts';
import type { BvFindingsDecided, BvWordsMissed } from './privacy-events.ts';
import { decide, loadReview, mark, replace, type ReviewData, takeBack } from './review-loader.ts';

const REFUSALS = {
  'source.version_changed': 'privacy.textChanged',
  'privacy.not_found': 'privacy.textChanged',
  'privacy.words_not_found': 'privacy.wordsNotFound',
} as const;

/** What was found in one source, for a person to accept or refuse. A page: it loads, saves, says what was done. */
@customElement('bv-personal-data-page')
export class BvPersonalDataPage extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      .column {
        display: grid;
        gap: var(--bv-space-4);
        max-inline-size: 48rem;
        margin-inline: auto;
      }
    `,
  ];

  /** Set by the router. */
  @property() projectId = '';
  @property() sourceId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @state() private data: ReviewData | undefined;
  @state() private isSending = false;
  @state() private missedError = '';
  @query('bv-missed-words')
  private readonly missed!: HTMLElementTagNameMap['bv-missed-words'] | null;

  readonly #load = new Task(this, {
    args: () => [this.sourceId] as const,
    task: async ([sourceId], { signal }) => {
      this.data = await loadReview(sourceId, signal);
    },
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override firstUpdated(): void {
    this.dispatchEvent(new BvKeysOffered(privacyKeyGroups));
  }

  override render() {
    const base = `/projects/${this.projectId}`;
    return html`
      <bv-page
        heading=${msg('privacy.title')}
        .crumbs=${[
          { label: msg('shell.sources'), href: `${base}/sources` },
          {
            label: this.data?.title ?? msg('reading.source'),
            href: `${base}/sources/${this.sourceId}`,
          },
        ]}
      >
        ${this.data && may(this.session, 'researcher') ? this.#actions(this.data) : nothing}
        ${this.#load.render({
          pending: () => this.#body(),
          error: (error) => html`
            <bv-page-problem
              heading=${msg('privacy.failed')}
              .error=${error}
              @bv-retry=${this.#reload}
            ></bv-page-problem>
          `,
          complete: () => this.#body(),
        })}
      </bv-page>
    `;
  }

  #actions({ findings }: ReviewData) {
    const accepted = countState(findings, 'accepted');
    return html`
      <bv-button
        slot="actions"
        variant="primary"
        icon="shield"
        ?disabled=${accepted === 0}
        ?loading=${this.isSending}
        @click=${this.#replace}
      >
        ${msg('privacy.replace', { count: accepted })}
      </bv-button>
    `;
  }

  #body() {
    const { data } = this;
    if (!data)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    return html`
      <div
        class="column"
        @bv-findings-decided=${({ group, decision }: BvFindingsDecided) =>
          void this.#decide(group.findings, decision)}
        @bv-words-missed=${this.#mark}
      >
        ${data.findings.length > 0 ? this.#list(data) : this.#empty(data)}
        <bv-missed-words error=${this.missedError}></bv-missed-words>
      </div>
    `;
  }

  #list({ findings }: ReviewData) {
    const proposed = findings.filter((finding) => finding.state === 'proposed');
    return html`
      <bv-note icon="shield">${msg('privacy.explain')}</bv-note>
      <div>
        <bv-button
          icon="check-check"
          ?disabled=${proposed.length === 0}
          @click=${() => void this.#decide(proposed, { state: 'accepted' })}
        >
          ${msg('privacy.acceptAll')}
        </bv-button>
      </div>
      <bv-finding-list .groups=${groupFindings(findings)}></bv-finding-list>
    `;
  }

  #empty({ searchedAt }: ReviewData) {
    const heading = searchedAt === null ? msg('privacy.searching') : msg('privacy.nothing');
    const words = searchedAt === null ? msg('privacy.searchingText') : msg('privacy.nothingText');
    return html`
      <bv-empty-state heading=${heading} text=${words}></bv-empty-state>
    `;
  }

  async #decide(
    findings: readonly PersonalDataDto[],
    decision: BvFindingsDecided['decision'],
  ): Promise<void> {
    const { data } = this;
    if (!data || findings.length === 0) return;
    try {
      this.data = await decide(data, findings, decision);
      const undo = decision.state ? () => void this.#takeBack(findings) : undefined;
      this.#toast(decidedText(decision.state, findings.length), undo);
    } catch (error) {
      this.#failed(error);
    }
  }

  async #takeBack(before: readonly PersonalDataDto[]): Promise<void> {
    if (!this.data) return;
    try {
      this.data = await takeBack(this.data, before);
      this.#toast(msg('privacy.wasTakenBack', { count: before.length }));
    } catch (error) {
      this.#failed(error);
    }
  }

  readonly #mark = async ({ words, kind }: BvWordsMissed): Promise<void> => {
    if (!this.data) return;
    this.missedError = '';
    try {
      this.data = await mark(this.data, words, kind);
      this.missed?.clear();
      this.#toast(msg('privacy.wasMarked'));
    } catch (error) {
      this.missedError = refusalText(error, REFUSALS);
    }
  };

  readonly #replace = async (): Promise<void> => {
    if (!this.data || this.isSending) return;
    this.isSending = true;
    try {
      const count = await replace(this.data);
      this.#toast(msg('privacy.replaced', { count }));
      await this.#load.run();
    } catch (error) {
      this.#failed(error);
    }
    this.isSending = false;
  };

  #failed(error: unknown): void {
    this.#toast(refusalText(error, REFUSALS));
    this.#reload();
  }

  #toast(words: string, undo?: () => void): void {
    this.dispatchEvent(new BvToastWanted({ text: words, undo }));
  }

  readonly #reload = (): void => {
    void this.#load.run();
  };
}

function decidedText(decided: PersonalDataDto['state'] | undefined, count: number): string {
  switch (decided) {
    case 'accepted':
      return msg('privacy.wasAccepted', { count });
    case 'refused':
      return msg('privacy.wasRefused', { count });
    case 'proposed':
      return msg('privacy.wasTakenBack', { count });
    case undefined:
      return msg('privacy.wasChanged');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-personal-data-page': BvPersonalDataPage;
  }
}
