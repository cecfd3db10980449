import { doAgainLast, takeBackLast } from '../../api/history.ts';
import { turnRefusal } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { actionWords } from './action-words.ts';

/** Takes back what somebody did last in a project, or does it again, also before the page was loaded, and says what it was. */
export async function turnLast(
  page: HTMLElement & { readonly projectId: string },
  which: 'undo' | 'redo',
): Promise<void> {
  const tell = (text: string) => page.dispatchEvent(new BvToastWanted({ text }));
  try {
    const turned = which === 'undo' ? takeBackLast : doAgainLast;
    const action = await turned(page.projectId);
    if (!action) tell(msg(which === 'undo' ? 'reading.nothingToUndo' : 'reading.nothingToRedo'));
    else {
      const text = actionWords(action, { tags: [], hypotheses: [] });
      tell(which === 'undo' ? msg('reading.undone', { text }) : text);
    }
  } catch (error) {
    tell(turnRefusal(error));
  }
}
