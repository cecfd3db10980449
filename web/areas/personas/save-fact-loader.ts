import type { PersonaField } from '../../../core/codebook/tags.ts';
import { changeTag } from '../../api/codebook.ts';
import { listPersonas } from '../../api/personas.ts';
import type { PersonaDto } from '../../api/types.ts';
import { saveAsking } from '../../app/save-asking.ts';
import { msg } from '../../i18n/index.ts';
import type { FactEdit } from './persona-events.ts';

type Fact = Required<FactEdit>;

/** One field of a persona as it is saved, with the revision of the persona. */
type WrittenFact = Fact & { readonly revision: number };

/**
 * Saves what is known of a persona in one field. Somebody who wrote the same at the same time is not typed over: the
 * page asks which stays.
 *
 * @throws CallError
 */
export async function saveFact(
  page: HTMLElement & { readonly projectId: string },
  persona: PersonaDto,
  field: PersonaField,
  edit: FactEdit,
): Promise<void> {
  const seen = written(persona, field);
  // All of the field, so that what somebody else saved of it meanwhile is not typed over.
  const { text, basis, highlightIds } = { ...seen, ...edit };
  await saveAsking<WrittenFact, Fact>(page, {
    seen,
    input: { text, basis, highlightIds },
    save: async (revision, fact) => {
      const body = { ...fact, highlightIds: [...fact.highlightIds] };
      const saved = await changeTag(persona.id, { revision, persona: { [field]: body } });
      return { ...fact, revision: saved.revision };
    },
    load: async () => {
      const all = await listPersonas(page.projectId);
      return written(all.find(({ id }) => id === persona.id) ?? persona, field);
    },
    words: {
      text: { label: msg(`personaField.${field}`), text: (words) => words },
    },
  });
}

/** The field of a persona; one that nobody has written is an empty assumption. */
function written({ fields, revision }: PersonaDto, field: PersonaField): WrittenFact {
  const fact = fields.find((one) => one.field === field);
  if (!fact) return { revision, text: '', basis: 'assumption', highlightIds: [] };
  const { text, basis, highlightIds } = fact;
  return { revision, text, basis, highlightIds };
}
