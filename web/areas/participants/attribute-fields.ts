import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { readAttribute } from '../../../core/participants/attributes.ts';
import type { AttributeDto, ParticipantDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import { attributeText, faultText } from './attribute-words.ts';

const VALUE_LENGTH_MAX = 200;
/** What the fields of attributes are called in their form. */
const FIELD = 'attribute:';

/** What is kept about a participant, as fields of a form by the kind of each attribute. */
export function attributeFields(
  attributes: readonly AttributeDto[],
  participant: ParticipantDto | undefined,
) {
  const fields = attributes.filter(({ archivedAt }) => archivedAt === null);
  if (fields.length === 0) return nothing;
  return html`
    <fieldset>
      <legend class="subheading">${msg('participants.attributes')}</legend>
      <div class="pair">
        ${repeat(
          fields,
          ({ id }) => id,
          (attribute) => field(attribute, participant?.attributes[attribute.name] ?? ''),
        )}
      </div>
    </fieldset>
  `;
}

function field(attribute: AttributeDto, value: string) {
  const { id, kind, name, choices } = attribute;
  if (kind === 'yes_no' || kind === 'one_of') {
    const values = kind === 'yes_no' ? ['yes', 'no'] : choices;
    return html`
      <bv-select
        name=${FIELD + id}
        label=${name}
        value=${value}
        .options=${[
          { value: '', label: msg('attributes.notSaid') },
          ...values.map((one) => ({ value: one, label: attributeText(attribute, one) })),
        ]}
      ></bv-select>
    `;
  }
  return html`
    <bv-text-field
      optional
      name=${FIELD + id}
      type=${kind === 'date' ? 'date' : 'text'}
      label=${name}
      value=${value}
      maxlength=${VALUE_LENGTH_MAX}
      .validator=${(typed: string) => faultOf(attribute, typed)}
    ></bv-text-field>
  `;
}

function faultOf(attribute: AttributeDto, typed: string): string {
  if (typed.trim() === '') return '';
  const reading = readAttribute(attribute, typed);
  return reading.kind === 'fault' ? faultText(reading.fault) : '';
}

/**
 * What the fields say. What has no field, because its attribute is archived, stays.
 *
 * @param value - What stands in the field of a name.
 */
export function attributesInput(
  attributes: readonly AttributeDto[],
  participant: ParticipantDto | undefined,
  value: (name: string) => string,
): Record<string, string> {
  const fields = attributes.filter(({ archivedAt }) => archivedAt === null);
  const kept = Object.entries(participant?.attributes ?? {}).filter(
    ([name]) => !fields.some((field) => field.name === name),
  );
  const typed = fields.map(({ id, name }) => [name, value(FIELD + id).trim()] as const);
  return Object.fromEntries([...kept, ...typed.filter(([, text]) => text !== '')]);
}
