import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { JourneyDto, TagDto } from '../../api/types.ts';
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
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-codebook-view.ts';
import './bv-journey-dialog.ts';
import './bv-tag-dialog.ts';
import type {
  BvJourneyFilled,
  BvJourneyWanted,
  BvTagFilled,
  BvTagWanted,
} from './codebook-events.ts';
import {
  type CodebookData,
  type EditedTag,
  loadCodebook,
  saveJourney,
  saveTag,
  setJourneyArchived,
  setTagArchived,
} from './codebook-loader.ts';
import { codebookLinks } from './codebook-links.ts';
import { codebookTools, kindOf, tagFilter } from './codebook-tools.ts';
import { CodeImport } from './code-import-loader.ts';
import { ManyTags } from './many-tags-loader.ts';
import { TagMerging } from './tag-merging-loader.ts';

const REFUSALS = { 'tag.name_taken': 'codebook.nameTaken' } as const;

/** The codebook of a project: all its tags, what they stand for, and how much rests on them. */
@customElement('bv-codebook-page')
export class BvCodebookPage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      bv-search-field {
        inline-size: 12rem;
        flex: none;
        margin-inline-start: auto;
      }
    `,
  ];

  /** Which project; set by the router. */
  @property() projectId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  @state() private edited: EditedTag | undefined;
  /** Which journey is in the dialog; `new` creates one. */
  @state() private editedJourney: JourneyDto | 'new' | undefined;
  @state() private isSending = false;
  @state() private error = '';

  @query('bv-codebook-view') private readonly view!:
    HTMLElementTagNameMap['bv-codebook-view'] | null;

  readonly #query = new QueryController(this);
  readonly #merging = new TagMerging(this, {
    projectId: () => this.projectId,
    tags: () => this.#data?.tags ?? [],
    onChanged: () => this.#reload(),
  });
  readonly #many = new ManyTags(this, {
    projectId: () => this.projectId,
    tags: () => this.#data?.tags ?? [],
    merge: (tags) => this.#merging.merge(...tags),
    say: (text) => this.#merging.say(text),
    onChanged: (focusedId) => this.#reloadAt(focusedId),
  });
  readonly #import = new CodeImport(this, {
    projectId: () => this.projectId,
    onDone: async (text) => {
      this.#merging.say(text);
      await this.#reload();
    },
  });
  readonly #load = new Task(this, {
    args: () => [this.projectId],
    task: ([projectId], { signal }) => loadCodebook(projectId, signal),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { error } = this.#load;
    return html`
      <bv-page heading=${msg('shell.codebook')} .crumbs=${projectCrumbs(this.workspace.project)}>
        ${this.#data ? this.#actions() : nothing}
        ${this.#data ? codebookTools(this.#data, this.#query) : nothing}
        ${
          error && !this.#data
            ? html`
                <bv-page-problem
                  heading=${msg('codebook.failed')}
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

  #actions() {
    const kind = kindOf(this.#query);
    return html`
      ${this.#import.menu(this.#mayEdit)}
      ${this.#mayEdit ? codebookLinks(this.projectId) : nothing}
      ${
        this.#mayEdit && kind !== 'lane'
          ? html`
              <bv-button slot="actions" variant="primary" icon="plus" @click=${this.#add}>
                ${kind === 'phase' ? msg('codebook.newJourney') : msg(`codebookNew.${kind}`)}
              </bv-button>
            `
          : nothing
      }
    `;
  }

  #content(data: CodebookData | undefined) {
    if (!data)
      return html`
        <bv-skeleton></bv-skeleton>
      `;
    const kind = kindOf(this.#query);
    return html`
      ${this.#mayEdit ? this.#merging.lookAlikes(data.tags.filter((tag) => tag.kind === kind)) : nothing}
      <bv-codebook-view
        .codebook=${data}
        .kind=${kind}
        .filter=${tagFilter(this.#query)}
        ?editable=${this.#mayEdit}
        .chosen=${this.#many.chosen}
        @bv-tags-chosen=${this.#many.chose}
        @bv-tags-change-wanted=${this.#many.wanted}
        @bv-tag-wanted=${this.#tagWanted}
        @bv-journey-wanted=${this.#journeyWanted}
      ></bv-codebook-view>
      ${this.#many.bar(kind)}
    `;
  }

  #dialogs() {
    const { edited } = this;
    return html`
      ${this.#merging.dialogs()} ${this.#import.dialog()}
      <bv-tag-dialog
        ?open=${edited !== undefined}
        .kind=${edited?.kind ?? 'code'}
        .tag=${edited?.tag}
        .parentId=${edited && 'parentId' in edited ? (edited.parentId ?? '') : ''}
        .tags=${this.#data?.tags ?? []}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-tag-filled=${this.#tagFilled}
        @bv-closed=${this.#close}
      ></bv-tag-dialog>
      <bv-journey-dialog
        ?open=${this.editedJourney !== undefined}
        .journey=${this.editedJourney === 'new' ? undefined : this.editedJourney}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-journey-filled=${this.#journeyFilled}
        @bv-closed=${this.#close}
      ></bv-journey-dialog>
    `;
  }

  get #mayEdit(): boolean {
    return may(this.session, 'researcher');
  }

  /** Of this project only: the element stays when somebody goes to another. */
  get #data(): CodebookData | undefined {
    const { value } = this.#load;
    return value?.projectId === this.projectId ? value : undefined;
  }

  readonly #add = (): void => {
    const kind = kindOf(this.#query);
    if (kind === 'phase') this.editedJourney = 'new';
    else if (kind !== 'lane') this.edited = { tag: undefined, kind };
  };

  readonly #close = (): void => {
    this.edited = undefined;
    this.editedJourney = undefined;
    this.error = '';
  };

  readonly #tagWanted = ({ what, tag }: BvTagWanted): void => {
    switch (what) {
      case 'change':
        this.edited = { tag, kind: tag.kind };
        return;
      case 'below':
        this.edited = { tag: undefined, kind: 'code', parentId: tag.id };
        return;
      case 'merge':
        this.#merging.merge(tag);
        return;
      case 'split':
        this.#merging.split(tag);
        return;
      case 'archive':
      case 'bringBack':
        void this.#setTagArchived(tag, what === 'archive');
    }
  };

  readonly #journeyWanted = ({ what, journey }: BvJourneyWanted): void => {
    if (what === 'change') this.editedJourney = journey;
    else if (what === 'addPhase')
      this.edited = { tag: undefined, kind: 'phase', journeyId: journey.id };
    else void this.#setJourneyArchived(journey, what === 'archive');
  };

  readonly #tagFilled = async ({ input }: BvTagFilled): Promise<void> => {
    const { edited } = this;
    if (edited) await this.#send(() => saveTag(this, this.projectId, edited, input));
  };

  readonly #journeyFilled = async ({ name, template }: BvJourneyFilled): Promise<void> => {
    const { editedJourney } = this;
    const journey = editedJourney === 'new' ? undefined : editedJourney;
    await this.#send(() => saveJourney(this.projectId, journey, { name, template }));
  };

  async #focus(tagId: string): Promise<void> {
    await this.updateComplete;
    await this.view?.updateComplete;
    this.view?.focusTag(tagId);
  }

  async #setTagArchived(tag: TagDto, archived: boolean): Promise<void> {
    await this.#attempt(async () => {
      const changed = await setTagArchived(tag, archived);
      this.#say(tag.name, archived, () => void this.#setTagArchived(changed, !archived));
    });
  }

  async #setJourneyArchived(journey: JourneyDto, archived: boolean): Promise<void> {
    await this.#attempt(async () => {
      const changed = await setJourneyArchived(journey, archived);
      this.#say(journey.name, archived, () => void this.#setJourneyArchived(changed, !archived));
    });
  }

  #say(name: string, archived: boolean, undo: () => void): void {
    const words = archived ? 'sources.wasArchived' : 'sources.wasBroughtBack';
    this.dispatchEvent(new BvToastWanted({ text: msg(words, { name }), undo }));
  }

  /** From a dialog: what is refused is said there, and what was typed stays. */
  async #send(work: () => Promise<unknown>): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.error = '';
    try {
      await work();
      this.#close();
    } catch (error) {
      this.error = refusalText(error, REFUSALS);
    }
    this.isSending = false;
    await this.#reload();
  }

  /** From the list: what is refused is said at the foot of the page. */
  async #attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error, REFUSALS) }));
    }
    await this.#reload();
  }

  async #reloadAt(tagId: string | undefined): Promise<void> {
    await this.#reload();
    if (tagId) await this.#focus(tagId);
  }

  async #reload(): Promise<void> {
    this.dispatchEvent(new BvChanged());
    await this.#load.run();
    const { editedJourney } = this;
    if (editedJourney && editedJourney !== 'new')
      this.editedJourney = this.#data?.journeys.find(({ id }) => id === editedJourney.id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-codebook-page': BvCodebookPage;
  }
}
