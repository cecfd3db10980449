import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TagDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { TAG_KINDS } from '../../research/tag-kinds.ts';
import { cssProperties } from '../../styles/css-properties.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import { BvTagWanted } from './codebook-events.ts';
import type { TagRow } from './codebook-rows.ts';
import { tagListStyles } from './tag-list-styles.ts';
import { aboutTag } from './tag-words.ts';

/**
 * Tags of one kind with what they stand for and how much rests on them. Alt with an arrow moves the one that
 * has the focus.
 *
 * @fires bv-tag-wanted - Something is to happen to one.
 */
@customElement('bv-tag-list')
export class BvTagList extends LitElement {
  static override styles = [reset, table, text, visuallyHidden, hues, tagListStyles];

  @property({ attribute: false }) rows: readonly TagRow[] = [];
  /** What the list holds, for assistive technology. */
  @property() label = '';
  /** Somebody may change, order and archive. */
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <table aria-label=${this.label}>
        <thead>
          <tr>
            <th scope="col">${msg('home.name')}</th>
            <th scope="col">${msg('codebook.meaning')}</th>
            <th scope="col" class="number">${msg('home.people')}</th>
            <th scope="col" class="number">${msg('home.sources')}</th>
            <th scope="col" class="number">${msg('home.highlights')}</th>
            ${
              this.editable
                ? html`
                    <th scope="col">
                      <span class="visually-hidden">${msg('home.actions')}</span>
                    </th>
                  `
                : nothing
            }
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.rows,
            ({ tag }) => tag.id,
            (row) => this.#row(row),
          )}
        </tbody>
      </table>
    `;
  }

  /** Moves the focus to a tag: after it was moved, its row may have been taken out and put back. */
  focusTag(tagId: string): void {
    const names = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-tag]')];
    names.find(({ dataset }) => dataset['tag'] === tagId)?.focus();
  }

  #row(row: TagRow) {
    const { tag, depth } = row;
    const { people, sources, mentions } = tag.counts;
    const about = aboutTag(tag);
    return html`
      <tr class=${tag.archivedAt === null ? '' : 'archived'}>
        <td ${cssProperties({ '--depth': depth })} class="name">${this.#name(row)}</td>
        <td class="about">
          <span class="truncate" title=${about}>${about}</span>
        </td>
        <td class="number people">
          <a
            href=${`/projects/${tag.projectId}/evidence?${facetOf(tag)}=${tag.id}`}
            aria-label="${msg('people.count', { count: people })}: ${tag.name}"
          >
            ${formatNumber(people)}
            <span class="unit">${msg('evidence.people')}</span>
          </a>
        </td>
        <td class="number sources">${formatNumber(sources)}</td>
        <td class="number mentions">${formatNumber(mentions)}</td>
        ${
          this.editable
            ? html`
                <td class="more">${this.#menu(row)}</td>
              `
            : nothing
        }
      </tr>
    `;
  }

  #name(row: TagRow) {
    const { tag } = row;
    const kind = tag.kind === 'lane' ? (tag.lane ?? 'code') : tag.kind;
    const content = html`
      <bv-icon name=${TAG_KINDS[kind].icon} size="s" data-hue=${tag.hue}></bv-icon>
      <span>${tag.name}</span>
      ${
        tag.archivedAt === null
          ? nothing
          : html`
              <span class="meta">${msg('sources.archived')}</span>
            `
      }
    `;
    return this.editable
      ? html`
          <button
            type="button"
            class="tag"
            data-tag=${tag.id}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            @click=${() => this.#want('change', tag)}
            @keydown=${(event: KeyboardEvent) => this.#keyed(event, row)}
          >
            ${content}
          </button>
        `
      : html`
          <span class="tag">${content}</span>
        `;
  }

  #menu({ tag, isFirst, isLast }: TagRow) {
    const label = msg('home.actionsFor', { name: tag.name });
    const isOpen = tag.archivedAt === null;
    return html`
      <bv-menu
        label=${label}
        placement="bottom-end"
        @bv-chosen=${({ value }: BvChosen) => {
          // The items below are the only ones.
          this.#want(value as BvTagWanted['what'], tag);
        }}
      >
        <bv-button slot="trigger" variant="ghost" icon="ellipsis" label=${label}></bv-button>
        <bv-menu-item value="change" icon="pencil">${msg('sources.change')}</bv-menu-item>
        ${
          tag.kind === 'code' && isOpen
            ? html`
                <bv-menu-item value="below" icon="plus">${msg('codebook.newBelow')}</bv-menu-item>
              `
            : nothing
        }
        <bv-menu-item value="up" icon="arrow-up" keys="Alt+ArrowUp" ?disabled=${isFirst}>
          ${msg('codebook.up')}
        </bv-menu-item>
        <bv-menu-item value="down" icon="arrow-down" keys="Alt+ArrowDown" ?disabled=${isLast}>
          ${msg('codebook.down')}
        </bv-menu-item>
        ${
          tag.kind !== 'lane' && isOpen
            ? html`
                <bv-menu-item value="merge" icon="git-merge">${msg('tagMerge.menu')}</bv-menu-item>
                <bv-menu-item
                  value="split"
                  icon="split"
                  ?disabled=${tag.counts.mentions === 0}
                >
                  ${msg('tagSplit.menu')}
                </bv-menu-item>
              `
            : nothing
        }
        ${
          tag.kind === 'lane'
            ? nothing
            : html`
                <bv-menu-item
                  value=${isOpen ? 'archive' : 'bringBack'}
                  icon=${isOpen ? 'archive' : 'undo-2'}
                >
                  ${isOpen ? msg('home.archive') : msg('home.bringBack')}
                </bv-menu-item>
              `
        }
      </bv-menu>
    `;
  }

  #keyed(event: KeyboardEvent, { tag, isFirst, isLast }: TagRow): void {
    const isUp = event.key === 'ArrowUp';
    if (!event.altKey || !(isUp || event.key === 'ArrowDown')) return;
    event.preventDefault();
    if (isUp ? !isFirst : !isLast) this.#want(isUp ? 'up' : 'down', tag);
  }

  #want(what: BvTagWanted['what'], tag: TagDto): void {
    this.dispatchEvent(new BvTagWanted(what, tag));
  }
}

/** Under which facet the evidence of a tag is found. */
function facetOf({ kind }: TagDto): string {
  return kind === 'persona' || kind === 'phase' ? kind : 'tag';
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-tag-list': BvTagList;
  }
}
