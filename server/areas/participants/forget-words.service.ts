import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import type { Context } from '../../context.ts';
import { InterferenceError } from '../../db/interference.ts';
import { listMergedFields, updateMergedFields, type Worded } from './merges.store.ts';

/**
 * Masks copies of somebody's words in what is kept of participants who turned out to be another one, so that they can
 * be split: nobody could change it there.
 */
export async function forgetWordsInMerges(
  tx: Context,
  projectId: string,
  theirs: TheirWords,
): Promise<void> {
  const masked = (text: string) => maskSpans(text, theirs.tracesIn(text));
  for (const { participantId, own, before } of await listMergedFields(tx.db, projectId)) {
    const after = {
      participantId,
      own: withWords(own, masked),
      before: before && withWords(before, masked),
    };
    const isSaid = JSON.stringify(after) !== JSON.stringify({ participantId, own, before });
    // Else somebody split them meanwhile, and they are seen again.
    if (isSaid && !(await updateMergedFields(tx.db, after))) throw new InterferenceError();
  }
}

function withWords<Fields extends Worded>(
  fields: Fields,
  masked: (text: string) => string,
): Fields {
  return {
    ...fields,
    organisation: fields.organisation && masked(fields.organisation),
    household: fields.household && masked(fields.household),
    consentDocument: masked(fields.consentDocument),
    attributes: Object.fromEntries(
      Object.entries(fields.attributes).map(([name, value]) => [name, masked(value)]),
    ),
  };
}
