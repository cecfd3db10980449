import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TableFormat } from '../../../core/interop/table.ts';
import '../../app/bv-page-problem.ts';
import { projectCrumbs } from '../../app/places.ts';
import { refusalText, turnRefusal } from '../../app/refusals.ts';
import {
  may,
  NO_WORKSPACE,
  type Session,
  sessionContext,
  workspaceContext,
  type WorkspaceState,
} from '../../app/session.ts';
import { BvKeysOffered } from '../../app/shell-events.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { ShortcutController } from '../../controllers/shortcuts.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-page.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import '../lists/bv-save-list.ts';
import { SavedViews } from '../views/saved-views-loader.ts';
import './bv-evidence-view.ts';
import { copyCitation } from '../reading/copy-citation.ts';
import type { BvFilterChanged, BvQuoteCopyWanted } from './evidence-events.ts';
import { addressOf, filterOf, VIEW_PARTS, reviewedTagId } from './evidence-filter.ts';
import { evidencePath, EvidenceLoader, loadEvidenceNames } from './evidence-loader.ts';
import { NO_NAMES } from './evidence-names.ts';
import { evidenceTools, isTable } from './evidence-tools.ts';
import { goneFilters } from './gone-filters.ts';
import type { BvHighlightsChangeWanted, BvHighlightsChosen } from './highlight-events.ts';
import { hitKeyGroups, hitKeys } from './hit-keys.ts';
import { withLeading } from './leading-words.ts';
import { HitLinking } from './hit-linking-loader.ts';
import { hitsOf } from './hits.ts';
import { changedQuote, changeMany, takeBack } from './many-loader.ts';

/** The evidence of a project: every quote, found by words and facets. What is shown is in the address. */
@customElement('bv-evidence-page')
export class BvEvidencePage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      bv-note {
        margin-block-end: var(--bv-space-4);
      }
      bv-select {
        flex: none;
        inline-size: 11rem;
      }
    `,
  ];

  /** Which project; set by the router. */
  @property() projectId = '';

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @state() private chosen: ReadonlySet<string> = new Set();
  @query('bv-evidence-view') private readonly view!:
    HTMLElementTagNameMap['bv-evidence-view'] | null;
  @query('bv-passage-picker') private readonly picker!:
    HTMLElementTagNameMap['bv-passage-picker'] | null;
  @query('bv-hit-bar') private readonly bar!: HTMLElementTagNameMap['bv-hit-bar'] | null;

  readonly #query = new QueryController(this);
  readonly #views = new SavedViews(this, {
    list: 'evidence',
    query: this.#query,
    parts: VIEW_PARTS,
  });
  readonly #names = new Task(this, {
    args: () => [this.projectId],
    task: ([projectId], { signal }) => loadEvidenceNames(projectId, signal),
  });
  readonly #evidence = new EvidenceLoader(this, () => ({
    projectId: this.projectId,
    filter: filterOf(this.#query),
  }));

  readonly #linking = new HitLinking(this, {
    hits: () => this.#hits,
    names: () => this.#names.value ?? NO_NAMES,
    elementOf: (key) => (key === undefined ? this.bar : (this.view?.hitElement(key) ?? null)),
    pickerElement: () => this.picker,
    onLinked: (text, hits, { hypothesisId, direction }) => {
      const ids = new Set<string>(
        hits.flatMap((hit) => (hit.kind === 'quote' ? hit.quote.highlightId : [])),
      );
      this.#evidence.patch((quote) =>
        ids.has(quote.highlightId)
          ? changedQuote(quote, { link: { hypothesisId, direction } })
          : quote,
      );
      // What nobody had marked is a quote now.
      if (ids.size < hits.length) this.#evidence.retry();
      this.dispatchEvent(new BvToastWanted({ text, undo: () => void this.#takeBack() }));
    },
    onFailed: (error) => this.dispatchEvent(new BvToastWanted({ text: refusalText(error) })),
  });

  constructor() {
    super();
    new LanguageController(this);
    new ShortcutController(this, () =>
      this.#mayLink && !this.#linking.isPicking
        ? hitKeys({
            go: (step, isRange) => this.#go(step, isRange),
            choose: (isRange) => this.#linking.chooseNow(isRange),
            chooseNone: this.#linking.chooseNone,
            link: (sign) => void this.#linking.openFor(sign),
          })
        : {},
    );
  }

  override firstUpdated(): void {
    this.dispatchEvent(new BvKeysOffered(() => (this.#mayLink ? hitKeyGroups() : [])));
  }

  override render() {
    const error = this.#evidence.error ?? this.#names.error;
    return html`
      <bv-page heading=${msg('shell.evidence')} .crumbs=${projectCrumbs(this.workspace.project)}>
        ${this.#evidence.found && !error ? this.#actions() : nothing}
        ${this.#views.menu('tools')} ${this.#mayEdit ? evidenceTools(this.#query) : nothing}
        ${
          error
            ? html`
                <bv-page-problem
                  heading=${msg('evidence.failed')}
                  .error=${error}
                  @bv-retry=${this.#retry}
                ></bv-page-problem>
              `
            : this.#view()
        }
      </bv-page>
      ${this.#views.dialog()} ${this.#mayLink ? this.#linking.picker() : nothing}
    `;
  }

  #actions() {
    const wanted = { projectId: this.projectId, filter: filterOf(this.#query) };
    return html`
      <bv-button
        slot="actions"
        variant="ghost"
        icon="message-square"
        href="/projects/${this.projectId}/notes"
      >
        ${msg('notes.title')}
      </bv-button>
      <bv-save-list
        slot="actions"
        .pathOf=${(format: TableFormat) => evidencePath(wanted, format)}
      ></bv-save-list>
    `;
  }

  #view() {
    const names = this.#names.value;
    return html`
      ${this.#views.notice(names ? goneFilters(filterOf(this.#query), names) : [])}
      <bv-evidence-view
        .filter=${filterOf(this.#query)}
        .found=${this.#names.value ? this.#evidence.found : undefined}
        .names=${this.#names.value ?? NO_NAMES}
        .projectId=${this.projectId}
        ?rows=${this.#mayEdit && isTable(this.#query)}
        .chosen=${this.chosen}
        ?waiting=${this.#evidence.isWaiting}
        .linkable=${this.#mayLink ? (this.#mayEdit ? 'all' : 'marked') : 'none'}
        .chosenHits=${this.#linking.chosen}
        .now=${this.#linking.now}
        @bv-hit-chosen=${this.#linking.hitChosen}
        @bv-hit-link-wanted=${this.#linking.linkWanted}
        @bv-highlights-chosen=${({ ids }: BvHighlightsChosen) => (this.chosen = ids)}
        @bv-highlights-change-wanted=${this.#changeWanted}
        @bv-filter-changed=${({ changes }: BvFilterChanged) => this.#query.set(addressOf(changes))}
        @bv-quote-copy-wanted=${({ quote }: BvQuoteCopyWanted) =>
          void copyCitation(this, this.projectId, quote)}
        @bv-more=${this.#evidence.more}
      >
        ${this.#mayLink ? this.#linking.bar() : nothing}
      </bv-evidence-view>
    `;
  }

  /** Rows have boxes of their own, and what nobody has marked is marked by researchers only. */
  get #hits() {
    const { found } = this.#evidence;
    if (!found || isTable(this.#query)) return [];
    return hitsOf(this.#mayEdit ? found : { ...found, passages: [] });
  }

  get #mayLink(): boolean {
    return may(this.session, 'strategist') && this.#names.value !== undefined;
  }

  #go(step: number, isRange: boolean): void {
    const key = this.#linking.go(step, isRange);
    this.view?.hitElement(key)?.scrollIntoView({ block: 'nearest' });
  }

  get #mayEdit(): boolean {
    return may(this.session, 'researcher');
  }

  readonly #changeWanted = async ({
    change,
    highlightId,
  }: BvHighlightsChangeWanted): Promise<void> => {
    const ids = highlightId === undefined ? [...this.chosen] : [highlightId];
    const reviewedId = reviewedTagId(filterOf(this.#query));
    let leading: number;
    try {
      leading = await changeMany(this.projectId, ids, change, reviewedId);
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
      return;
    }
    const concerned = new Set(ids);
    this.#evidence.patch((quote) =>
      concerned.has(quote.highlightId) ? changedQuote(quote, change, reviewedId) : quote,
    );
    const done = change.stillFits ? 'highlights.confirmed' : 'highlights.changed';
    const text = withLeading(msg(done, { count: ids.length }), leading);
    this.dispatchEvent(new BvToastWanted({ text, undo: () => void this.#takeBack() }));
  };

  async #takeBack(): Promise<void> {
    try {
      await takeBack(this.projectId);
      this.#evidence.retry();
    } catch (error) {
      const text = turnRefusal(error);
      this.dispatchEvent(new BvToastWanted({ text }));
    }
  }

  readonly #retry = (): void => {
    this.#evidence.retry();
    if (this.#names.error) void this.#names.run();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-page': BvEvidencePage;
  }
}
