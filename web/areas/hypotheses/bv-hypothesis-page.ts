import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { getHypothesis } from '../../api/hypotheses.ts';
import { listLeadingOfHypothesis } from '../../api/leading-questions.ts';
import type { HypothesisDetailDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { placeHref, projectCrumbs } from '../../app/places.ts';
import {
  may,
  NO_WORKSPACE,
  type Session,
  sessionContext,
  workspaceContext,
  type WorkspaceState,
} from '../../app/session.ts';
import { BvChanged, BvKeysOffered } from '../../app/shell-events.ts';
import { navigate } from '../../controllers/location.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { PrintSheet } from '../../controllers/print-sheet.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { ShortcutController } from '../../controllers/shortcuts.ts';
import { language, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted, type ToastMessage } from '../../ui/bv-toast.ts';
import { copyCitation } from '../reading/copy-citation.ts';
import type { BvHypothesisView } from './bv-hypothesis-view.ts';
import { DialogController } from './dialog-controller.ts';
import { loadHypotheses } from './hypotheses-loader.ts';
import { HypothesisActions } from './hypothesis-actions-loader.ts';
import { hypothesisDialogs, hypothesisView } from './hypothesis-content.ts';
import type { BvEvidenceWanted } from './hypothesis-events.ts';
import { MeasuredActions } from './measured-actions-loader.ts';
import { filterOf, listHref } from './hypothesis-filter.ts';
import { detailKeyGroups } from './hypothesis-keys.ts';
import {
  asOfSlider,
  hypothesisActions,
  type PageAction,
  pastNote,
} from './hypothesis-page-templates.ts';
import { hypothesisPageStyles } from './hypothesis-page-styles.ts';
import { hypothesisNeighbours } from './hypothesis-rows.ts';

/** A4, and text so small that verdict, evidence both ways and the rule are on one page: what people said is 9 pt. */
const ON_ONE_PAGE = `@page { size: A4; margin: 12mm; } @media print { :root { font-size: 9.5pt; } }`;

/** One hypothesis: its verdict, what it rests on, what would change it, and what was decided. */
@customElement('bv-hypothesis-page')
export class BvHypothesisPage extends LitElement {
  static override styles = [reset, hypothesisPageStyles];

  /** Which project and hypothesis; set by the router. */
  @property() projectId = '';
  @property() hypothesisId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  @state() private isAsOfShown = false;
  @query('bv-hypothesis-view') private readonly view!: BvHypothesisView | null;

  readonly #query = new QueryController(this);
  readonly #host = {
    say: (message: ToastMessage) => void this.dispatchEvent(new BvToastWanted(message)),
    reload: () => this.#reload(),
  };
  readonly #actions = new HypothesisActions(this.#host);
  readonly #measured = new MeasuredActions(this.#host);
  readonly #dialog = new DialogController(this, () => this.#reload());
  readonly #live = new LiveController(
    this,
    ['hypothesis', 'verdict', 'evidence', 'highlight', 'product_change', 'measurement'],
    () => void this.#load.run(),
  );
  readonly #load = new Task(this, {
    args: () => [this.hypothesisId, this.#query.get('asOf'), language()] as const,
    task: ([id, asOf, words], { signal }) =>
      getHypothesis(id, { language: words, ...(asOf ? { asOf } : {}) }, signal),
  });
  /** What is proposed to those who may answer, anew with every load: what changed may have changed it, too. */
  readonly #leading = new Task(this, {
    args: () => [this.#mayEdit ? this.#detail : undefined],
    task: async ([detail], { signal }) =>
      detail ? listLeadingOfHypothesis(detail.id, signal) : [],
  });
  /** The list it stands in, and the tags. */
  readonly #around = new Task(this, {
    args: () => [this.projectId],
    task: ([projectId], { signal }) => loadHypotheses(projectId, signal),
  });

  constructor() {
    super();
    new LanguageController(this);
    new PrintSheet(this, ON_ONE_PAGE);
    new ShortcutController(this, () => ({
      j: () => this.view?.move(1),
      k: () => this.view?.move(-1),
      J: () => this.#go(this.#neighbours.next),
      K: () => this.#go(this.#neighbours.previous),
      L: () => this.view?.answerAll(true),
      D: () => this.view?.answerAll(false),
      v: () => this.#act('receipt'),
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new BvKeysOffered(() => detailKeyGroups(may(this.session, 'strategist'))));
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    const { error } = this.#load;
    const detail = this.#detail;
    return html`
      <bv-page
        own-heading
        heading=${detail ? `H${detail.number}` : msg('shell.hypotheses')}
        .crumbs=${this.#crumbs()}
      >
        ${detail ? this.#bar(detail) : nothing}
        ${
          error && !detail
            ? html`
                <bv-page-problem
                  heading=${msg('hypotheses.oneFailed')}
                  .error=${error}
                  @bv-retry=${() => this.#load.run()}
                ></bv-page-problem>
              `
            : this.#content(detail)
        }
      </bv-page>
    `;
  }

  #crumbs() {
    const href = listHref(placeHref('hypotheses', this.projectId));
    return [...projectCrumbs(this.workspace.project), { label: msg('shell.hypotheses'), href }];
  }

  #bar(detail: HypothesisDetailDto) {
    const { previous, next } = this.#neighbours;
    const isAsOfShown = this.isAsOfShown || this.#isPast;
    return html`
      ${hypothesisActions(
        {
          editable: this.#mayEdit,
          archived: detail.archivedAt !== null,
          asOf: isAsOfShown,
          day: this.#query.get('asOf') || undefined,
          previous,
          next,
        },
        this.#act,
      )}
      ${
        isAsOfShown
          ? asOfSlider(detail, this.#query.get('asOf'), (asOf) => this.#query.set({ asOf }))
          : nothing
      }
    `;
  }

  #content(detail: HypothesisDetailDto | undefined) {
    if (!detail)
      return html`
        <bv-skeleton></bv-skeleton>
      `;
    const does = {
      ...{ actions: this.#actions, measured: this.#measured, dialog: this.#dialog },
      evidenceWanted: this.#evidenceWanted,
      retire: () => this.#act('archive'),
    };
    const state = {
      ...{ detail, tags: this.#around.value?.tags ?? [], projectId: this.projectId },
      ...{ isPast: this.#isPast, isEditable: this.#mayEdit },
      proposals: this.#leading.value ?? [],
      isTidying: may(this.session, 'researcher'),
    };
    return html`
      ${this.#isPast ? pastNote(detail) : nothing} ${hypothesisView(state, does)}
      ${hypothesisDialogs(this, { ...state, asOf: this.#query.get('asOf') }, does)}
    `;
  }

  /** Of this address only: the element stays when somebody goes to the next. */
  get #detail(): HypothesisDetailDto | undefined {
    const { value } = this.#load;
    return value?.id === this.hypothesisId ? value : undefined;
  }

  get #isPast(): boolean {
    return this.#query.get('asOf') !== '';
  }

  /** The past is there to be read. */
  get #mayEdit(): boolean {
    return may(this.session, 'strategist') && !this.#isPast;
  }

  /** The addresses before and after this one, in the list that somebody came from. */
  get #neighbours() {
    const list = this.#around.value ?? { hypotheses: [], tags: [] };
    const filter = filterOf(this.#query);
    const { previous, next } = hypothesisNeighbours(list, filter, this.hypothesisId);
    return { previous: this.#hrefOf(previous), next: this.#hrefOf(next) };
  }

  #hrefOf(id: string | undefined): string | undefined {
    return id && listHref(`${placeHref('hypotheses', this.projectId)}/${id}`);
  }

  #go(href: string | undefined): void {
    if (href) navigate(href);
  }

  readonly #act = (action: PageAction): void => {
    const detail = this.#detail;
    if (!detail) return;
    switch (action) {
      case 'asOf':
        this.isAsOfShown = !(this.isAsOfShown || this.#isPast);
        if (!this.isAsOfShown) this.#query.set({ asOf: '' });
        return;
      case 'archive':
      case 'bringBack':
        void this.#actions.archive(detail, action === 'archive');
        return;
      case 'print':
        window.print();
        return;
      default:
        this.#dialog.open(action);
    }
  };

  readonly #evidenceWanted = ({ what, evidenceId }: BvEvidenceWanted): void => {
    const evidence = this.#detail?.evidence.find(({ id }) => id === evidenceId);
    if (!evidence) return;
    if (what === 'remove') void this.#actions.remove(evidence);
    else void copyCitation(this, this.projectId, evidence.quote);
  };

  async #reload(): Promise<void> {
    this.dispatchEvent(new BvChanged());
    await Promise.all([this.#load.run(), this.#around.run()]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-hypothesis-page': BvHypothesisPage;
  }
}
