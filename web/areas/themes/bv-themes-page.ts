import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { listPath } from '../../api/search.ts';
import { listThemes } from '../../api/themes.ts';
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
import { LiveController } from '../../controllers/live-controller.ts';
import { MediaController } from '../../controllers/media-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvChange } from '../../ui/events.ts';
import type { BvHighlightsChangeWanted, BvHighlightsChosen } from '../evidence/highlight-events.ts';
import type { BvCitationWanted } from '../reading/cited-quote-events.ts';
import { copyCitation } from '../reading/copy-citation.ts';
import './bv-merge-theme-dialog.ts';
import './bv-theme-board.ts';
import './bv-theme-grain.ts';
import './bv-theme-run.ts';
import './bv-theme-side.ts';
import './bv-themes-empty.ts';
import './bv-together-dialog.ts';
import { comparedBy } from './compared-by.ts';
import { isUnderWay } from './job-state.ts';
import { OpenThemeLoader } from './open-theme-loader.ts';
import { ThemeArrangingLoader } from './theme-arranging-loader.ts';
import { KeptApartLoader } from './kept-apart-loader.ts';
import type {
  BvApartWanted,
  BvGrainWanted,
  BvQuotesPlaced,
  BvThemeNamed,
  BvThemeWanted,
  BvTogetherWanted,
} from './theme-events.ts';
import { SaturationLoader } from './saturation-loader.ts';
import { themesActions } from './themes-actions-template.ts';
import { ThemeNamesLoader } from './theme-names-loader.ts';
import { ThemeRunLoader } from './theme-run-loader.ts';
import { themesPageStyles } from './themes-page-styles.ts';

const STATE_AFTER = { accept: 'accepted', propose: 'proposed', hide: 'hidden' } as const;

/**
 * The themes of a project, what fits in none, and one of them opened; whoever may arranges them. A page: it loads
 * and saves.
 */
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

  /** Quotes that something is to become of. */
  @state() private chosen: ReadonlySet<string> = new Set();
  /** The theme that is to be merged into another. */
  @state() private merging: ThemeDto | undefined;
  /** The theme that is open; what is chosen is of that one. */
  #openId = '';
  readonly #query = new QueryController(this);
  readonly #narrow = new MediaController(this, '(max-width: 69rem)');
  readonly #run = new ThemeRunLoader(this, () => void this.#grouped());
  readonly #live = new LiveController(this, ['theme'], () => void this.#reload());
  readonly #known = new ThemeNamesLoader(this, () => [this.projectId, this.#mayGroup]);
  readonly #arranging: ThemeArrangingLoader = new ThemeArrangingLoader(
    this,
    () => this.projectId,
    () => this.#reload(),
  );
  readonly #load = new Task(this, {
    args: () => [this.projectId],
    task: async ([projectId], { signal }) => listThemes(projectId, signal),
    onComplete: ({ job }) => this.#run.loaded(job),
  });
  readonly #saturation = new SaturationLoader(this, () => this.#shownThemes);
  readonly #keptApart = new KeptApartLoader(this, () => this.#shownThemes);
  readonly #open = new OpenThemeLoader(this, () => this.#query.get('theme'));

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('bv-citation-wanted', ({ quote }: BvCitationWanted) => {
      void copyCitation(this, this.projectId, quote);
    });
    this.addEventListener('bv-theme-named', ({ theme, label }: BvThemeNamed) => {
      void this.#arranging.rename(theme, label);
    });
    this.addEventListener('bv-theme-wanted', (event: BvThemeWanted) => this.#wanted(event));
    this.addEventListener('bv-quotes-placed', (event: BvQuotesPlaced) => void this.#placed(event));
    this.addEventListener('bv-apart-wanted', (event: BvApartWanted) => void this.#apart(event));
    this.addEventListener('bv-together-wanted', ({ keptApartId }: BvTogetherWanted) => {
      void this.#arranging.liftApart(keptApartId);
    });
    this.addEventListener('bv-highlights-chosen', ({ ids }: BvHighlightsChosen) => {
      this.chosen = ids;
    });
    this.addEventListener('bv-highlights-change-wanted', ({ change }: BvHighlightsChangeWanted) => {
      void this.#arranging.change([...this.chosen], change);
    });
  }

  override render() {
    const themes = this.#load.value;
    return html`
      <bv-page flush heading=${msg('shell.themes')} .crumbs=${projectCrumbs(this.workspace.project)}>
        ${
          themes?.run
            ? themesActions(themes.run, {
                projectId: this.projectId,
                mayGroup: this.#mayGroup,
                isGrouping: isUnderWay(this.#run.job),
                group: () => void this.#group(),
                pathOf: (format) => listPath(this.projectId, 'themes', { format }),
              })
            : nothing
        }
        ${this.#load.error && !themes ? this.#problem() : this.#body(themes)}
        ${themes?.run && !this.#narrow.matches ? this.#side(themes) : nothing}
      </bv-page>
      <bv-merge-theme-dialog
        ?open=${this.merging !== undefined}
        .theme=${this.merging}
        .themes=${this.#visible}
        @bv-closed=${() => (this.merging = undefined)}
        @bv-change=${({ value }: BvChange) => void this.#merge(value)}
      ></bv-merge-theme-dialog>
      <bv-together-dialog
        ?open=${this.#arranging.isAsking}
        @bv-closed=${() => void this.#arranging.answer(false)}
        @bv-chosen=${() => void this.#arranging.answer(true)}
      ></bv-together-dialog>
    `;
  }

  /** The project, and its themes as they were last loaded, if there are any. */
  get #shownThemes(): readonly [string, unknown] {
    return [this.projectId, this.#load.value?.run && this.#load.value];
  }

  /** Those that nobody hid. */
  get #visible(): readonly ThemeDto[] {
    return this.#load.value?.themes.filter(({ state }) => state !== 'hidden') ?? [];
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
    const openId = this.#query.get('theme');
    if (openId !== this.#openId) this.chosen = new Set();
    this.#openId = openId;
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
        @bv-group-wanted=${() => void this.#group()}
        @bv-cancel=${this.#cancel}
      ></bv-theme-run>
      ${
        themes.run
          ? html`
              <bv-theme-grain
                class="grain"
                .run=${themes.run}
                .themes=${this.#visible.length}
                ?editable=${this.#mayGroup}
                @bv-grain-wanted=${({ grain }: BvGrainWanted) => void this.#group(grain)}
              ></bv-theme-grain>
              <bv-theme-board
                .found=${themes}
                .personas=${this.#known.personas}
                open-id=${this.#query.get('theme')}
                ?editable=${this.#mayGroup}
              ></bv-theme-board>
            `
          : this.#empty()
      }
      ${themes.run ? comparedBy({ ...themes.run, operatorModel: themes.operatorModel }) : nothing}
      ${themes.run && this.#narrow.matches ? this.#side(themes) : nothing}
    `;
  }

  #empty() {
    if (isUnderWay(this.#run.job)) return nothing;
    return html`
      <bv-themes-empty
        .highlights=${this.workspace.project?.counts.evidence}
        .projectId=${this.projectId}
        ?may-group=${this.#mayGroup}
        @bv-group-wanted=${() => void this.#group()}
      ></bv-themes-empty>
    `;
  }

  /** Beside the board, or below it where there is little room. */
  #side(themes: ThemesDto) {
    return html`
      <bv-theme-side
        slot=${this.#narrow.matches ? nothing : 'panel'}
        .found=${themes}
        .saturation=${this.#saturation.people}
        .keptApart=${this.#keptApart.pairs}
        .opened=${this.#open.state}
        open-id=${this.#query.get('theme')}
        .personas=${this.#known.personas}
        .names=${this.#known.names}
        .projectId=${this.projectId}
        .chosen=${this.chosen}
        ?modal=${this.#narrow.matches}
        ?editable=${this.#mayGroup}
        @bv-closed=${() => this.#query.set({ theme: '' })}
        @bv-retry=${() => void this.#open.run()}
      ></bv-theme-side>
    `;
  }

  async #group(grain?: number): Promise<void> {
    try {
      await this.#run.start(this.projectId, grain);
    } catch (error) {
      this.#say(refusalText(error, { 'theme.too_few_highlights': 'themes.tooFew' }));
      // A slider that was moved shows again what is.
      this.requestUpdate();
    }
  }

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
    this.#say(msg('themes.done', { count: this.#visible.length }));
  }

  #wanted({ act, theme }: BvThemeWanted): void {
    if (act === 'merge') this.merging = theme;
    else if (act === 'code') void this.#arranging.makeCode(theme);
    else if (act === 'parts') {
      this.#open.lookInto(theme.id);
      this.#query.set({ theme: theme.id });
    } else void this.#arranging.setState(theme, STATE_AFTER[act]);
  }

  async #placed({ highlightIds, to }: BvQuotesPlaced): Promise<void> {
    this.chosen = new Set();
    await this.#arranging.place(highlightIds, to, this.#names);
  }

  async #apart({ highlightIds, from }: BvApartWanted): Promise<void> {
    this.chosen = new Set();
    await this.#arranging.keepApart(highlightIds, from, this.#names);
  }

  /** What themes are called, by id. */
  get #names(): ReadonlyMap<string, string> {
    return new Map(this.#load.value?.themes.map(({ id, label }) => [id, label]));
  }

  async #merge(intoId: string): Promise<void> {
    const theme = this.merging;
    this.merging = undefined;
    if (!theme) return;
    await this.#arranging.merge(theme, intoId);
    if (this.#query.get('theme') === theme.id) this.#query.set({ theme: intoId });
  }

  async #reload(): Promise<void> {
    await Promise.all([this.#load.run(), this.#open.run()]);
  }

  #say(words: string): void {
    this.dispatchEvent(new BvToastWanted({ text: words }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-themes-page': BvThemesPage;
  }
}
