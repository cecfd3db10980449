import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { StudyDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { projectCrumbs } from '../../app/places.ts';
import { refusalText } from '../../app/refusals.ts';
import {
  may,
  NO_WORKSPACE,
  type Session,
  sessionContext,
  workspaceContext,
  type WorkspaceState,
} from '../../app/session.ts';
import { BvChanged } from '../../app/shell-events.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { TurnController } from '../../controllers/turn-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import type { BvChange, BvFiles } from '../../ui/events.ts';
import './bv-sources-dialogs.ts';
import type { SourcesDialog } from './bv-sources-dialogs.ts';
import './bv-sources-view.ts';
import { ListChanges } from './list-changes-loader.ts';
import type {
  BvMediaPlaced,
  BvProposalsAccepted,
  BvSourceFilled,
  BvSourceWanted,
  BvStudyFilled,
  BvStudyWanted,
} from './source-events.ts';
import type { SourcesData } from './source-rows.ts';
import { loadSources, saveSource, saveStudy } from './sources-loader.ts';
import { sourcesPageStyles } from './sources-page-styles.ts';
import { filterOf, NO_FILTER, shownDialog, sourcesActions, sourcesTools } from './sources-tools.ts';
import { UploadWishes } from './upload-wishes-loader.ts';
import { UploadsLoader } from './uploads-loader.ts';

/** The sources of a project: the list, the studies they belong to, and how new ones come in. */
@customElement('bv-sources-page')
export class BvSourcesPage extends LitElement {
  static override styles = [reset, sourcesPageStyles];

  /** Which project; set by the router. */
  @property() projectId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  @state() private dialog: SourcesDialog = { kind: 'none' };
  @state() private isSending = false;
  @state() private error = '';
  /** Where new files go; the newest study until another is chosen. */
  @state() private chosenStudy = '';
  /** Files that wait until there is a study. */
  @state() private waiting: readonly File[] = [];

  readonly #query = new QueryController(this);
  readonly #uploads = new UploadsLoader(this, () => void this.#reload());
  readonly #list = new ListChanges(this, () => this.#reload());
  readonly #wishes = new UploadWishes(this, this.#uploads, this.#list);
  readonly #live = new LiveController(
    this,
    ['source', 'study', 'participant', 'highlight', 'upload', 'attachment', 'job'],
    () => this.#changedElsewhere(),
  );
  readonly #load = new Task(this, {
    args: () => [this.projectId],
    task: ([projectId], { signal }) => loadSources(projectId, signal),
  });

  constructor() {
    super();
    new LanguageController(this);
    new TurnController(this, (which) => {
      if (this.#mayEdit) void this.#wishes.turn(which);
    });
  }

  override willUpdate(): void {
    this.#uploads.follow(this.#mayEdit ? this.projectId : '');
    this.#live.follow(this.projectId);
  }

  override render() {
    const { error } = this.#load;
    return html`
      <bv-page flush heading=${msg('shell.sources')} .crumbs=${projectCrumbs(this.workspace.project)}>
        ${sourcesActions({
          projectId: this.projectId,
          query: this.#query,
          isLoaded: this.#data !== undefined,
          mayEdit: this.#mayEdit,
          paste: this.#paste,
          studies: this.#studies,
        })}
        ${this.#data ? sourcesTools(this.#data, this.#query) : nothing}
        ${
          error && !this.#data
            ? html`
                <bv-page-problem
                  heading=${msg('sources.failed')}
                  .error=${error}
                  @bv-retry=${() => this.#load.run()}
                ></bv-page-problem>
              `
            : this.#content(this.#data)
        }
      </bv-page>
      ${this.#mayEdit ? this.#dialogs() : nothing}
    `;
  }

  #content(data: SourcesData | undefined) {
    if (!data)
      return html`
        <div class="waiting"><bv-skeleton></bv-skeleton></div>
      `;
    return html`
      <bv-sources-view
        .data=${data}
        .uploads=${this.#uploads.uploads}
        .items=${this.#uploads.items}
        .filter=${filterOf(this.#query)}
        .studyId=${this.#studyId}
        .projectId=${this.projectId}
        ?editable=${this.#mayEdit}
        @bv-source-wanted=${this.#sourceWanted}
        @bv-proposals-accepted=${(wish: BvProposalsAccepted) => this.#list.accept(wish)}
        @bv-upload-wanted=${this.#wishes.wanted}
        @bv-uploads-dismissed=${this.#wishes.dismissed}
        @bv-media-placed=${this.#mediaPlaced}
        @bv-files=${this.#filesGiven}
        @bv-change=${({ value }: BvChange) => (this.chosenStudy = value)}
        @bv-filter-cleared=${() => this.#query.set(NO_FILTER)}
      ></bv-sources-view>
    `;
  }

  #dialogs() {
    return html`
      <bv-sources-dialogs
        .shown=${shownDialog(this.dialog, this.#data, this.#query)}
        .data=${this.#data}
        .studyId=${this.#studyId}
        .waiting=${this.waiting.length}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-source-filled=${this.#sourceFilled}
        @bv-study-filled=${this.#studyFilled}
        @bv-study-wanted=${this.#studyWanted}
        @bv-closed=${this.#close}
      ></bv-sources-dialogs>
    `;
  }

  get #mayEdit(): boolean {
    return may(this.session, 'researcher');
  }

  /** Of this project only: the element stays when somebody goes to another. */
  get #data(): SourcesData | undefined {
    const { value } = this.#load;
    return value?.projectId === this.projectId ? value : undefined;
  }

  get #openStudies(): readonly StudyDto[] {
    return (this.#data?.studies ?? []).filter(({ archivedAt }) => archivedAt === null);
  }

  get #studyId(): string {
    const open = this.#openStudies;
    const chosen = open.find(({ id }) => id === this.chosenStudy) ?? open.at(-1);
    return chosen?.id ?? '';
  }

  readonly #paste = (): void => {
    const isReady = this.#openStudies.length > 0;
    this.dialog = isReady
      ? { kind: 'source', source: undefined }
      : { kind: 'study', study: undefined };
  };

  readonly #studies = (): void => {
    this.dialog = { kind: 'studies' };
  };

  readonly #close = (): void => {
    this.dialog = { kind: 'none' };
    this.#query.set({ corrections: '' });
    this.error = '';
    this.waiting = [];
  };

  readonly #filesGiven = ({ files }: BvFiles): void => {
    if (this.#studyId) {
      this.#uploads.add(files, this.#studyId);
    } else {
      this.waiting = files;
      this.dialog = { kind: 'study', study: undefined };
    }
  };

  readonly #mediaPlaced = (wish: BvMediaPlaced): void =>
    this.#wishes.place(wish, (id) => this.#data?.sources.find((one) => one.id === id)?.title);

  readonly #sourceWanted = ({ what, source }: BvSourceWanted): void => {
    if (what === 'change') this.dialog = { kind: 'source', source };
    else void this.#list.setArchived(source, what === 'archive');
  };

  readonly #sourceFilled = async ({ input }: BvSourceFilled): Promise<void> => {
    const { dialog } = this;
    if (dialog.kind !== 'source') return;
    await this.#send(
      async () => {
        await saveSource(this.projectId, dialog.source, input);
        this.#close();
      },
      { 'source.text_empty': 'sources.textEmpty' },
    );
  };

  readonly #studyWanted = ({ what, study }: BvStudyWanted): void => {
    if (what === 'change') this.dialog = { kind: 'study', study };
    else if (what === 'corrections' && study) this.dialog = { kind: what, study };
    else if (study) void this.#list.setStudyArchived(study, what === 'archive');
  };

  readonly #studyFilled = async ({ input }: BvStudyFilled): Promise<void> => {
    const { dialog, waiting } = this;
    if (dialog.kind !== 'study') return;
    await this.#send(
      async () => {
        const { id } = await saveStudy(this.projectId, dialog.study, input);
        this.chosenStudy = id;
        this.#close();
        if (waiting.length > 0) this.#uploads.add(waiting, id);
      },
      { 'study.ends_before_start': 'studies.endsBeforeStart' },
    );
  };

  /** From a dialog: what is refused is said there. */
  async #send(work: () => Promise<void>, words: Parameters<typeof refusalText>[1]): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.error = '';
    try {
      await work();
    } catch (error) {
      this.error = refusalText(error, words);
    }
    this.isSending = false;
    await this.#reload();
  }

  #changedElsewhere(): void {
    this.#uploads.ask();
    void this.#reload();
  }

  async #reload(): Promise<void> {
    this.dispatchEvent(new BvChanged());
    await this.#load.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-sources-page': BvSourcesPage;
  }
}
