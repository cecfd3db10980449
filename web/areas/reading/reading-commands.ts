import type { ReadingActions } from './reading-actions.ts';
import type { ReadingCommand } from './reading-keys.ts';
import type { Target } from './target.ts';

/** What commands act on: the selection or the active highlight, and the parts of the view. */
export interface Desk {
  readonly target: Target | undefined;
  readonly canMark: boolean;
  readonly canLink: boolean;
  /** Where the caret is, between two words. */
  readonly caret: number | undefined;
  readonly actions: ReadingActions;
  openPicker(target: Target): void;
  /** Sends what was typed in the text on to the field of the picker. */
  typeInPicker(text: string): void;
  /** Goes to the hypotheses of the picker. */
  linkInPicker(sign?: -1 | 0 | 1): void;
  editNote(highlightId: string): void;
  openCard(highlightId: string): void;
  find(): void;
}

/** Does what a key in the text asks for, as far as somebody may. */
export async function obey(command: ReadingCommand, desk: Desk): Promise<void> {
  const { actions, target } = desk;
  if (command.kind === 'find') desk.find();
  else if (command.kind === 'undo') await actions.undo();
  else if (command.kind === 'redo') await actions.redo();
  else if (!target) return;
  else if (command.kind === 'link') link(command.sign, target, desk);
  else if (command.kind === 'answer') await answer(command.leads, target, desk);
  else if (command.kind === 'open' && target.kind === 'highlight') desk.openCard(target.id);
  else if (desk.canMark) await mark(command, target, desk);
}

function link(sign: -1 | 0 | 1, target: Target, desk: Desk): void {
  // A strategist links what is highlighted, but highlights nothing.
  if (!desk.canLink || (target.kind === 'passage' && !desk.canMark)) return;
  desk.openPicker(target);
  desk.linkInPicker(sign);
}

async function answer(leads: boolean, target: Target, desk: Desk): Promise<void> {
  if (desk.canLink && target.kind === 'highlight')
    await desk.actions.answerQuestion(target.id, leads);
}

async function mark(command: ReadingCommand, target: Target, desk: Desk): Promise<void> {
  const { actions } = desk;
  switch (command.kind) {
    case 'tag':
    case 'open':
      desk.openPicker(target);
      desk.typeInPicker('');
      return;
    case 'type':
      desk.openPicker(target);
      desk.typeInPicker(command.text);
      return;
    case 'repeat':
      await actions.repeat(target);
      return;
    case 'words':
      await actions.tagWithWords(target);
      return;
    case 'favourite': {
      const tagId = actions.used.favourites[command.number - 1];
      if (tagId) await actions.tag(target, tagId);
      return;
    }
    default:
      await change(command, target, desk);
  }
}

/** What is done to a highlight, by the kind of command. */
const ON_HIGHLIGHT: Readonly<
  Partial<Record<ReadingCommand['kind'], (id: string, desk: Desk) => void | Promise<void>>>
> = {
  note: (id, desk) => desk.editNote(id),
  keyQuote: (id, { actions }) => actions.toggleKeyQuote(id),
  morePositive: (id, { actions }) => actions.shiftSentiment(id, 1),
  moreNegative: (id, { actions }) => actions.shiftSentiment(id, -1),
  remove: (id, { actions }) => actions.removeHere(id),
  removeAll: (id, { actions }) => actions.remove(id),
  split: (id, { actions, caret }) => actions.split(id, caret),
  join: (id, { actions }) => actions.join(id),
};

async function change(command: ReadingCommand, target: Target, desk: Desk): Promise<void> {
  if (target.kind === 'highlight') {
    await ON_HIGHLIGHT[command.kind]?.(target.id, desk);
    return;
  }
  if (!['highlight', 'note', 'keyQuote'].includes(command.kind)) return;
  const id = await desk.actions.mark(target.span, { keyQuote: command.kind === 'keyQuote' });
  if (id && command.kind === 'note') desk.editNote(id);
}
