import { html, nothing } from 'lit';
import { joinPartner } from '../../../core/highlights/joining.ts';
import type { Option } from '../../ui/options.ts';
import './bv-highlight-card.ts';
import type { BvCardAction } from './card-events.ts';
import type { ReadingActions } from './reading-actions.ts';
import type { BvHighlightChosen } from './reading-events.ts';
import type { ReadingData } from './reading-loader.ts';
import type { ShownHighlight } from './reading-view.ts';
import { sheetTemplate } from './sheet-template.ts';

/** What the cards of a desk show besides their highlight. */
export interface CardSurroundings {
  readonly data: ReadingData;
  readonly actions: ReadingActions;
  readonly canMark: boolean;
  readonly canLink: boolean;
}

interface DeskCardsOptions {
  readonly surroundings: () => CardSurroundings;
  readonly people: () => readonly Option[];
  readonly chosen: (event: BvHighlightChosen) => void;
  readonly action: (event: BvCardAction) => void;
}

/** The cards of highlights on a desk: those of its rail, and the one that is a sheet on a phone. */
export class DeskCards {
  readonly #options: DeskCardsOptions;

  constructor(options: DeskCardsOptions) {
    this.#options = options;
  }

  /** One function for ever, so that the rail rests. */
  readonly template = (highlight: ShownHighlight, active: boolean) => {
    const { surroundings, people, chosen, action } = this.#options;
    const { data, actions, canMark, canLink } = surroundings();
    return html`
      <bv-highlight-card
        ?active=${active}
        .highlight=${highlight}
        project-id=${data.source.projectId}
        ?can-mark=${canMark}
        ?can-link=${canLink}
        ?can-join=${active && canJoin(data, highlight)}
        .people=${people()}
        .unsaved=${actions.unsavedNote(highlight.id)}
        ?finding=${data.method === 'usability test'}
        @bv-highlight-chosen=${chosen}
        @bv-card-action=${action}
      ></bv-highlight-card>
    `;
  };

  /** The card of the active highlight, over the text. */
  sheet(highlight: ShownHighlight | undefined, isOpen: boolean, onClosed: () => void) {
    if (!highlight || !isOpen) return nothing;
    return sheetTemplate(this.template(highlight, true), onClosed);
  }
}

function canJoin({ highlights, source }: ReadingData, { dto }: ShownHighlight): boolean {
  return joinPartner(source.text, highlights, dto) !== undefined;
}
