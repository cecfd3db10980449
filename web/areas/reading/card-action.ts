import type { BvCardAction } from './card-events.ts';
import type { Desk } from './reading-commands.ts';

/** Does what a button of a card asks of the desk. @returns Whether it is for the desk; copying is for the page. */
export function obeyCard({ action, highlightId }: BvCardAction, desk: Desk): boolean {
  switch (action) {
    case 'copy':
    case 'copyLink':
      return false;
    case 'remove':
      void desk.actions.remove(highlightId);
      return true;
    case 'split':
      void desk.actions.split(highlightId, desk.caret);
      return true;
    case 'join':
      void desk.actions.join(highlightId);
      return true;
    case 'tag':
      desk.openPicker({ kind: 'highlight', id: highlightId });
      desk.typeInPicker('');
      return true;
    case 'link':
      desk.openPicker({ kind: 'highlight', id: highlightId });
      desk.linkInPicker();
      return true;
  }
}
