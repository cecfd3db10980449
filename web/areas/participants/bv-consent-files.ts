import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsentFileDto } from '../../api/types.ts';
import { formatBytes, formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { chooseFiles } from '../../ui/choose-files.ts';

/** Documents are to be kept with a consent. */
export class BvConsentFilesChosen extends Event {
  readonly files: readonly File[];

  constructor(files: readonly File[]) {
    super('bv-consent-files-chosen', { bubbles: true, composed: true });
    this.files = files;
  }
}

/** A document is to be taken off a consent. */
export class BvConsentFileRemoved extends Event {
  readonly file: ConsentFileDto;

  constructor(file: ConsentFileDto) {
    super('bv-consent-file-removed', { bubbles: true, composed: true });
    this.file = file;
  }
}

/** A document, and where it is saved from. */
export interface ShownConsentFile {
  readonly file: ConsentFileDto;
  readonly href: string;
}

/**
 * The signed papers and recordings of a consent.
 *
 * @fires bv-consent-files-chosen - Some are to be added.
 * @fires bv-consent-file-removed - One is to be taken off.
 */
@customElement('bv-consent-files')
export class BvConsentFiles extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: var(--bv-space-2);
        align-self: stretch;
      }
      ul {
        align-self: stretch;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        list-style: none;
      }
      .words {
        overflow-wrap: anywhere;
      }
      a {
        color: inherit;
      }
    `,
  ];

  @property({ attribute: false }) shown: readonly ShownConsentFile[] = [];
  /** Somebody may add more; else they only save and take off. */
  @property({ type: Boolean }) addable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul aria-label=${msg('consentFiles.title')}>
        ${repeat(
          this.shown,
          ({ file }) => file.id,
          (one) => this.#file(one),
        )}
      </ul>
      <bv-button size="small" icon="paperclip" ?hidden=${!this.addable} @click=${this.#choose}>
        ${msg('consentFiles.add')}
      </bv-button>
    `;
  }

  #file({ file, href }: ShownConsentFile) {
    return html`
      <li>
        <div class="words">
          <a href=${href} download=${file.fileName}>${file.fileName}</a>
          <div class="meta">
            ${formatBytes(file.sizeBytes)} · ${formatDate(file.createdAt, 'short')}
          </div>
        </div>
        <bv-button
          size="small"
          variant="ghost"
          icon="x"
          label=${msg('consentFiles.remove', { name: file.fileName })}
          @click=${() => this.dispatchEvent(new BvConsentFileRemoved(file))}
        ></bv-button>
      </li>
    `;
  }

  readonly #choose = (): void => {
    chooseFiles({ accept: '', multiple: true }, (files) =>
      this.dispatchEvent(new BvConsentFilesChosen(files)),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-consent-files': BvConsentFiles;
  }
  interface HTMLElementEventMap {
    'bv-consent-files-chosen': BvConsentFilesChosen;
    'bv-consent-file-removed': BvConsentFileRemoved;
  }
}
