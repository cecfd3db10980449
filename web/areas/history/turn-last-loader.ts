import { doAgainLast, takeBackAction, takeBackLast } from '../../api/history.ts';
import { turnRefusal } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { actionWords } from './action-words.ts';

type Page = HTMLElement & { readonly projectId: string };
type Turned = Awaited<ReturnType<typeof takeBackLast>>;

/** Takes back what somebody did last in a project, or does it again, also before the page was loaded, and says what it was. */
export function turnLast(page: Page, which: 'undo' | 'redo'): Promise<void> {
  const turned = which === 'undo' ? takeBackLast : doAgainLast;
  return turn(page, which, () => turned(page.projectId));
}

/** Takes one action back, whatever was done since, and says what it was. */
export function takeBack(page: Page, actionId: string): Promise<void> {
  return turn(page, 'undo', async () => (await takeBackAction(page.projectId, actionId, false))[0]);
}

async function turn(
  page: Page,
  which: 'undo' | 'redo',
  turned: () => Promise<Turned>,
): Promise<void> {
  const tell = (text: string) => page.dispatchEvent(new BvToastWanted({ text }));
  try {
    const action = await turned();
    if (!action) tell(msg(which === 'undo' ? 'reading.nothingToUndo' : 'reading.nothingToRedo'));
    else {
      const text = actionWords(action, { tags: [], hypotheses: [] });
      tell(which === 'undo' ? msg('reading.undone', { text }) : text);
    }
  } catch (error) {
    tell(turnRefusal(error));
  }
}
