import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { stateFrame } from '../styles/state.ts';
import './bv-icon.ts';

/**
 * Somebody's role does not allow this. Says which role they have and who can change it.
 *
 * @slot actions - Buttons: whom to ask, a way back.
 */
@customElement('bv-denied')
export class BvDenied extends LitElement {
  static override styles = [reset, stateFrame];

  /** In place of "You may not see this". */
  @property() heading = '';
  /** In place of the sentence about the role. */
  @property() text = '';
  /** The reader's role, in their language. */
  @property({ attribute: 'role-name' }) roleName = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const reason = this.roleName
      ? msg('denied.detail', { role: this.roleName })
      : msg('denied.detailUnknown');
    return html`
      <div class="state">
        <bv-icon class="mark" name="lock" size="l"></bv-icon>
        <h2>${this.heading || msg('denied.title')}</h2>
        <p>${this.text || reason}</p>
        <div class="actions"><slot name="actions"></slot></div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-denied': BvDenied;
  }
}
