import { PERSONA_FIELDS } from '../../../core/codebook/tags.ts';
import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { HighlightId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { storeTag } from './tag-rules.ts';
import { undoOf } from './tag-state.ts';
import { findHighlightsOf, listTags, type PersonaFields, type Tag } from './tags.store.ts';

/** The fields of a persona after an edit: what it does not name stays, also what a field rests on. */
export function editedFields(before: PersonaFields, edit: PersonaFields): PersonaFields {
  const after = { ...before };
  for (const name of PERSONA_FIELDS) {
    const fact = edit[name];
    if (!fact) continue;
    const highlightIds = fact.highlightIds ? sorted(fact.highlightIds) : before[name]?.highlightIds;
    after[name] = {
      ...{ text: fact.text, basis: fact.basis },
      ...(highlightIds && { highlightIds }),
    };
  }
  return after;
}

/** The highlights that the fields of a persona rest on. */
export function evidenceOf({ persona }: Pick<Tag, 'persona'>): readonly HighlightId[] {
  return PERSONA_FIELDS.flatMap((name) => persona?.[name]?.highlightIds ?? []);
}

/** @throws NotFoundError `highlight.not_found` when a field is newly to rest on one that the project does not have */
export async function checkEvidence(tx: Context, before: Tag, after: Tag): Promise<void> {
  const known = new Set<string>(evidenceOf(before));
  const added = [...new Set(evidenceOf(after))].filter((id) => !known.has(id));
  if (added.length === 0) return;
  const found = await findHighlightsOf(tx.db, after.projectId, added);
  if (added.every((id) => found.has(id))) return;
  throw new NotFoundError(
    'highlight.not_found',
    'One of these highlights is not in this project, or was removed.',
  );
}

/** Lets fields that rest on highlights which became part of another rest on that one. Part of the caller's transaction. */
export async function moveFieldEvidence(
  tx: Context,
  projectId: string,
  fromIds: readonly HighlightId[],
  toId: HighlightId,
): Promise<void> {
  const gone = new Set<string>(fromIds);
  for (const before of await listTags(tx.db, projectId)) {
    if (!evidenceOf(before).some((id) => gone.has(id))) continue;
    const persona = { ...before.persona };
    for (const name of PERSONA_FIELDS) {
      const fact = persona[name];
      const own = fact?.highlightIds ?? [];
      if (!fact || !own.some((id) => gone.has(id))) continue;
      persona[name] = {
        ...fact,
        highlightIds: sorted([...own.filter((id) => !gone.has(id)), toId]),
      };
    }
    const after = { ...before, persona, revision: before.revision + 1 };
    await storeTag(tx, after);
    await recordChange(tx, {
      type: 'tag.changed',
      projectId: before.projectId,
      subject: { tagId: before.id, archived: before.archivedAt !== null },
      undo: undoOf(before, after),
    });
  }
}

function sorted(ids: readonly HighlightId[]): readonly HighlightId[] {
  return [...new Set(ids)].sort();
}
