import { html } from 'lit';
import { msg } from '../../i18n/index.ts';
import './bv-codebook-panel.ts';
import type { BvFavouriteToggled } from './bv-codebook-panel.ts';
import type { BvTagPicked } from './picker-events.ts';
import type { ReadingActions } from './reading-actions.ts';
import type { ShownTag } from './reading-view.ts';
import type { Target } from './target.ts';

interface CodebookSide {
  readonly tags: readonly ShownTag[];
  readonly actions: ReadingActions;
  /** What a press gives its tag to. */
  readonly target: () => Target | undefined;
  readonly onPicked: () => void;
  readonly onToggled: () => void;
}

/** The codebook beside the text, for those who mark: a press tags, a star makes a favourite. */
export function codebookTemplate({ tags, actions, target, onPicked, onToggled }: CodebookSide) {
  const picked = ({ tagId }: BvTagPicked): void => {
    const aim = target();
    if (aim) void actions.tag(aim, tagId);
    onPicked();
  };
  const toggled = ({ tagId }: BvFavouriteToggled): void => {
    actions.used.toggleFavourite(tagId);
    onToggled();
  };
  return html`
    <nav class="codebook" aria-label=${msg('reading.codebook')}>
      <bv-codebook-panel
        .tags=${tags}
        .favourites=${actions.used.favourites}
        @bv-tag-picked=${picked}
        @bv-favourite-toggled=${toggled}
      ></bv-codebook-panel>
    </nav>
  `;
}
