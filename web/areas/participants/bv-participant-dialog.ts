import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { PARTICIPANT_KINDS } from '../../../core/participants/consent.ts';
import type { AttributeDto, ParticipantDto, TagDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { validateFields } from '../../ui/field-element.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { attributeFields, attributesInput } from './attribute-fields.ts';
import { consentFields, consentInput } from './consent-fields.ts';
import { BvParticipantFilled } from './participant-events.ts';

/**
 * One participant: pseudonym, who they are, what they agreed to.
 *
 * @fires bv-participant-filled - With what was typed.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-participant-dialog')
export class BvParticipantDialog extends LitElement {
  static override styles = [reset, text, dialogStyles];

  @property({ type: Boolean }) open = false;
  /** Who is changed; `undefined` adds somebody. */
  @property({ attribute: false }) participant: ParticipantDto | undefined;
  @property({ attribute: false }) personas: readonly TagDto[] = [];
  /** Those of the project; archived ones get no field. */
  @property({ attribute: false }) known: readonly AttributeDto[] = [];
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { participant } = this;
    return formDialog(this, {
      heading: participant ? msg('participants.change') : msg('participants.new'),
      open: this.open,
      sending: this.sending,
      action: participant ? msg('home.save') : msg('participants.create'),
      form: () => this.#form(participant),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form(participant: ParticipantDto | undefined) {
    // What was known of somebody is forgotten with their words.
    const isWithdrawn = participant?.consent === 'withdrawn';
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <div class="pair">
          <bv-text-field
            data-autofocus
            name="pseudonym"
            label=${msg('participants.pseudonym')}
            hint=${msg('participants.pseudonymHint')}
            value=${participant?.pseudonym ?? ''}
            maxlength="60"
            required
          ></bv-text-field>
          <bv-select
            name="kind"
            label=${msg('participants.kind')}
            hint=${msg('participants.kindHint')}
            value=${participant?.kind ?? 'customer'}
            .options=${PARTICIPANT_KINDS.map((value) => ({
              value,
              label: msg(`participantKind.${value}`),
            }))}
          ></bv-select>
        </div>
        ${this.#units(participant)} ${this.#personas(participant)}
        ${isWithdrawn ? nothing : attributeFields(this.known, participant)}
        ${consentFields(participant)}
      </form>
    `;
  }

  #units(participant: ParticipantDto | undefined) {
    return html`
      <div class="pair">
        <bv-text-field
          optional
          name="organisation"
          label=${msg('participants.organisation')}
          hint=${msg('participants.organisationHint')}
          value=${participant?.organisation ?? ''}
          maxlength="120"
        ></bv-text-field>
        ${
          participant?.consent === 'withdrawn'
            ? nothing
            : html`
                <bv-text-field
                  optional
                  name="household"
                  label=${msg('participants.household')}
                  hint=${msg('participants.householdHint')}
                  value=${participant?.household ?? ''}
                  maxlength="120"
                ></bv-text-field>
              `
        }
      </div>
    `;
  }

  #personas(participant: ParticipantDto | undefined) {
    if (this.personas.length === 0) return nothing;
    return html`
      <fieldset>
        <legend class="subheading">${msg('participants.personas')}</legend>
        <div class="pair tight">
          ${this.personas.map(
            ({ id, name }) => html`
              <bv-checkbox
                name="personaId"
                value=${id}
                ?checked=${participant?.personaIds.includes(id) ?? false}
              >
                ${name}
              </bv-checkbox>
            `,
          )}
        </div>
      </fieldset>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    this.dispatchEvent(
      new BvParticipantFilled({
        pseudonym: value('pseudonym'),
        kind: PARTICIPANT_KINDS.find((each) => each === value('kind')) ?? 'customer',
        organisation: value('organisation').trim() || null,
        household: value('household').trim() || null,
        ...consentInput(value),
        personaIds: new FormData(this.form)
          .getAll('personaId')
          .filter((id) => typeof id === 'string'),
        attributes: attributesInput(this.known, this.participant, value),
      }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-participant-dialog': BvParticipantDialog;
  }
}
