import { CallError } from '../../api/call.ts';
import { correctedWords } from '../../api/history.ts';
import type { ChangedWords } from './changed-words.ts';

/** The words because of which something could not be taken back, then and now; none when that was not why. */
export async function wordsOfRefusedTurn(
  projectId: string,
  error: unknown,
): Promise<readonly ChangedWords[]> {
  const actionId = error instanceof CallError ? error.about['actionId'] : undefined;
  if (!(error instanceof CallError) || error.code !== 'source.words_changed' || !actionId)
    return [];
  // Without them the refusal still says what happened.
  return correctedWords(projectId, actionId).catch(() => []);
}
