import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { topmost } from '../../../core/codebook/moving.ts';
import type { TagDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { TAG_KINDS } from '../../research/tag-kinds.ts';
import { cssProperties } from '../../styles/css-properties.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import { BvTagsChangeWanted, BvTagsChosen, BvTagWanted } from './codebook-events.ts';
import { evidencePath, outdatedPath } from './codebook-links.ts';
import type { TagRow } from './codebook-rows.ts';
import { idsBetween } from './tag-choosing.ts';
import { TagDrag } from './tag-drag-controller.ts';
import { commandOf } from './tag-keys.ts';
import { tagListStyles } from './tag-list-styles.ts';
import { tagMenu } from './tag-menu.ts';
import { type Step, stepPlace, type TagPlace } from './tag-places.ts';
import { aboutTag } from './tag-words.ts';

/**
 * Tags of one kind with what they stand for and how much rests on them: for those who may change them a tree grid
 * (ARIA). Arrows go through it, Shift or Ctrl and a space choose several, Alt with an arrow moves what is chosen or
 * has the focus, and so does the pointer.
 *
 * @fires bv-tag-wanted - Something is to happen to one.
 * @fires bv-tags-chosen - Others are chosen.
 * @fires bv-tags-change-wanted - Some are to go elsewhere.
 */
@customElement('bv-tag-list')
export class BvTagList extends LitElement {
  static override styles = [reset, table, text, visuallyHidden, hues, tagListStyles];

  @property({ attribute: false }) rows: readonly TagRow[] = [];
  /** What the list holds, for assistive technology. */
  @property() label = '';
  /** Somebody may change, order and archive. */
  @property({ type: Boolean }) editable = false;
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();

  /** The tag that has the focus, or had it last. */
  @state() private current = '';
  /** Where a range of chosen ones begins. */
  #anchor = '';
  readonly #drag = new TagDrag(this, {
    rows: () => this.rows,
    taken: (tag) => this.#withChosen(tag),
    onDropped: (tags, place) => this.#move(tags, place),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <table
        aria-label=${this.label}
        role=${this.editable ? 'treegrid' : nothing}
        aria-multiselectable=${this.editable ? 'true' : nothing}
      >
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
      <tr
        class="${tag.archivedAt === null ? '' : 'archived'} ${this.#drag.lookOf(tag.id)}"
        aria-level=${this.editable ? depth + 1 : nothing}
        aria-selected=${this.editable ? String(this.chosen.has(tag.id)) : nothing}
        draggable=${this.editable ? 'true' : nothing}
        @dragstart=${(event: DragEvent) => this.#drag.start(event, row)}
        @dragover=${(event: DragEvent) => this.#drag.over(event, row)}
        @drop=${(event: DragEvent) => this.#drag.drop(event, row)}
        @dragend=${() => this.#drag.end()}
      >
        <td ${cssProperties({ '--depth': depth })} class="name">${this.#name(row)} ${outdatedLink(tag)}</td>
        <td class="about">
          <span class="truncate" title=${about}>${about}</span>
        </td>
        <td class="number people">
          <a
            href=${evidencePath(tag)}
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
                <td class="more">${tagMenu(row, (value) => this.#menuChosen(value, tag))}</td>
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
            tabindex=${this.#isCurrent(tag) ? 0 : -1}
            aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight Space"
            @focus=${() => (this.current = tag.id)}
            @click=${(event: MouseEvent) => this.#pressed(event, tag)}
            @keydown=${(event: KeyboardEvent) => this.#keyed(event, row)}
          >
            ${content}
          </button>
        `
      : html`
          <span class="tag">${content}</span>
        `;
  }

  #menuChosen(value: string, tag: TagDto): void {
    if (value === 'choose') this.#toggle(tag);
    else if (value === 'up' || value === 'down') this.#step(tag, value);
    // The other items of the menu are the only ones.
    else this.#want(value as BvTagWanted['what'], tag);
  }

  #keyed(event: KeyboardEvent, row: TagRow): void {
    const command = commandOf(event, this.rows, row);
    if (!command) return;
    event.preventDefault();
    switch (command.kind) {
      case 'move':
        this.#step(row.tag, command.step);
        return;
      case 'toggle':
        this.#toggle(row.tag);
        return;
      case 'all':
        this.#choose(this.rows.map(({ tag }) => tag.id));
        return;
      case 'none':
        this.#choose([]);
        return;
      case 'go':
        if (command.isRange) this.#extend(row.tag.id, command.to.tag.id);
        this.focusTag(command.to.tag.id);
    }
  }

  #pressed({ shiftKey, ctrlKey, metaKey }: MouseEvent, tag: TagDto): void {
    if (shiftKey) this.#extend(this.current, tag.id);
    else if (ctrlKey || metaKey) this.#toggle(tag);
    else this.#want('change', tag);
  }

  #isCurrent({ id }: TagDto): boolean {
    const isThere = this.rows.some(({ tag }) => tag.id === this.current);
    return isThere ? id === this.current : id === this.rows[0]?.tag.id;
  }

  #toggle({ id }: TagDto): void {
    this.#anchor = id;
    const others = [...this.chosen].filter((chosen) => chosen !== id);
    this.#choose(this.chosen.has(id) ? others : [...others, id]);
  }

  /** Chooses all from where the choice began, or from a tag when none is chosen yet. */
  #extend(from: string, to: string): void {
    if (this.chosen.size === 0 || !this.#anchor) this.#anchor = from || to;
    this.#choose(idsBetween(this.rows, this.#anchor, to));
  }

  #choose(tagIds: readonly string[]): void {
    this.dispatchEvent(new BvTagsChosen(new Set(tagIds)));
  }

  /** A tag, with all that are chosen if it is one of them; what stands below another goes along with that. */
  #withChosen(tag: TagDto): readonly TagDto[] {
    if (!this.chosen.has(tag.id)) return [tag];
    const shown = this.rows.map((row) => row.tag);
    return topmost(shown, this.chosen);
  }

  /** Only codes stand below others. */
  #step(tag: TagDto, step: Step): void {
    const tags = this.#withChosen(tag);
    const place = stepPlace(this.rows, tags, step);
    if (place && (tag.kind === 'code' || place.parentId === tag.parentId)) this.#move(tags, place);
  }

  #move(tags: readonly TagDto[], place: TagPlace): void {
    this.dispatchEvent(new BvTagsChangeWanted({ kind: 'place', place }, tags));
  }

  #want(what: BvTagWanted['what'], tag: TagDto): void {
    this.dispatchEvent(new BvTagWanted(what, tag));
  }
}

/** To what was tagged before the tag meant what it means today; those who only read see that there is some. */
function outdatedLink(tag: TagDto) {
  if (tag.outdated === 0) return nothing;
  return html`
    <a class="outdated" href=${outdatedPath(tag)}>
      <bv-icon name="history" size="s"></bv-icon>
      ${msg('tagVersions.outdated', { count: tag.outdated })}
    </a>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-tag-list': BvTagList;
  }
}
