import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TagDto, TagVersionDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-tag-meaning.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-dialog.ts';
import '../../ui/bv-skeleton.ts';
import { BvClosed } from '../../ui/events.ts';
import { refusedNote } from '../../ui/form-dialog.ts';
import { outdatedPath } from './codebook-links.ts';
import { BvVersionJudged } from './codebook-events.ts';

/**
 * What a tag says of itself, and what it said before: who changed it, when, and whether only the wording.
 *
 * @fires bv-version-judged - A change is said to be one of the wording only, or of the meaning.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-tag-versions-dialog')
export class BvTagVersionsDialog extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      li,
      section {
        padding-block: var(--bv-space-3);
        list-style: none;
      }
      li {
        border-block-start: 1px solid var(--bv-line);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--bv-space-1) var(--bv-space-3);
        margin-block-end: var(--bv-space-1);
      }
      li bv-tag-meaning {
        color: var(--bv-ink-2);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) tag: TagDto | undefined;
  /** Newest first; undefined while they load. */
  @property({ attribute: false }) versions: readonly TagVersionDto[] | undefined;
  /** Whoever looks may say what a change was. */
  @property({ type: Boolean }) editable = false;
  @property() error = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const close = () => this.dispatchEvent(new BvClosed());
    return html`
      <bv-dialog
        heading=${msg('tagVersions.heading', { name: this.tag?.name ?? '' })}
        ?open=${this.open}
        @bv-closed=${close}
      >
        ${this.open && this.tag ? this.#content(this.tag) : nothing}
        <bv-button slot="footer" variant="primary" data-autofocus @click=${close}>
          ${msg('common.close')}
        </bv-button>
      </bv-dialog>
    `;
  }

  #content(tag: TagDto) {
    return html`
      ${refusedNote(this.error)}
      <section>
        <header>
          <h3 class="subheading">${msg('tagVersions.today')}</h3>
          ${
            tag.outdated === 0
              ? nothing
              : html`
                  <a href=${outdatedPath(tag)}>
                    ${msg('tagVersions.outdated', { count: tag.outdated })}
                  </a>
                `
          }
        </header>
        <bv-tag-meaning .meaning=${tag}></bv-tag-meaning>
      </section>
      ${
        this.versions
          ? html`
              <ol>
                ${repeat(
                  this.versions,
                  ({ id }) => id,
                  (version) => this.#version(version),
                )}
              </ol>
            `
          : this.error
            ? nothing
            : html`
                <bv-skeleton></bv-skeleton>
              `
      }
    `;
  }

  #version(version: TagVersionDto) {
    const { id, replacedAt, replacedBy, wordingOnly } = version;
    const until = { date: formatDate(replacedAt, 'long'), name: replacedBy };
    return html`
      <li>
        <header>
          <h3 class="meta">
            ${replacedBy ? msg('tagVersions.until', until) : msg('tagVersions.untilDate', until)}
            ${wordingOnly ? html`· ${msg('tagVersions.wordingOnly')}` : nothing}
          </h3>
          ${
            this.editable
              ? html`
                  <bv-button
                    size="small"
                    @click=${() => this.dispatchEvent(new BvVersionJudged(id, !wordingOnly))}
                  >
                    ${msg(wordingOnly ? 'tagVersions.judgeMeaning' : 'tagVersions.judgeWording')}
                  </bv-button>
                `
              : nothing
          }
        </header>
        <bv-tag-meaning .meaning=${version}></bv-tag-meaning>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-tag-versions-dialog': BvTagVersionsDialog;
  }
}
