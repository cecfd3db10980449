import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { getCodebook } from '../../api/codebook.ts';
import { csvPath } from '../../api/search.ts';
import { getTheme, listThemes, renameTheme } from '../../api/themes.ts';
import type { ThemeDto, ThemesDto } from '../../api/types.ts';
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
import { MediaController } from '../../controllers/media-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { formatDateTime, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-drawer.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvCitationWanted } from '../reading/cited-quote-events.ts';
import { copyCitation } from '../reading/copy-citation.ts';
import './bv-deviations.ts';
import './bv-theme-card.ts';
import './bv-theme-quotes.ts';
import type { OpenTheme } from './bv-theme-quotes.ts';
import './bv-theme-run.ts';
import './bv-themes-empty.ts';
import { comparedBy } from './compared-by.ts';
import { isUnderWay } from './job-state.ts';
import type { BvThemeNamed } from './theme-events.ts';
import { ThemeRunLoader } from './theme-run-loader.ts';
import { themesPageStyles } from './themes-page-styles.ts';

/** The themes of a project, what fits in none, and one of them opened. A page: it loads and saves. */
@customElement('bv-themes-page')
export class BvThemesPage extends LitElement {
  static override styles = [reset, text, themesPageStyles];

  /** Set by the router. */
  @property() projectId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  /** The theme that was last scrolled to. */
  #shownId = '';
  readonly #query = new QueryController(this);
  readonly #narrow = new MediaController(this, '(max-width: 69rem)');
  readonly #run = new ThemeRunLoader(this, () => void this.#grouped());
  readonly #personas = new Task(this, {
    args: () => [this.projectId],
    task: async ([projectId], { signal }) => {
      const { tags } = await getCodebook(projectId, signal);
      return tags.filter(({ kind, archivedAt }) => kind === 'persona' && archivedAt === null);
    },
  });
  readonly #load = new Task(this, {
    args: () => [this.projectId],
    task: async ([projectId], { signal }) => listThemes(projectId, signal),
    onComplete: ({ job }) => this.#run.follow(job),
  });
  readonly #open = new Task(this, {
    args: () => [this.#query.get('theme')],
    task: async ([themeId], { signal }) => (themeId ? getTheme(themeId, signal) : undefined),
  });

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('bv-citation-wanted', ({ quote }: BvCitationWanted) => {
      void copyCitation(this, this.projectId, quote);
    });
    this.addEventListener('bv-theme-named', ({ theme, label }: BvThemeNamed) => {
      void this.#rename(theme, label);
    });
  }

  override render() {
    const themes = this.#load.value;
    return html`
      <bv-page flush heading=${msg('shell.themes')} .crumbs=${projectCrumbs(this.workspace.project)}>
        ${themes?.run ? this.#actions(themes.run) : nothing}
        ${this.#load.error && !themes ? this.#problem() : this.#body(themes)}
        ${themes?.run && !this.#narrow.matches ? this.#side(themes) : nothing}
      </bv-page>
      ${this.#narrow.matches ? this.#drawer() : nothing}
    `;
  }

  override updated(): void {
    const openId = this.#query.get('theme');
    if (openId === this.#shownId || !this.#load.value) return;
    this.#shownId = openId;
    // The panel beside the board moves its cards.
    const card = this.renderRoot.querySelector('bv-theme-card[selected]');
    card?.scrollIntoView({ block: 'nearest' });
  }

  get #mayGroup(): boolean {
    return may(this.session, 'researcher');
  }

  #problem() {
    return html`
      <bv-page-problem
        heading=${msg('themes.failed')}
        .error=${this.#load.error}
        @bv-retry=${() => this.#load.run()}
      ></bv-page-problem>
    `;
  }

  #actions({ finishedAt, highlights }: NonNullable<ThemesDto['run']>) {
    return html`
      <span slot="actions" class="meta when">
        ${msg('themes.grouped', { when: formatDateTime(finishedAt), count: highlights })}
      </span>
      <bv-button
        slot="actions"
        variant="ghost"
        icon="download"
        href=${csvPath(this.projectId, 'themes')}
        download=""
      >
        ${msg('themes.csv')}
      </bv-button>
      ${
        this.#mayGroup
          ? html`
              <bv-button
                slot="actions"
                icon="refresh-cw"
                ?loading=${isUnderWay(this.#run.job)}
                loading-label=${msg('themes.groupingShort')}
                @click=${this.#group}
              >
                ${msg('themes.again')}
              </bv-button>
            `
          : nothing
      }
    `;
  }

  #body(themes: ThemesDto | undefined) {
    if (!themes)
      return html`
        <div class="waiting"><bv-skeleton kind="cards" count="6"></bv-skeleton></div>
      `;
    const { job } = this.#run;
    return html`
      <bv-theme-run
        class="run"
        .run=${themes.run}
        .job=${job}
        ?may-group=${this.#mayGroup}
        @bv-group-wanted=${this.#group}
        @bv-cancel=${this.#cancel}
      ></bv-theme-run>
      ${themes.run ? this.#board(themes) : this.#empty()}
      ${themes.run ? comparedBy(themes.run) : nothing}
      ${themes.run && this.#narrow.matches ? this.#deviations(themes) : nothing}
    `;
  }

  #empty() {
    if (isUnderWay(this.#run.job)) return nothing;
    return html`
      <bv-themes-empty
        .highlights=${this.workspace.project?.counts.evidence}
        .projectId=${this.projectId}
        ?may-group=${this.#mayGroup}
        @bv-group-wanted=${this.#group}
      ></bv-themes-empty>
    `;
  }

  #board({ themes }: ThemesDto) {
    return html`
      <div class="board">
        ${repeat(
          themes,
          ({ id }) => id,
          (theme) => html`
            <bv-theme-card
              .theme=${theme}
              .personas=${this.#personas.value ?? []}
              .href=${`?theme=${theme.id}`}
              ?selected=${theme.id === this.#query.get('theme')}
              ?editable=${this.#mayGroup}
            ></bv-theme-card>
          `,
        )}
      </div>
    `;
  }

  /** Beside the board stands the open theme, else what fits in none. */
  #side(themes: ThemesDto) {
    return html`
      <div slot="panel" class="side">
        ${this.#query.get('theme') ? this.#drawer() : this.#deviations(themes)}
      </div>
    `;
  }

  #deviations({ deviations }: ThemesDto) {
    return html`
      <bv-deviations
        .deviations=${deviations}
        .personas=${this.#personas.value ?? []}
        .projectId=${this.projectId}
      ></bv-deviations>
    `;
  }

  #drawer() {
    const themeId = this.#query.get('theme');
    const shown = this.#open.value?.id === themeId ? this.#open.value : undefined;
    const known = this.#load.value?.themes.find(({ id }) => id === themeId);
    return html`
      <bv-drawer
        ?open=${themeId !== ''}
        ?modal=${this.#narrow.matches}
        heading=${known?.label ?? shown?.label ?? msg('themes.theme')}
        @bv-closed=${() => this.#query.set({ theme: '' })}
      >
        ${this.#quotes(shown)}
      </bv-drawer>
    `;
  }

  #quotes(shown: OpenTheme | undefined) {
    if (this.#open.error)
      return html`
        <bv-page-problem
          heading=${msg('themes.themeFailed')}
          .error=${this.#open.error}
          @bv-retry=${() => this.#open.run()}
        ></bv-page-problem>
      `;
    if (!shown)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    return html`
      <bv-theme-quotes
        .theme=${shown}
        .personas=${this.#personas.value ?? []}
      ></bv-theme-quotes>
    `;
  }

  readonly #group = async (): Promise<void> => {
    try {
      await this.#run.start(this.projectId);
    } catch (error) {
      this.#say(refusalText(error, { 'theme.too_few_highlights': 'themes.tooFew' }));
    }
  };

  readonly #cancel = async (): Promise<void> => {
    try {
      await this.#run.cancel();
    } catch (error) {
      this.#say(refusalText(error));
    }
  };

  /** A theme that is open may be gone or hold other quotes. */
  async #grouped(): Promise<void> {
    await this.#load.run();
    const openId = this.#query.get('theme');
    const isThere = this.#load.value?.themes.some(({ id }) => id === openId) ?? false;
    if (openId && !isThere) this.#query.set({ theme: '' });
    else void this.#open.run();
    this.dispatchEvent(new BvChanged());
    this.#say(msg('themes.done', { count: this.#load.value?.themes.length ?? 0 }));
  }

  async #rename(theme: ThemeDto, label: string, isUndo = false): Promise<void> {
    try {
      const renamed = await renameTheme(theme.id, { revision: theme.revision, label });
      const undo = () => void this.#rename(renamed, theme.label, true);
      this.#say(msg('themes.renamed', { name: renamed.label }), isUndo ? undefined : undo);
    } catch (error) {
      this.#say(refusalText(error, { 'theme.changed_meanwhile': 'themes.changedMeanwhile' }));
    }
    await this.#load.run();
  }

  #say(words: string, undo?: () => void): void {
    this.dispatchEvent(new BvToastWanted({ text: words, undo }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-themes-page': BvThemesPage;
  }
}
