import { PERSONA_FIELDS } from '../../../core/codebook/tags.ts';
import type { AskedEdit } from '../../app/save-asking.ts';
import type { PersonaFieldsDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import type { TagInput } from './codebook-events.ts';

/** The fields of a tag that people write, in words. */
export function tagFieldWords(): AskedEdit<
  { readonly revision: number },
  Partial<TagInput>
>['words'] {
  const prose = (label: string) => ({
    label,
    text: (words: string | null | undefined) => words ?? '',
  });
  return {
    name: prose(msg('home.name')),
    definition: prose(msg('codebook.definition')),
    useWhen: prose(msg('codebook.useWhen')),
    avoidWhen: prose(msg('codebook.avoidWhen')),
    example: prose(msg('codebook.example')),
    owner: prose(msg('codebook.owner')),
    persona: { label: msg('tagKind.persona'), text: (fields = {}) => personaWords(fields) },
    aliases: { label: msg('codebook.aliases'), text: (aliases = []) => aliases.join(', ') },
  };
}

/** Every field that is filled in, under its name. */
function personaWords(fields: PersonaFieldsDto): string {
  return PERSONA_FIELDS.flatMap((name) => {
    const text = fields[name]?.text;
    return text ? [`${msg(`personaField.${name}`)}: ${text}`] : [];
  }).join('\n');
}
