import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ProjectSummaryDto, Role } from '../../api/types.ts';
import { projectHref } from '../../app/places.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-verdict-badge.ts';
import { type Verdict, VERDICTS } from '../../research/verdicts.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import { BvProjectWanted } from './project-events.ts';

const SHOWN_VERDICTS = Object.keys(VERDICTS) as readonly Verdict[];

/**
 * Projects with what they hold.
 *
 * @fires bv-project-wanted - Something is to happen to one.
 */
@customElement('bv-project-list')
export class BvProjectList extends LitElement {
  static override styles = [
    reset,
    table,
    text,
    visuallyHidden,
    css`
      :host {
        display: block;
      }
      td {
        padding-block: var(--bv-space-2h);
        vertical-align: middle;
      }
      .name {
        position: relative;
      }
      .name a {
        color: inherit;
        font-weight: var(--bv-weight-strong);
        text-decoration: none;
      }
      .name a:hover {
        text-decoration: underline;
      }
      .verdicts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1) var(--bv-space-2h);
      }
      .verdicts span {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-half);
        font-weight: var(--bv-weight-medium);
      }
      .more {
        inline-size: var(--bv-control-md);
        padding-inline-end: 0;
      }
      @media (max-width: 40rem) {
        .number {
          display: none;
        }
        .verdicts {
          min-inline-size: 7rem;
        }
      }
    `,
  ];

  @property({ attribute: false }) projects: readonly ProjectSummaryDto[] = [];
  @property({ attribute: false }) viewerRole: Role | undefined;
  /** Somebody may rename and archive. */
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('home.project')}</th>
            <th scope="col">${msg('home.verdicts')}</th>
            <th scope="col" class="number">${msg('home.people')}</th>
            <th scope="col" class="number">${msg('home.sources')}</th>
            <th scope="col" class="number">${msg('home.highlights')}</th>
            ${
              this.editable
                ? html`
                    <th class="more">
                      <span class="visually-hidden">${msg('home.actions')}</span>
                    </th>
                  `
                : nothing
            }
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.projects,
            ({ id }) => id,
            (project) => this.#row(project),
          )}
        </tbody>
      </table>
    `;
  }

  #row(project: ProjectSummaryDto) {
    const { id, name, description, counts } = project;
    return html`
      <tr>
        <td class="name">
          <a href=${projectHref(id, this.viewerRole)}>${name}</a>
          ${
            description
              ? html`
                  <div class="meta">${description}</div>
                `
              : nothing
          }
        </td>
        <td>${this.#verdicts(project)}</td>
        <td class="number">${formatNumber(counts.participants)}</td>
        <td class="number">${formatNumber(counts.sources)}</td>
        <td class="number">${formatNumber(counts.highlights)}</td>
        ${
          this.editable
            ? html`
                <td class="more">${this.#menu(project)}</td>
              `
            : nothing
        }
      </tr>
    `;
  }

  #verdicts({ verdicts }: ProjectSummaryDto) {
    const present = SHOWN_VERDICTS.filter((verdict) => verdicts[verdict]);
    if (present.length === 0)
      return html`
        <span class="faint">${msg('home.noHypotheses')}</span>
      `;
    return html`
      <div class="verdicts">
        ${present.map(
          (verdict) => html`
            <span>
              ${formatNumber(verdicts[verdict] ?? 0)}
              <bv-verdict-badge size="icon" verdict=${verdict}></bv-verdict-badge>
            </span>
          `,
        )}
      </div>
    `;
  }

  #menu(project: ProjectSummaryDto) {
    const label = msg('home.actionsFor', { name: project.name });
    return html`
      <bv-menu
        label=${label}
        placement="bottom-end"
        @bv-chosen=${(event: BvChosen) => this.#chosen(event, project)}
      >
        <bv-button slot="trigger" variant="ghost" icon="ellipsis" label=${label}></bv-button>
        <bv-menu-item value="change" icon="pencil">${msg('home.change')}</bv-menu-item>
        ${
          project.archivedAt === null
            ? html`
                <bv-menu-item value="archive" icon="archive">${msg('home.archive')}</bv-menu-item>
              `
            : html`
                <bv-menu-item value="bringBack" icon="undo-2">
                  ${msg('home.bringBack')}
                </bv-menu-item>
              `
        }
      </bv-menu>
    `;
  }

  #chosen({ value }: BvChosen, project: ProjectSummaryDto): void {
    if (value === 'change' || value === 'archive' || value === 'bringBack')
      this.dispatchEvent(new BvProjectWanted(value, project));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-project-list': BvProjectList;
  }
}
