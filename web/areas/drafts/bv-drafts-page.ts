import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { findDraft, keepDraftGroup } from '../../api/drafts.ts';
import type { DraftDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { projectCrumbs } from '../../app/places.ts';
import { refusalText } from '../../app/refusals.ts';
import { NO_WORKSPACE, workspaceContext, type WorkspaceState } from '../../app/session.ts';
import { BvChanged } from '../../app/shell-events.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { MediaController } from '../../controllers/media-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-drawer.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import '../themes/bv-theme-run.ts';
import { isUnderWay } from '../themes/job-state.ts';
import { ThemeRunLoader } from '../themes/theme-run-loader.ts';
import './bv-draft-form.ts';
import './bv-draft-group.ts';
import type { BvDraftWanted, BvGroupKept, WantedDraft } from './draft-events.ts';
import { draftGroups } from './draft-groups.ts';
import { draftName } from './draft-scopes.ts';
import { draftsPageStyles } from './drafts-page-styles.ts';
import { DraftsLoader } from './drafts-loader.ts';
import { groupName } from './group-name.ts';

/**
 * What people say within a project or a part of it, grouped before anybody has made a theme of it. Whoever reads it
 * keeps what holds. A page: it loads and saves.
 */
@customElement('bv-drafts-page')
export class BvDraftsPage extends LitElement {
  static override styles = [reset, text, draftsPageStyles];

  /** Set by the router. */
  @property() projectId = '';

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  @state() private isKeeping = false;
  /** The group that was open when this was last drawn; undefined before. */
  #openBefore: string | undefined;
  readonly #query = new QueryController(this);
  readonly #narrow = new MediaController(this, '(max-width: 69rem)');
  readonly #run = new ThemeRunLoader(this, () => void this.#found());
  readonly #live = new LiveController(this, ['theme', 'theme_draft'], () => void this.#load.run());
  readonly #load = new DraftsLoader(
    this,
    () => ({
      projectId: this.projectId,
      draftId: this.#query.get('draft'),
      group: this.#query.get('group'),
    }),
    (job) => this.#run.loaded(job),
  );

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('bv-draft-wanted', ({ wanted }: BvDraftWanted) => {
      void this.#find(wanted);
    });
    this.addEventListener('bv-group-kept', (event: BvGroupKept) => void this.#keep(event));
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  /** Whoever opens a group goes on in it: it may be far from its card for the Tab key. */
  override updated(): void {
    const open = this.#query.get('group');
    if (open !== '' && this.#openBefore === '') void this.#enter();
    this.#openBefore = open;
  }

  override render() {
    const { draft, group } = this.#load;
    const crumbs = [
      ...projectCrumbs(this.workspace.project),
      { label: msg('shell.themes'), href: `/projects/${this.projectId}/themes` },
    ];
    return html`
      <bv-page flush heading=${msg('drafts.title')} .crumbs=${crumbs}>
        ${this.#load.error && !this.#load.isLoaded ? this.#problem(this.#load.error) : this.#body(draft)}
        <bv-drawer
          slot=${this.#narrow.matches ? nothing : 'panel'}
          ?open=${this.#query.get('group') !== ''}
          ?modal=${this.#narrow.matches}
          heading=${group ? groupName(group.label) : msg('drafts.group')}
          @bv-closed=${this.#close}
        >
          ${this.#group()}
        </bv-drawer>
      </bv-page>
    `;
  }

  #problem(error: unknown) {
    return html`
      <bv-page-problem
        heading=${msg('drafts.failed')}
        .error=${error}
        @bv-retry=${() => void this.#load.run()}
      ></bv-page-problem>
    `;
  }

  #body(draft: DraftDto | undefined) {
    const { job } = this.#run;
    return html`
      <div class="ask">
        <p class="meta lead">${msg('drafts.lead')}</p>
        <bv-draft-form
          .names=${this.#load.names}
          .begin=${draft}
          ?busy=${isUnderWay(job)}
        ></bv-draft-form>
        ${this.#earlier(draft)}
        <bv-theme-run
          heading=${msg('drafts.finding')}
          failed=${msg('drafts.runFailed')}
          .job=${job}
          may-group
          @bv-cancel=${this.#cancel}
        ></bv-theme-run>
      </div>
      ${
        draft
          ? draftGroups(draft, {
              projectId: this.projectId,
              open: this.#query.get('group'),
              onGrain: (grain) => void this.#find(draft, grain),
            })
          : this.#without()
      }
    `;
  }

  /** Other drafts, each under what it looked at. */
  #earlier(draft: DraftDto | undefined) {
    const { drafts, names } = this.#load;
    if (drafts.length < 2) return nothing;
    return html`
      <nav aria-label=${msg('drafts.earlier')}>
        ${drafts.map(
          (one) => html`
            <a
              href="?draft=${one.id}"
              aria-current=${one.id === draft?.id ? 'true' : nothing}
              >${draftName(one, names)}</a
            >
          `,
        )}
      </nav>
    `;
  }

  #without() {
    if (this.#load.draftError) return this.#problem(this.#load.draftError);
    if (isUnderWay(this.#run.job)) return nothing;
    if (!this.#load.isLoaded || this.#load.drafts.length > 0)
      return html`
        <bv-skeleton class="waiting" kind="cards" count="6"></bv-skeleton>
      `;
    return html`
      <bv-empty-state heading=${msg('drafts.none')} text=${msg('drafts.noneText')}></bv-empty-state>
    `;
  }

  #group() {
    const open = this.#query.get('group');
    const { group, groupError } = this.#load;
    if (open === '') return nothing;
    if (groupError) return this.#problem(groupError);
    if (String(group?.position) !== open)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    return html`
      <bv-draft-group
        .group=${group}
        .projectId=${this.projectId}
        ?busy=${this.isKeeping}
      ></bv-draft-group>
    `;
  }

  async #enter(): Promise<void> {
    const drawer = this.renderRoot.querySelector('bv-drawer');
    await drawer?.updateComplete;
    drawer?.focus();
  }

  readonly #close = (): void => {
    const position = Number(this.#query.get('group'));
    this.#query.set({ group: '' });
    const cards = [...this.renderRoot.querySelectorAll('bv-draft-card')];
    cards.find(({ group }) => group?.position === position)?.focus();
  };

  async #find({ unit, scope }: WantedDraft, grain = 0): Promise<void> {
    try {
      this.#run.follow(await findDraft(this.projectId, { unit, scope, grain }));
    } catch (error) {
      this.#say(refusalText(error));
    }
  }

  readonly #cancel = async (): Promise<void> => {
    try {
      await this.#run.cancel();
    } catch (error) {
      this.#say(refusalText(error));
    }
  };

  /** The newest draft is shown: that is the one somebody waited for, unless they read a group meanwhile. */
  async #found(): Promise<void> {
    const isReading = this.#query.get('group') !== '';
    if (!isReading) this.#query.set({ draft: '' });
    await this.#load.run();
    const count = this.#load.draft?.found.length ?? 0;
    this.#say(isReading ? msg('drafts.newer') : msg('drafts.count', { count }));
  }

  async #keep({ position, label, passages }: BvGroupKept): Promise<void> {
    const { draft } = this.#load;
    if (!draft || this.isKeeping) return;
    this.isKeeping = true;
    try {
      const { highlights } = await keepDraftGroup(draft.id, position, {
        label,
        passages: [...passages],
      });
      this.#say(msg('drafts.becameTheme', { name: label, count: highlights }));
      this.dispatchEvent(new BvChanged());
    } catch (error) {
      this.#say(refusalText(error, KEEPING_PROBLEMS));
    } finally {
      this.isKeeping = false;
    }
    await this.#load.run();
  }

  #say(words: string): void {
    this.dispatchEvent(new BvToastWanted({ text: words }));
  }
}

const KEEPING_PROBLEMS = {
  'draft.kept': 'drafts.alreadyKept',
  'draft.outdated': 'drafts.wasCorrected',
  'draft.not_found': 'drafts.gone',
  'theme.too_many': 'themes.tooMany',
  'theme.kept_apart': 'drafts.keptApart',
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'bv-drafts-page': BvDraftsPage;
  }
}
