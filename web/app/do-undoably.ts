import { takeBackLast } from '../api/history.ts';
import { msg, type PlainMessageKey } from '../i18n/index.ts';
import { BvToastWanted } from '../ui/bv-toast.ts';
import { refusalText, turnRefusal } from './refusals.ts';

/** A page of a project whose reader changes something. */
export interface EditingPage extends HTMLElement {
  readonly projectId: string;
}

/** Does something that the history keeps, tells of it with a way back, or says why it was refused. */
export async function doUndoably(
  page: EditingPage,
  done: PlainMessageKey,
  act: () => Promise<unknown>,
  reload: () => void,
): Promise<void> {
  try {
    await act();
    const undo = (): void => void takeBack(page, reload);
    page.dispatchEvent(new BvToastWanted({ text: msg(done), undo }));
  } catch (error) {
    page.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
  }
  reload();
}

async function takeBack(page: EditingPage, reload: () => void): Promise<void> {
  try {
    await takeBackLast(page.projectId);
  } catch (error) {
    const text = turnRefusal(error);
    page.dispatchEvent(new BvToastWanted({ text }));
  }
  reload();
}
