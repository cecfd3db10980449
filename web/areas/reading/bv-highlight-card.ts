import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-tag-chip.ts';
import { shortQuote } from '../../research/short-quote.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import type { Option } from '../../ui/options.ts';
import './bv-highlight-editor.ts';
import { cardLink } from './card-link.ts';
import { BvLinkRemoved, BvTagRemoved, type UnsavedNote } from './card-events.ts';
import { highlightCardStyles } from './highlight-card-styles.ts';
import { BvHighlightChosen } from './reading-events.ts';
import { outdatedNotes } from './outdated-notes.ts';
import type { ShownHighlight, ShownTag } from './reading-view.ts';

/**
 * A highlight in the rail: its tags, its links to hypotheses with their sign, its note, the star of a key
 * quote. The active one has what is needed to change it, as far as the reader may.
 *
 * @fires bv-highlight-chosen - It was pressed.
 * @fires bv-tag-removed - The cross of a tag was pressed.
 * @fires bv-link-removed - The cross of a link was pressed.
 * @fires bv-question-answered - The question before it leads, or it does not.
 */
@customElement('bv-highlight-card')
export class BvHighlightCard extends LitElement {
  static override styles = [reset, text, visuallyHidden, hues, highlightCardStyles];

  @property({ attribute: false }) highlight: ShownHighlight | undefined;
  @property({ attribute: 'project-id' }) projectId = '';
  @property({ type: Boolean, reflect: true }) active = false;
  @property({ type: Boolean, attribute: 'can-mark' }) canMark = false;
  @property({ type: Boolean, attribute: 'can-link' }) canLink = false;
  /** There is another one that it can be joined with. */
  @property({ type: Boolean, attribute: 'can-join' }) canJoin = false;
  /** A note that was written here and is not saved. */
  @property({ attribute: false }) unsaved: UnsavedNote | undefined;
  /** The participants of the project, for the person whose words these are. */
  @property({ attribute: false }) people: readonly Option[] = [];
  /** The source is of a usability test: task, outcome and severity can be set. */
  @property({ type: Boolean }) finding = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { highlight } = this;
    if (!highlight) return nothing;
    return html`
      <article
        class="card"
        data-hue=${highlight.hue ?? nothing}
        aria-label=${msg('reading.highlightOf', { quote: shortQuote(highlight.dto.quote) })}
        aria-current=${this.active ? 'true' : nothing}
        @click=${this.#chosen}
        @keydown=${this.#keyed}
        tabindex=${this.active ? -1 : 0}
      >
        ${this.#tags(highlight)} ${this.active ? outdatedNotes(highlight, this.canMark) : nothing}
        ${repeat(
          highlight.links,
          ({ evidenceId }) => evidenceId,
          (link) =>
            cardLink(link, this.projectId, {
              isActive: this.active,
              remove: this.active && this.canLink ? this.#removeLink : undefined,
            }),
        )}
        ${this.active && this.canMark ? this.#editor(highlight) : this.#details(highlight)}
      </article>
    `;
  }

  /** Puts the focus into the field for the note. */
  editNote(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('bv-highlight-editor')?.focusNote();
    });
  }

  #tags({ tags, dto }: ShownHighlight) {
    return html`
      <div class="head">
        <div class="tags">
          ${repeat(
            tags,
            ({ id }) => id,
            (tag) => this.#tag(tag),
          )}
          ${
            tags.length === 0
              ? html`
                  <span class="meta">${msg('reading.untagged')}</span>
                `
              : nothing
          }
        </div>
        ${
          dto.keyQuote
            ? html`
                <bv-icon class="star" name="star" size="s" filled></bv-icon>
                <span class="visually-hidden">${msg('reading.keyQuote')}</span>
              `
            : nothing
        }
      </div>
    `;
  }

  #tag(tag: ShownTag) {
    return html`
      <bv-tag-chip
        kind=${tag.kind}
        name=${tag.name}
        hue=${tag.hue}
        ?outdated=${this.highlight?.dto.outdatedTagIds.some((id) => id === tag.id) ?? false}
        ?removable=${this.active && this.canMark}
        @bv-remove=${() => this.#removeTag(tag.id)}
      ></bv-tag-chip>
    `;
  }

  #editor(highlight: ShownHighlight) {
    return html`
      <bv-highlight-editor
        .highlight=${highlight}
        .people=${this.people}
        ?can-join=${this.canJoin}
        .unsaved=${this.unsaved}
        ?finding=${this.finding}
      ></bv-highlight-editor>
    `;
  }

  #details({ dto, participant, author }: ShownHighlight) {
    return html`
      ${
        dto.note
          ? html`
              <p class="note">${dto.note}</p>
              <p class="meta">
                ${[author, formatDate(dto.createdAt, 'short')].filter(Boolean).join(', ')}
              </p>
            `
          : nothing
      }
      ${
        this.active
          ? html`
              <p class="person meta">${participant ?? msg('reading.nobody')}</p>
              <bv-highlight-editor
                .highlight=${this.highlight}
                ?only-link=${this.canLink}
                only-read
              ></bv-highlight-editor>
            `
          : nothing
      }
    `;
  }

  #removeTag(tagId: string): void {
    if (this.highlight) this.dispatchEvent(new BvTagRemoved(this.highlight.id, tagId));
  }

  readonly #removeLink = (evidenceId: string): void =>
    void this.dispatchEvent(new BvLinkRemoved(evidenceId));

  readonly #chosen = (): void => {
    if (!this.active) this.dispatchEvent(new BvHighlightChosen(this.highlight?.id));
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    const { key, target, currentTarget, defaultPrevented } = event;
    if (key === 'Enter' && target === currentTarget) this.#chosen();
    // Whoever changed something here is back in the text with one key, wherever in the card they are.
    else if (key === 'Escape' && this.active && !defaultPrevented)
      this.dispatchEvent(new BvHighlightChosen(this.highlight?.id, 'keyboard'));
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-highlight-card': BvHighlightCard;
  }
}
