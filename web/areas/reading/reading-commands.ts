import type { Target } from './reading-actions.ts';
import type { ReadingActions } from './reading-actions.ts';
import type { ReadingCommand } from './reading-keys.ts';

/** What commands act on: the selection or the active highlight, and the parts of the view. */
export interface Desk {
  readonly target: Target | undefined;
  readonly canMark: boolean;
  readonly canLink: boolean;
  readonly actions: ReadingActions;
  openPicker(target: Target): void;
  /** Sends what was typed in the text on to the field of the picker. */
  typeInPicker(text: string): void;
  /** Goes to the hypotheses of the picker. */
  linkInPicker(sign: -1 | 0 | 1): void;
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
  else if (command.kind === 'open' && target.kind === 'highlight') desk.openCard(target.id);
  else if (desk.canMark) await mark(command, target, desk);
}

function link(sign: -1 | 0 | 1, target: Target, desk: Desk): void {
  // A strategist links what is highlighted, but highlights nothing.
  if (!desk.canLink || (target.kind === 'passage' && !desk.canMark)) return;
  desk.openPicker(target);
  desk.linkInPicker(sign);
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
      const tagId = actions.favourites[command.number - 1];
      if (tagId) await actions.tag(target, tagId);
      return;
    }
    default:
      await change(command, target, desk);
  }
}

async function change(command: ReadingCommand, target: Target, desk: Desk): Promise<void> {
  const { actions } = desk;
  const isMarking = ['highlight', 'note', 'keyQuote'].includes(command.kind);
  if (target.kind === 'passage') {
    if (!isMarking) return;
    const id = await actions.mark(target.span, { keyQuote: command.kind === 'keyQuote' });
    if (id && command.kind === 'note') desk.editNote(id);
  } else if (command.kind === 'note') desk.editNote(target.id);
  else if (command.kind === 'keyQuote') await actions.toggleKeyQuote(target.id);
  else if (command.kind === 'remove') await actions.removeHere(target.id);
  else if (command.kind === 'removeAll') await actions.remove(target.id);
}
