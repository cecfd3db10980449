import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { text } from '../styles/text.ts';
import './bv-button.ts';
import { BvFiles } from './events.ts';
import './bv-icon.ts';
import { chosenFiles, droppedFiles } from './dropped-files.ts';

/**
 * Where files come in: dropped, pasted (anywhere on the page while this is shown, except into a
 * field), or chosen with the button. Files of another kind are left out and counted.
 *
 * @fires bv-files - With `files`, never empty.
 * @slot - More about what is taken.
 */
@customElement('bv-file-drop')
export class BvFileDrop extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      .zone {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: var(--bv-space-2);
        padding: var(--bv-space-8) var(--bv-space-6);
        border: 1px dashed var(--bv-line-control);
        border-radius: var(--bv-radius-3);
        background: var(--bv-sunken);
        text-align: center;
      }
      .zone.over {
        border: 2px solid var(--bv-accent);
        padding: calc(var(--bv-space-8) - 1px) calc(var(--bv-space-6) - 1px);
        background: var(--bv-accent-soft);
      }
      .zone > bv-icon {
        color: var(--bv-ink-3);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: var(--bv-space-1);
      }
      .refused {
        color: var(--bv-assumption);
      }
    `,
  ];

  /** What it takes, as for `<input type="file">`: `.docx,.vtt,text/*`. Empty: everything. */
  @property() accept = '';
  @property({ type: Boolean }) multiple = true;
  /** Also offers to choose a folder; a dropped one is always looked into. */
  @property({ type: Boolean }) folders = false;
  @property() label = '';
  @property() hint = '';

  @state() private isOver = false;
  @state() private refused = 0;
  @query('input:not(.folder)') private readonly input!: HTMLInputElement;
  @query('.folder') private readonly folderInput!: HTMLInputElement | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('paste', this.#pasted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('paste', this.#pasted);
  }

  override render() {
    return html`
      <div
        class="zone ${this.isOver ? 'over' : ''}"
        @dragover=${this.#over}
        @dragleave=${() => (this.isOver = false)}
        @drop=${this.#dropped}
      >
        <bv-icon name="upload" size="l"></bv-icon>
        <b>${this.label || msg('file.drop')}</b>
        ${
          this.hint
            ? html`
                <p class="meta">${this.hint}</p>
              `
            : nothing
        }
        <slot></slot>
        <div class="buttons">
          <bv-button @click=${() => this.input.click()}>${msg('file.choose')}</bv-button>
          ${this.folders ? this.#folderButton() : nothing}
        </div>
        <input
          type="file"
          hidden
          accept=${this.accept || nothing}
          ?multiple=${this.multiple}
          aria-label=${msg('file.choose')}
          @change=${this.#chosen}
        />
        <p class="meta refused" role="status">
          ${this.refused ? msg('file.refused', { count: this.refused }) : nothing}
        </p>
      </div>
    `;
  }

  #folderButton() {
    return html`
      <bv-button variant="ghost" @click=${() => this.folderInput?.click()}>
        ${msg('file.chooseFolder')}
      </bv-button>
      <input
        class="folder"
        type="file"
        hidden
        webkitdirectory
        aria-label=${msg('file.chooseFolder')}
        @change=${this.#folderChosen}
      />
    `;
  }

  readonly #over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver = true;
  };

  readonly #dropped = (event: DragEvent): void => {
    event.preventDefault();
    this.isOver = false;
    void droppedFiles(event.dataTransfer).then((files) => this.#take(files));
  };

  readonly #folderChosen = (): void => {
    const input = this.folderInput;
    this.#take(chosenFiles(input?.files ?? null));
    if (input) input.value = '';
  };

  readonly #chosen = (): void => {
    this.#take([...(this.input.files ?? [])]);
    // Choosing the same file again must count as a change.
    this.input.value = '';
  };

  readonly #pasted = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    const isField =
      target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
    const files = [...(event.clipboardData?.files ?? [])];
    if (isField || files.length === 0) return;
    event.preventDefault();
    this.#take(files);
  };

  #take(files: readonly File[]): void {
    const wanted = files.filter((file) => isAccepted(file, this.accept));
    const taken = this.multiple ? wanted : wanted.slice(0, 1);
    this.refused = files.length - wanted.length;
    if (taken.length > 0) this.dispatchEvent(new BvFiles(taken));
  }
}

/** The rule of `<input accept>`: an ending, a type, or a kind of type. */
function isAccepted(file: File, accept: string): boolean {
  const rules = accept
    .toLowerCase()
    .split(',')
    .map((rule) => rule.trim())
    .filter(Boolean);
  if (rules.length === 0) return true;
  const name = file.name.toLowerCase();
  return rules.some((rule) => {
    if (rule.startsWith('.')) return name.endsWith(rule);
    return rule.endsWith('/*') ? file.type.startsWith(rule.slice(0, -1)) : file.type === rule;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-file-drop': BvFileDrop;
  }
}
