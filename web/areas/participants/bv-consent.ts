import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ParticipantDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-icon.ts';
import type { IconName } from '../../ui/icons.ts';
import { type ConsentLook, consentLook } from './consent-look.ts';

const ICONS: Readonly<Record<ConsentLook, IconName>> = {
  given: 'circle-check',
  ends: 'clock',
  expired: 'shield-alert',
  not_recorded: 'circle-question-mark',
  refused: 'circle-x',
  withdrawn: 'eye-off',
};

/** What a participant agreed to and until when, in a word with its shape. */
@customElement('bv-consent')
export class BvConsent extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1h);
        vertical-align: middle;
        white-space: nowrap;
      }
      bv-icon {
        color: var(--bv-supports);
      }
      .ends,
      .not_recorded {
        color: var(--bv-assumption);
      }
      .expired,
      .refused,
      .withdrawn {
        color: var(--bv-danger);
      }
      .until {
        color: var(--bv-ink-3);
      }
    `,
  ];

  @property({ attribute: false }) participant: ParticipantDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (!this.participant) return nothing;
    const look = consentLook(this.participant);
    const { consentExpiresOn } = this.participant;
    const until = consentExpiresOn !== null && (look === 'given' || look === 'ends');
    return html`
      <bv-icon class=${look} name=${ICONS[look]}></bv-icon>
      <span>${msg(look === 'ends' ? 'consent.given' : `consent.${look}`)}</span>
      ${
        until
          ? html`
              <span class="until">
                ${msg('consent.until', { date: formatDate(consentExpiresOn, 'short') })}
              </span>
            `
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-consent': BvConsent;
  }
}
