import { html } from 'lit';
import { msg } from '../../i18n/index.ts';
import './bv-codebook-panel.ts';
import type { BvFavouriteToggled } from './bv-codebook-panel.ts';
import type { BvTagPicked } from './picker-events.ts';
import type { ShownTag } from './reading-view.ts';

/** The codebook beside the text, for those who mark. */
export function codebookTemplate(
  tags: readonly ShownTag[],
  favourites: readonly string[],
  on: {
    readonly picked: (event: BvTagPicked) => void;
    readonly toggled: (event: BvFavouriteToggled) => void;
  },
) {
  return html`
    <nav class="codebook" aria-label=${msg('reading.codebook')}>
      <bv-codebook-panel
        .tags=${tags}
        .favourites=${favourites}
        @bv-tag-picked=${on.picked}
        @bv-favourite-toggled=${on.toggled}
      ></bv-codebook-panel>
    </nav>
  `;
}
