import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';
import { BvClosed } from '../../ui/events.ts';
import type { ChangedWords } from './changed-words.ts';

/**
 * Says that something was not done because words are others by now, and shows both.
 *
 * @fires bv-closed - It has been read.
 */
@customElement('bv-corrected-words')
export class BvCorrectedWords extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      p {
        overflow-wrap: anywhere;
      }
      .pair + .pair {
        margin-block-start: var(--bv-space-2);
      }
      del {
        color: var(--bv-ink-3);
      }
      ins {
        text-decoration: none;
      }
    `,
  ];

  /** What was not done, as a sentence. */
  @property() heading = '';
  @property({ attribute: false }) words: readonly ChangedWords[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-note tone="warning">
        <b role="status">${this.heading}</b>
        ${this.words.map(pairTemplate)}
        <bv-button size="small" @click=${() => this.dispatchEvent(new BvClosed())}>
          ${msg('common.close')}
        </bv-button>
      </bv-note>
    `;
  }
}

function pairTemplate({ was, now }: ChangedWords) {
  return html`
    <div class="pair">
      <p>
        ${msg('reading.wordsWere')}
        <del>${msg('common.quoted', { words: was })}</del>
      </p>
      <p>
        ${msg(now === '' ? 'reading.wordsGone' : 'reading.wordsAre')}
        ${
          now === ''
            ? ''
            : html`
                <ins>${msg('common.quoted', { words: now })}</ins>
              `
        }
      </p>
    </div>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-corrected-words': BvCorrectedWords;
  }
}
