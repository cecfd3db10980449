import { html, nothing, type ReactiveController, type ReactiveElement } from 'lit';
import { joinPartner } from '../../../core/highlights/joining.ts';
import type { Option } from '../../ui/options.ts';
import type { BvHighlightCard } from './bv-highlight-card.ts';
import './bv-highlight-card.ts';
import './bv-reading-rail.ts';
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
  /** The sheet covers the lower half: its words are to stand above it. */
  readonly raise: (highlight: ShownHighlight) => void;
  readonly action: (event: BvCardAction) => void;
}

/** The cards of highlights on a desk: those of its rail, and the one that is a sheet on a phone. */
export class DeskCards implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: DeskCardsOptions;
  readonly #phone = window.matchMedia('(max-width: 40rem)');
  #isSheetOpen = false;

  constructor(host: ReactiveElement, options: DeskCardsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isSheetOpen = false;
  }

  /** There is no rail: the card of the active highlight is a sheet. */
  get isPhone(): boolean {
    return this.#phone.matches;
  }

  openSheet(highlight: ShownHighlight | undefined): void {
    this.#isSheetOpen = true;
    if (highlight) this.#options.raise(highlight);
    this.#host.requestUpdate();
  }

  /** Goes into the card of a highlight, or into its note: in the rail, on a phone in the sheet. */
  goTo(id: string, highlight: ShownHighlight | undefined, place: 'card' | 'note'): void {
    if (this.isPhone) this.openSheet(highlight);
    void this.#host.updateComplete.then(() => {
      const { renderRoot } = this.#host;
      if (!this.isPhone) renderRoot.querySelector('bv-reading-rail')?.focusCard(id, place);
      else if (place === 'note')
        renderRoot.querySelector<BvHighlightCard>('bv-drawer bv-highlight-card')?.editNote();
    });
  }

  readonly closeSheet = (): void => {
    this.#isSheetOpen = false;
    this.#host.requestUpdate();
  };

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
  sheet(highlight: ShownHighlight | undefined) {
    if (!highlight || !this.#isSheetOpen) return nothing;
    return sheetTemplate(this.template(highlight, true), this.closeSheet);
  }
}

function canJoin({ highlights, source }: ReadingData, { dto }: ShownHighlight): boolean {
  return joinPartner(source.text, highlights, dto) !== undefined;
}
