import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
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
import { LiveController } from '../../controllers/live-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import './bv-codebook-view.ts';
import type { BvJourneyWanted, BvTagWanted } from './codebook-events.ts';
import {
  type CodebookData,
  loadCodebook,
  setJourneyArchived,
  setTagArchived,
} from './codebook-loader.ts';
import { codebookLinks } from './codebook-links.ts';
import { codebookTools, kindOf, tagFilter } from './codebook-tools.ts';
import { CodeImport } from './code-import-loader.ts';
import { ManyTags } from './many-tags-loader.ts';
import { TagForms } from './tag-forms-loader.ts';
import { TagMerging } from './tag-merging-loader.ts';
import { TagVersions } from './tag-versions-loader.ts';

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

  @query('bv-codebook-view') private readonly view!:
    HTMLElementTagNameMap['bv-codebook-view'] | null;

  readonly #query = new QueryController(this);
  readonly #forms = new TagForms(this, {
    projectId: () => this.projectId,
    codebook: () => this.#data,
    onChanged: () => this.#reload(),
  });
  readonly #merging = new TagMerging(this, {
    projectId: () => this.projectId,
    tags: () => this.#data?.tags ?? [],
    onChanged: () => this.#reload(),
  });
  readonly #versions = new TagVersions(this, {
    tags: () => this.#data?.tags ?? [],
    mayEdit: () => this.#mayEdit,
    say: (text) => this.#merging.say(text),
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
  /** What others rename, create and merge appears; a form that is open keeps what is typed. */
  readonly #live = new LiveController(this, ['tag', 'journey', 'highlight'], () => {
    void this.#load.run();
  });
  readonly #load = new Task(this, {
    args: () => [this.projectId],
    task: ([projectId], { signal }) => loadCodebook(projectId, signal),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
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
      ${
        this.#mayEdit
          ? html`
              ${this.#merging.dialogs()} ${this.#import.dialog()} ${this.#forms.dialogs()} ${this.#versions.dialog()}
            `
          : nothing
      }
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
              <bv-button slot="actions" variant="primary" icon="plus" @click=${() => this.#forms.add(kind)}>
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

  get #mayEdit(): boolean {
    return may(this.session, 'researcher');
  }

  /** Of this project only: the element stays when somebody goes to another. */
  get #data(): CodebookData | undefined {
    const { value } = this.#load;
    return value?.projectId === this.projectId ? value : undefined;
  }

  readonly #tagWanted = ({ what, tag }: BvTagWanted): void => {
    switch (what) {
      case 'change':
        this.#forms.edit({ tag, kind: tag.kind });
        return;
      case 'below':
        this.#forms.edit({ tag: undefined, kind: 'code', parentId: tag.id });
        return;
      case 'merge':
        this.#merging.merge(tag);
        return;
      case 'split':
        this.#merging.split(tag);
        return;
      case 'versions':
        this.#versions.open(tag);
        return;
      case 'archive':
      case 'bringBack':
        void this.#setTagArchived(tag, what === 'archive');
    }
  };

  readonly #journeyWanted = ({ what, journey }: BvJourneyWanted): void => {
    if (what === 'change') this.#forms.editJourney(journey);
    else if (what === 'addPhase')
      this.#forms.edit({ tag: undefined, kind: 'phase', journeyId: journey.id });
    else void this.#setJourneyArchived(journey, what === 'archive');
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
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-codebook-page': BvCodebookPage;
  }
}
