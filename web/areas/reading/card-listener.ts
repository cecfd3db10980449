import '../../research/bv-leading-question.ts';
import type { ReadingActions } from './reading-actions.ts';

/**
 * Does what cards ask for, wherever in the desk they are. Their events cross shadow roots for this.
 *
 * @param actions - Asked each time: the page may give others.
 */
export function listenToCards(desk: HTMLElement, actions: () => ReadingActions): void {
  desk.addEventListener('bv-highlight-edited', ({ highlightId, patch, seen }) => {
    void actions().edit(highlightId, patch, seen);
  });
  desk.addEventListener('bv-tag-removed', ({ highlightId, tagId }) => {
    void actions().tag({ kind: 'highlight', id: highlightId }, tagId);
  });
  desk.addEventListener('bv-tag-confirmed', ({ highlightId, tagId }) => {
    void actions().confirm(highlightId, tagId);
  });
  desk.addEventListener('bv-end-moved', ({ highlightId, edge, step }) => {
    void actions().moveEnd(highlightId, edge, step);
  });
  desk.addEventListener('bv-link-removed', ({ evidenceId }) => {
    void actions().unlink(evidenceId);
  });
  desk.addEventListener('bv-question-answered', ({ proposal, leads }) => {
    void actions().answerQuestion('', leads, proposal.evidenceId);
  });
}
