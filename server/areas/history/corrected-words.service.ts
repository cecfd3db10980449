import { CORRECTED_WORDS_MAX } from '../../../core/history/page-sizes.ts';
import { NotFoundError } from '../../../core/kernel/errors.ts';
import { listKeptStates } from '../../actions.store.ts';
import { actorId, type Context } from '../../context.ts';
import { correctedWords, type CorrectedWords } from '../highlights/index.ts';
import { requireProject } from '../projects/index.ts';
import { findAction } from './actions.store.ts';

/**
 * Why an action of the caller cannot be taken back, or done again: the words that it would bring back, and how others
 * corrected them since. A refusal itself says no words.
 *
 * @throws NotFoundError `project.not_found`, `action.not_found`
 */
export async function listCorrectedWords(
  ctx: Context,
  projectId: string,
  actionId: string,
): Promise<readonly CorrectedWords[]> {
  await requireProject(ctx, projectId);
  const action = await findAction(ctx.db, actionId);
  if (action?.projectId !== projectId || action.actorId !== actorId(ctx)) {
    throw new NotFoundError('action.not_found', 'You did nothing here that this could be.');
  }
  const words: CorrectedWords[] = [];
  for (const { kind, id, before, after } of await listKeptStates(ctx.db, action.id)) {
    if (kind !== 'highlight' || words.length >= CORRECTED_WORDS_MAX) continue;
    const found = await correctedWords(ctx, id, action.takenBackAt === null ? before : after);
    if (found) words.push(found);
  }
  return words;
}
