import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CodebookDto, JourneyDto, TagDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import './bv-tag-list.ts';
import { BvJourneyWanted } from './codebook-events.ts';
import { type Kind, type TagFilter, tagRows } from './codebook-rows.ts';

/**
 * The tags of one kind; the phases stand under their journeys.
 *
 * @fires bv-tag-wanted - Something is to happen to a tag.
 * @fires bv-journey-wanted - Something is to happen to a journey.
 */
@customElement('bv-codebook-view')
export class BvCodebookView extends LitElement {
  static override styles = [
    reset,
    text,
    layout,
    css`
      :host {
        display: block;
      }
      .journey + .journey {
        margin-block-start: var(--bv-space-10);
      }
      .journey header {
        display: flex;
        align-items: center;
        gap: var(--bv-space-2);
        margin-block-end: var(--bv-space-3);
      }
      .none {
        padding-block: var(--bv-space-2);
      }
    `,
  ];

  @property({ attribute: false }) codebook: CodebookDto | undefined;
  @property() kind: Kind = 'code';
  @property({ attribute: false }) filter: TagFilter = { query: '', archived: false };
  /** Somebody may change, order and archive. */
  @property({ type: Boolean }) editable = false;
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { codebook, kind } = this;
    if (!codebook) return nothing;
    if (kind === 'phase') return this.#journeys(codebook);
    const tags = codebook.tags.filter((tag) => tag.kind === kind);
    return tags.length === 0 ? this.#empty() : this.#list(tags, msg(`codebookKind.${kind}`));
  }

  /** Moves the focus to a tag that was moved. */
  focusTag(tagId: string): void {
    for (const list of this.renderRoot.querySelectorAll('bv-tag-list')) list.focusTag(tagId);
  }

  #list(tags: readonly TagDto[], label: string) {
    const rows = tagRows(tags, this.filter);
    if (rows.length === 0)
      return html`
        <p class="none muted">${msg('codebook.noMatch')}</p>
      `;
    return html`
      <bv-tag-list
        .rows=${rows}
        label=${label}
        ?editable=${this.editable}
        .chosen=${this.chosen}
      ></bv-tag-list>
    `;
  }

  #journeys({ tags, journeys }: CodebookDto) {
    const shown = journeys.filter(({ archivedAt }) => this.filter.archived || archivedAt === null);
    return repeat(
      shown,
      ({ id }) => id,
      (journey) => {
        const phases = tags.filter(({ journeyId }) => journeyId === journey.id);
        return html`
          <section class="journey" aria-label=${journey.name}>
            <header>
              <h2 class="heading">${journey.name}</h2>
              ${
                journey.archivedAt === null
                  ? nothing
                  : html`
                      <span class="meta">${msg('sources.archived')}</span>
                    `
              }
              ${this.editable ? this.#journeyMenu(journey) : nothing}
            </header>
            ${
              phases.length === 0
                ? html`
                    <p class="none muted">${msg('codebook.noPhases')}</p>
                  `
                : this.#list(phases, journey.name)
            }
          </section>
        `;
      },
    );
  }

  #journeyMenu(journey: JourneyDto) {
    const label = msg('home.actionsFor', { name: journey.name });
    const isOpen = journey.archivedAt === null;
    return html`
      <bv-menu
        label=${label}
        placement="bottom-start"
        @bv-chosen=${({ value }: BvChosen) => {
          // The items below are the only ones.
          this.dispatchEvent(new BvJourneyWanted(value as BvJourneyWanted['what'], journey));
        }}
      >
        <bv-button slot="trigger" variant="ghost" icon="ellipsis" label=${label}></bv-button>
        <bv-menu-item value="change" icon="pencil">${msg('codebook.renameJourney')}</bv-menu-item>
        <bv-menu-item
          value=${isOpen ? 'archive' : 'bringBack'}
          icon=${isOpen ? 'archive' : 'undo-2'}
        >
          ${isOpen ? msg('home.archive') : msg('home.bringBack')}
        </bv-menu-item>
      </bv-menu>
      ${
        isOpen
          ? html`
              <bv-button
                class="end"
                size="small"
                icon="plus"
                @click=${() => this.dispatchEvent(new BvJourneyWanted('addPhase', journey))}
              >
                ${msg('codebookNew.phase')}
              </bv-button>
            `
          : nothing
      }
    `;
  }

  #empty() {
    return html`
      <bv-empty-state
        heading=${msg(`codebookEmpty.${this.kind}`)}
        text=${this.editable ? msg(`codebookFirst.${this.kind}`) : msg('sources.emptyReader')}
      ></bv-empty-state>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-codebook-view': BvCodebookView;
  }
}
