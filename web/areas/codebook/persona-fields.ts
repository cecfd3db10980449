import { html } from 'lit';
import { FIELD_BASES, PERSONA_FIELDS, type PersonaField } from '../../../core/codebook/tags.ts';
import type { PersonaFieldsDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-text-area.ts';

const basisName = (field: PersonaField): string => `${field}-basis`;

/** What is known about a persona, each part resting on evidence or assumed, for a form. */
export function personaFields(persona: PersonaFieldsDto) {
  return PERSONA_FIELDS.map(
    (field) => html`
      <div class="field">
        <bv-text-area
          optional
          name=${field}
          label=${msg(`personaField.${field}`)}
          rows="2"
          maxlength="4000"
          value=${persona[field]?.text ?? ''}
        ></bv-text-area>
        <bv-radio-group
          inline
          label-hidden
          name=${basisName(field)}
          label=${msg('codebook.basis', { field: msg(`personaField.${field}`) })}
          .value=${persona[field]?.basis ?? 'assumption'}
          .options=${FIELD_BASES.map((value) => ({ value, label: msg(`basis.${value}`) }))}
        ></bv-radio-group>
      </div>
    `,
  );
}

/** What was typed. An emptied field is sent, so that it is forgotten. */
export function readPersona(value: (name: string) => string): PersonaFieldsDto {
  return Object.fromEntries(
    PERSONA_FIELDS.map((field) => [
      field,
      {
        text: value(field),
        basis: value(basisName(field)) === 'evidence' ? 'evidence' : 'assumption',
      } as const,
    ]),
  );
}
