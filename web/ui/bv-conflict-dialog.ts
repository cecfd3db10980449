import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import './bv-button.ts';
import './bv-dialog.ts';

/** A field that two people wrote different things into, as words. */
export interface Clash {
  readonly label: string;
  readonly theirs: string;
  readonly mine: string;
  /** Both can stand, one below the other. */
  readonly canKeepBoth?: boolean;
}

export type ConflictAnswer = 'theirs' | 'mine' | 'both';

/** Two people saved different things. Crosses shadow roots: the shell has the one dialog that asks. */
export class BvConflictFound extends Event {
  readonly clashes: readonly Clash[];
  /** Set by whoever asks; undefined when somebody closed without a choice. */
  answer: Promise<ConflictAnswer | undefined> = Promise.resolve(undefined);

  constructor(clashes: readonly Clash[]) {
    super('bv-conflict-found', { bubbles: true, composed: true });
    this.clashes = clashes;
  }
}

/** Shows what somebody else saved beside what one wanted to save, and asks which stays. The shell has one. */
@customElement('bv-conflict-dialog')
export class BvConflictDialog extends LitElement {
  static override styles = [
    reset,
    css`
      .intro {
        margin-block-end: var(--bv-space-4);
        color: var(--bv-ink-2);
      }
      section + section {
        margin-block-start: var(--bv-space-4);
      }
      h3 {
        margin-block-end: var(--bv-space-1h);
        font-size: var(--bv-text-md);
        font-weight: var(--bv-weight-medium);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--bv-space-3);
      }
      dt {
        margin-block-end: var(--bv-space-1);
        font-size: var(--bv-text-sm);
        color: var(--bv-ink-3);
      }
      dd {
        margin: 0;
        padding: var(--bv-space-2) var(--bv-space-3);
        border-radius: var(--bv-radius-2);
        background: var(--bv-sunken);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      .empty {
        color: var(--bv-ink-3);
      }
      @media (max-width: 40rem) {
        dl {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @state() private clashes: readonly Clash[] = [];
  #answer: ((answer: ConflictAnswer | undefined) => void) | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  /** Opens, and waits for a choice. One that was open before is closed without. */
  ask(clashes: readonly Clash[]): Promise<ConflictAnswer | undefined> {
    this.#close(undefined);
    this.clashes = clashes;
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  override render() {
    const canKeepBoth = this.clashes.every((clash) => clash.canKeepBoth === true);
    return html`
      <bv-dialog
        size="large"
        heading=${msg('conflict.title')}
        ?open=${this.clashes.length > 0}
        @bv-closed=${() => this.#close(undefined)}
      >
        <p class="intro">${msg('conflict.body')}</p>
        ${this.clashes.map(clashTemplate)}
        <bv-button slot="footer" @click=${() => this.#close('theirs')}>
          ${msg('conflict.keepTheirs')}
        </bv-button>
        <bv-button
          slot="footer"
          variant=${canKeepBoth ? 'default' : 'primary'}
          @click=${() => this.#close('mine')}
        >
          ${msg('conflict.saveMine')}
        </bv-button>
        ${
          canKeepBoth
            ? html`
                <bv-button slot="footer" variant="primary" @click=${() => this.#close('both')}>
                  ${msg('conflict.keepBoth')}
                </bv-button>
              `
            : nothing
        }
      </bv-dialog>
    `;
  }

  #close(answer: ConflictAnswer | undefined): void {
    this.clashes = [];
    this.#answer?.(answer);
    this.#answer = undefined;
  }
}

function clashTemplate({ label, theirs, mine }: Clash) {
  return html`
    <section>
      <h3>${label}</h3>
      <dl>
        <div>
          <dt>${msg('conflict.theirs')}</dt>
          ${wordsTemplate(theirs)}
        </div>
        <div>
          <dt>${msg('conflict.mine')}</dt>
          ${wordsTemplate(mine)}
        </div>
      </dl>
    </section>
  `;
}

function wordsTemplate(words: string) {
  return words === ''
    ? html`
        <dd class="empty">${msg('conflict.empty')}</dd>
      `
    : html`
        <dd>${words}</dd>
      `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-conflict-dialog': BvConflictDialog;
  }
  interface HTMLElementEventMap {
    'bv-conflict-found': BvConflictFound;
  }
}
