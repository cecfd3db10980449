import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-problem.ts';
import { BvRetry } from '../../ui/events.ts';

/**
 * What a visitor reads when something could not be loaded: that the link is over, or that it failed. There
 * is nowhere else to send them.
 *
 * @fires bv-retry - Try again was pressed.
 */
@customElement('bv-shared-problem')
export class BvSharedProblem extends LitElement {
  /** What was caught. */
  @property({ attribute: false }) error: unknown;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { error } = this;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'share.link_invalid')
      return html`
        <bv-empty-state
          kind="search"
          heading=${msg('shared.over')}
          text=${msg('shared.overText')}
        ></bv-empty-state>
      `;
    return html`
      <bv-problem
        heading=${msg('problem.title')}
        .error=${error}
        @bv-retry=${() => this.dispatchEvent(new BvRetry())}
      ></bv-problem>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-shared-problem': BvSharedProblem;
  }
}
