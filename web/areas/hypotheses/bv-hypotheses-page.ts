import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TableFormat } from '../../../core/interop/table.ts';
import type { HypothesisDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { placeHref, projectCrumbs } from '../../app/places.ts';
import { refusalText } from '../../app/refusals.ts';
import {
  may,
  NO_WORKSPACE,
  type Session,
  sessionContext,
  workspaceContext,
  type WorkspaceState,
} from '../../app/session.ts';
import { BvChanged, BvKeysOffered } from '../../app/shell-events.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { MediaController } from '../../controllers/media-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { ShortcutController } from '../../controllers/shortcuts.ts';
import { navigate } from '../../controllers/location.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-show-more.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { SavedViews } from '../views/saved-views-loader.ts';
import './bv-hypothesis-dialog.ts';
import './bv-product-changes-dialog.ts';
import type { BvHypothesisBoard } from './bv-hypothesis-board.ts';
import type { BvHypothesisList } from './bv-hypothesis-list.ts';
import { hypothesesPageStyles } from './hypotheses-page-styles.ts';
import {
  hypothesesPath,
  loadHypotheses,
  saveHypothesis,
  setArchived,
  stateHypothesis,
} from './hypotheses-loader.ts';
import { hypothesesActions, type ListAction } from './hypotheses-actions-template.ts';
import { choiceChips, hypothesesTools } from './hypotheses-tools.ts';
import type { BvHypothesisFilled, BvHypothesisWanted } from './hypothesis-events.ts';
import { filterOf, goneFilters, listHref, NO_FILTER, VIEW_PARTS } from './hypothesis-filter.ts';
import { listKeyGroups } from './hypothesis-keys.ts';
import { hypothesisRowsShown, noHypotheses, noMatch } from './hypotheses-body.ts';
import { type HypothesesData, hypothesisRows } from './hypothesis-rows.ts';

/** Rows drawn at first, and again with each wish for more. */
const ROWS_AT_ONCE = 100;

type Dialog = { readonly hypothesis: HypothesisDto | undefined } | undefined;

/** The hypotheses of a project: which hold, who stands behind them, and what changed. */
@customElement('bv-hypotheses-page')
export class BvHypothesesPage extends LitElement {
  static override styles = [reset, hypothesesPageStyles];

  /** Which project; set by the router. */
  @property() projectId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  @state() private dialog: Dialog;
  @state() private isSending = false;
  @state() private error = '';
  @state() private shown = ROWS_AT_ONCE;
  @query('bv-hypothesis-list, bv-hypothesis-board')
  private readonly list!: BvHypothesisList | BvHypothesisBoard | null;

  readonly #query = new QueryController(this);
  readonly #narrow = new MediaController(this, '(max-width: 40rem)');
  readonly #views = new SavedViews(this, {
    list: 'hypotheses',
    query: this.#query,
    parts: VIEW_PARTS,
  });
  readonly #live = new LiveController(this, ['hypothesis', 'verdict', 'evidence'], () => {
    void this.#load.run();
  });
  readonly #load = new Task(this, {
    args: () => [this.projectId],
    task: ([projectId], { signal }) => loadHypotheses(projectId, signal),
  });

  constructor() {
    super();
    new LanguageController(this);
    new ShortcutController(this, () => ({
      j: () => this.list?.move(1),
      k: () => this.list?.move(-1),
      ...(this.#mayEdit ? { n: () => this.#open(undefined) } : {}),
    }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dispatchEvent(new BvKeysOffered(() => listKeyGroups(this.#mayEdit)));
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    const { error } = this.#load;
    return html`
      <bv-page
        flush
        heading=${msg('shell.hypotheses')}
        .crumbs=${projectCrumbs(this.workspace.project)}
      >
        ${this.#data ? this.#bars(this.#data) : nothing}
        ${
          error && !this.#data
            ? html`
                <bv-page-problem
                  heading=${msg('hypotheses.failed')}
                  .error=${error}
                  @bv-retry=${() => this.#load.run()}
                ></bv-page-problem>
              `
            : this.#content(this.#data)
        }
      </bv-page>
      ${this.#views.dialog()} ${this.#mayEdit ? this.#dialogTemplate() : nothing}
      <bv-product-changes-dialog
        ?open=${this.#query.get('changes') !== ''}
        project-id=${this.projectId}
        .tags=${this.#data?.tags ?? []}
        ?editable=${this.#mayEdit}
        @bv-product-changed=${() => this.#reload()}
        @bv-closed=${() => this.#query.set({ changes: '' })}
      ></bv-product-changes-dialog>
    `;
  }

  #bars(data: HypothesesData) {
    return [
      this.#views.menu(this.#narrow.matches ? 'tools' : 'actions'),
      hypothesesActions(this.#pathOf, this.#mayEdit, this.#act),
      hypothesesTools(data, this.#query),
    ];
  }

  #content(data: HypothesesData | undefined) {
    if (!data)
      return html`
        <div class="body"><bv-skeleton></bv-skeleton></div>
      `;
    if (data.hypotheses.length === 0)
      return noHypotheses(this.#mayEdit, () => this.#open(undefined));
    const filter = filterOf(this.#query);
    const rows = hypothesisRows(data.hypotheses, data.tags, filter);
    return html`
      <div class="body" @bv-hypothesis-wanted=${this.#wanted}>
        ${this.#views.notice(goneFilters(filter, data))} ${choiceChips(data, this.#query)}
        ${
          rows.length === 0
            ? noMatch(() => this.#query.set(NO_FILTER))
            : html`
                ${hypothesisRowsShown(rows.slice(0, this.shown), filter, {
                  hrefOf: this.#hrefOf,
                  isEditable: this.#mayEdit,
                })}
                <bv-show-more
                  .shown=${Math.min(this.shown, rows.length)}
                  .total=${rows.length}
                  .step=${ROWS_AT_ONCE}
                  @bv-more=${() => (this.shown += ROWS_AT_ONCE)}
                ></bv-show-more>
              `
        }
      </div>
    `;
  }

  #dialogTemplate() {
    return html`
      <bv-hypothesis-dialog
        ?open=${this.dialog !== undefined}
        .hypothesis=${this.dialog?.hypothesis}
        .tags=${this.#data?.tags.filter(({ archivedAt }) => archivedAt === null) ?? []}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-hypothesis-filled=${this.#filled}
        @bv-closed=${this.#close}
      ></bv-hypothesis-dialog>
    `;
  }

  get #mayEdit(): boolean {
    return may(this.session, 'strategist');
  }

  /** Of this project only: the element stays when somebody goes to another. */
  get #data(): HypothesesData | undefined {
    const { value } = this.#load;
    return value?.projectId === this.projectId ? value : undefined;
  }

  readonly #hrefOf = (hypothesisId: string): string =>
    listHref(`${placeHref('hypotheses', this.projectId)}/${hypothesisId}`);

  /** What the list shows, narrowed and ordered as it is. */
  readonly #pathOf = (format: TableFormat): string => {
    const { hypotheses = [], tags = [] } = this.#data ?? {};
    const rows = hypothesisRows(hypotheses, tags, filterOf(this.#query));
    return hypothesesPath(this.projectId, rows, format);
  };

  readonly #act = (action: ListAction): void => {
    if (action === 'changes') this.#query.set({ changes: 'shown' });
    else this.#open(undefined);
  };

  #open(hypothesis: HypothesisDto | undefined): void {
    this.error = '';
    this.dialog = { hypothesis };
  }

  readonly #close = (): void => {
    this.dialog = undefined;
  };

  readonly #wanted = ({ what, hypothesis }: BvHypothesisWanted): void => {
    if (what === 'change') this.#open(hypothesis);
    else void this.#archive(hypothesis, what === 'archive');
  };

  readonly #filled = async ({ input, seen }: BvHypothesisFilled): Promise<void> => {
    if (this.isSending || !this.dialog) return;
    this.isSending = true;
    this.error = '';
    try {
      const stated = seen ? undefined : await stateHypothesis(this.projectId, input);
      if (seen) await saveHypothesis(this, seen, input);
      this.#close();
      if (stated) navigate(this.#hrefOf(stated.id));
    } catch (error) {
      this.error = refusalText(error);
    }
    this.isSending = false;
    await this.#reload();
  };

  async #archive(hypothesis: HypothesisDto, archived: boolean): Promise<void> {
    try {
      const changed = await setArchived(hypothesis, archived);
      const words = archived ? 'hypotheses.wasArchived' : 'hypotheses.wasBroughtBack';
      const text = msg(words, { number: `H${hypothesis.number}` });
      const undo = () => void this.#archive(changed, !archived);
      this.dispatchEvent(new BvToastWanted({ text, undo }));
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
    }
    await this.#reload();
  }

  async #reload(): Promise<void> {
    this.dispatchEvent(new BvChanged());
    await this.#load.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-hypotheses-page': BvHypothesesPage;
  }
}
