import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { NoteDto } from '../../api/types.ts';
import { formatDateTime, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-markdown.ts';
import { kindWords, SUBJECT_ICONS, subjectHref, subjectName } from './note-subject.ts';

/** Notes with who wrote them, when, and what they are on, each with a way there. */
@customElement('bv-note-list')
export class BvNoteList extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      li {
        list-style: none;
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-2);
        padding-block: var(--bv-space-4);
        border-block-end: 1px solid var(--bv-line);
      }
      .kind {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--bv-space-1h);
      }
      a {
        color: var(--bv-ink-2);
        text-decoration: none;
        padding-inline-start: var(--bv-space-3);
        border-inline-start: 2px solid var(--bv-line-strong);
      }
      a:hover {
        color: var(--bv-ink);
        border-color: var(--bv-accent);
      }
      .name {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) notes: readonly NoteDto[] = [];
  /** Names of authors by id. */
  @property({ attribute: false }) authors: ReadonlyMap<string, string> = new Map();
  @property() projectId = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul>
        ${repeat(
          this.notes,
          ({ id }) => id,
          (note) => this.#note(note),
        )}
      </ul>
    `;
  }

  #note({ text: written, authorId, at, subject }: NoteDto) {
    const author = authorId && this.authors.get(authorId);
    return html`
      <li>
        <p class="kind meta">
          <bv-icon name=${SUBJECT_ICONS[subject.kind]} size="s"></bv-icon>
          <span>${kindWords(subject)}</span>
          <span>·</span>
          ${
            author
              ? html`
                  <span>${author},</span>
                `
              : nothing
          }
          <time datetime=${at}>${formatDateTime(at)}</time>
        </p>
        <bv-markdown .text=${written}></bv-markdown>
        <a href=${subjectHref(this.projectId, subject)}>${this.#subject(subject)}</a>
      </li>
    `;
  }

  #subject(subject: NoteDto['subject']) {
    if (subject.kind !== 'highlight')
      return html`
        <span class="name">${subjectName(subject)}</span>
      `;
    const { pseudonym, sourceTitle } = subject;
    return html`
      <span class="name voice">${subjectName(subject)}</span>
      <span class="meta">
        ${pseudonym ? msg('notes.saidBy', { name: pseudonym, source: sourceTitle }) : sourceTitle}
      </span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-note-list': BvNoteList;
  }
}
