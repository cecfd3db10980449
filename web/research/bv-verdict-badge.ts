import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { visuallyHidden } from '../styles/text.ts';
import '../ui/bv-icon.ts';
import { verdictColours } from './verdict-colours.ts';
import { VERDICTS, type Leaning, type Verdict } from './verdicts.ts';

/**
 * A verdict as icon, word and colour. One that leans has an arrow towards its side. One that was set
 * by hand stands beside the computed one, never alone: give `computed` and `setBy`.
 */
@customElement('bv-verdict-badge')
export class BvVerdictBadge extends LitElement {
  static override styles = [
    reset,
    visuallyHidden,
    verdictColours,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        flex-wrap: wrap;
        gap: var(--bv-space-1h);
        vertical-align: middle;
        white-space: nowrap;
      }
      .badge {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1);
        min-block-size: var(--bv-badge);
        padding-inline: var(--bv-space-1h) var(--bv-space-2);
        border-radius: var(--bv-radius-1);
        background: var(--verdict-soft);
        color: var(--verdict);
        font-size: var(--bv-text-sm);
        line-height: 1;
        font-weight: var(--bv-weight-strong);
      }
      .badge[data-verdict='untested'] {
        box-shadow: inset 0 0 0 1px var(--verdict-line);
      }
      .lean {
        display: inline-flex;
      }
      .lean.validated {
        color: var(--bv-supports);
      }
      .lean.disproved {
        color: var(--bv-contradicts);
      }
      :host([size='large']) .badge {
        min-block-size: var(--bv-badge-lg);
        gap: var(--bv-space-1h);
        padding-inline: var(--bv-space-2) var(--bv-space-3);
        border-radius: var(--bv-radius-2);
        font-size: var(--bv-text-lg);
      }
      :host([size='icon']) .badge {
        min-block-size: 0;
        padding: 0;
        background: none;
        box-shadow: none;
      }
      .set-by {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-ink-2);
      }
      .computed {
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-ink-3);
      }
    `,
  ];

  @property() verdict: Verdict = 'untested';
  /** Only for insufficient: where it tends to. */
  @property() leaning: Leaning | undefined;
  /** 22 or 32 pixels high, or only the shape (the word is read aloud). */
  @property({ reflect: true }) size: 'medium' | 'large' | 'icon' = 'medium';
  /** What the rule computed, when a person set `verdict`. */
  @property() computed: Verdict | undefined;
  /** Who set it; empty where names are not shown. */
  @property({ attribute: 'set-by' }) setBy = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (this.computed === undefined) return this.#badge(this.verdict, this.leaning);
    return html`
      ${this.#badge(this.verdict)}
      <span class="set-by">
        <bv-icon name="pencil" size="s"></bv-icon>
        ${this.setBy ? msg('verdict.setBy', { name: this.setBy }) : msg('verdict.setByHand')}
      </span>
      <span class="computed">${msg('verdict.computed')}</span>
      ${this.#badge(this.computed, this.leaning)}
    `;
  }

  #badge(verdict: Verdict, leaning?: Leaning) {
    const { icon, word } = VERDICTS[verdict];
    const isIcon = this.size === 'icon';
    return html`
      <span class="badge" data-verdict=${verdict} title=${isIcon ? msg(word) : nothing}>
        <bv-icon name=${icon} size=${this.size === 'large' ? 'l' : 's'}></bv-icon>
        <span class=${isIcon ? 'visually-hidden' : ''}>${msg(word)}</span>
        ${verdict === 'insufficient' && leaning ? this.#arrow(leaning) : nothing}
      </span>
    `;
  }

  /** Against stands to the left everywhere, so that is where the arrow points. */
  #arrow(leaning: Leaning) {
    const isFor = leaning === 'validated';
    const side = isFor ? msg('verdict.leaningValidated') : msg('verdict.leaningDisproved');
    const said = msg('verdict.leaning', { side });
    return html`
      <span class="lean ${leaning}" title=${said}>
        <bv-icon name=${isFor ? 'arrow-right' : 'arrow-left'} size="s"></bv-icon>
        <span class="visually-hidden">${said}</span>
      </span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-verdict-badge': BvVerdictBadge;
  }
}
