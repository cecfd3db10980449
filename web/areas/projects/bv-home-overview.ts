import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ProjectSummaryDto, Role } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import './bv-next-steps.ts';
import './bv-project-list.ts';
import './bv-verdict-changes.ts';
import { nextSteps } from './next-steps.ts';
import type { VerdictChange } from './verdict-changes.ts';

/**
 * The projects, the verdicts that changed, and what each project needs next.
 *
 * @fires bv-project-wanted - Something is to happen to a project.
 */
@customElement('bv-home-overview')
export class BvHomeOverview extends LitElement {
  static override styles = [
    reset,
    text,
    layout,
    css`
  :host {
    display: block;
  }
  .home {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 20.5rem;
    gap: var(--bv-space-10);
    max-inline-size: 72rem;
  }
  .home > div {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-8);
    min-inline-size: 0;
  }
  bv-project-list {
    margin-block-start: var(--bv-space-3);
  }
  @media (max-width: 64rem) {
    .home {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--bv-space-8);
    }
    /* What to do comes before what there is. */
    .aside {
      order: -1;
    }
  }
`,
  ];

  /** Also the archived ones. */
  @property({ attribute: false }) projects: readonly ProjectSummaryDto[] = [];
  @property({ attribute: false }) changes: readonly VerdictChange[] = [];
  @property({ attribute: false }) viewerRole: Role | undefined;
  /** Somebody may rename and archive. */
  @property({ type: Boolean }) editable = false;

  @state() private showsArchived = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { projects } = this;
    const open = projects.filter(({ archivedAt }) => archivedAt === null);
    const people = open.reduce((sum, { counts }) => sum + counts.participants, 0);
    return html`
      <div class="home">
        <div>
          <section>
            <div class="section-head">
              <h2 class="heading">${msg('home.projects')}</h2>
              <span class="meta">${msg('home.spoken', { people, count: open.length })}</span>
            </div>
            ${this.#list(open)}
          </section>
          ${this.#archived()} ${this.#changed()}
        </div>
        ${this.#steps(open)}
      </div>
    `;
  }

  #list(projects: readonly ProjectSummaryDto[]) {
    return html`
      <bv-project-list
        .projects=${projects}
        .viewerRole=${this.viewerRole}
        ?editable=${this.editable}
      ></bv-project-list>
    `;
  }

  #archived() {
    const archived = this.projects.filter(({ archivedAt }) => archivedAt !== null);
    if (archived.length === 0) return nothing;
    return html`
      <section>
        <bv-button
          variant="ghost"
          icon=${this.showsArchived ? 'chevron-down' : 'chevron-right'}
          .expanded=${this.showsArchived}
          @click=${() => (this.showsArchived = !this.showsArchived)}
        >
          ${msg('home.archived', { count: archived.length })}
        </bv-button>
        ${this.showsArchived ? this.#list(archived) : nothing}
      </section>
    `;
  }

  #changed() {
    if (this.changes.length === 0) return nothing;
    return html`
      <section>
        <div class="section-head"><h2 class="heading">${msg('home.changed')}</h2></div>
        <bv-verdict-changes .changes=${this.changes}></bv-verdict-changes>
      </section>
    `;
  }

  #steps(projects: readonly ProjectSummaryDto[]) {
    const steps = this.editable ? nextSteps(projects) : [];
    if (steps.length === 0) return nothing;
    return html`
      <section class="aside">
        <div class="section-head"><h2 class="heading">${msg('home.needsYou')}</h2></div>
        <bv-next-steps .steps=${steps}></bv-next-steps>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-home-overview': BvHomeOverview;
  }
}
