import { html, nothing } from 'lit';
import {
  CONSENT_DOCUMENT_LENGTH_MAX,
  CONSENT_SCOPES,
  CONSENT_STATES,
  type ConsentScope,
  type ConsentState,
} from '../../../core/participants/consent.ts';
import type { ParticipantDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';

/** What is typed about a consent. */
export interface ConsentInput {
  readonly consent: ConsentState;
  readonly consentScope: ConsentScope | null;
  readonly consentOn: string | null;
  /** The first day without consent. */
  readonly consentExpiresOn: string | null;
  readonly consentDocument: string;
}

/** In the place of a scope that was not recorded. */
const NO_SCOPE = 'none';

/** What a participant agreed to, as fields of a form. */
export function consentFields(participant: ParticipantDto | undefined) {
  return html`
    <fieldset class="consent">
      <legend class="subheading">${msg('participants.consent')}</legend>
      <div class="pair">
        <bv-select
          name="consent"
          label=${msg('participants.consentState')}
          hint=${msg('participants.consentHint')}
          value=${participant?.consent ?? 'not_recorded'}
          .options=${choosable(participant).map((value) => ({ value, label: msg(`consent.${value}`) }))}
        ></bv-select>
        <bv-select
          name="consentScope"
          label=${msg('participants.consentScope')}
          hint=${msg('participants.consentScopeHint')}
          value=${participant?.consentScope ?? NO_SCOPE}
          .options=${[
            { value: NO_SCOPE, label: msg('consentScope.none') },
            ...CONSENT_SCOPES.map((value) => ({ value, label: msg(`consentScope.${value}`) })),
          ]}
        ></bv-select>
      </div>
      ${dateFields(participant)} ${documentField(participant)}
    </fieldset>
  `;
}

function dateFields(participant: ParticipantDto | undefined) {
  return html`
    <div class="pair">
      <bv-text-field
        optional
        name="consentOn"
        type="date"
        label=${msg('participants.consentOn')}
        value=${participant?.consentOn ?? ''}
      ></bv-text-field>
      <bv-text-field
        optional
        name="consentExpiresOn"
        type="date"
        label=${msg('participants.expires')}
        hint=${msg('participants.expiresHint')}
        value=${participant?.consentExpiresOn ?? ''}
      ></bv-text-field>
    </div>
  `;
}

/** What was written about a consent is forgotten with it. */
function documentField(participant: ParticipantDto | undefined) {
  if (participant?.consent === 'withdrawn') return nothing;
  return html`
    <bv-text-field
      optional
      name="consentDocument"
      label=${msg('participants.consentDocument')}
      hint=${msg('participants.consentDocumentHint')}
      value=${participant?.consentDocument ?? ''}
      maxlength=${CONSENT_DOCUMENT_LENGTH_MAX}
    ></bv-text-field>
  `;
}

/** @param value - What stands in the field of a name. */
export function consentInput(value: (name: string) => string): ConsentInput {
  return {
    consent: CONSENT_STATES.find((each) => each === value('consent')) ?? 'not_recorded',
    consentScope: CONSENT_SCOPES.find((each) => each === value('consentScope')) ?? null,
    consentOn: value('consentOn') || null,
    consentExpiresOn: value('consentExpiresOn') || null,
    consentDocument: value('consentDocument').trim(),
  };
}

/** Withdrawing is an action of its own, and stands. */
function choosable(participant: ParticipantDto | undefined) {
  const isWithdrawn = participant?.consent === 'withdrawn';
  return CONSENT_STATES.filter((state) => (state === 'withdrawn') === isWithdrawn);
}
