import { html } from 'lit';
import './bv-passage-picker.ts';
import type { PickingController } from './picking-controller.ts';
import type { ReadingActions } from './reading-actions.ts';
import type { ShownTag } from './reading-view.ts';

/** The picker at the selection, which is open or not. */
export function passagePicker(
  picking: PickingController,
  tags: readonly ShownTag[],
  { actions, canMark }: { readonly actions: ReadingActions; readonly canMark: boolean },
) {
  return html`
    <bv-passage-picker
      .passage=${picking.passage()}
      .tags=${tags}
      .recents=${actions.used.recents}
      .favourites=${actions.used.favourites}
      ?can-mark=${canMark}
      @bv-tag-picked=${picking.tagPicked}
      @bv-tag-created=${picking.tagCreated}
      @bv-link-picked=${picking.linkPicked}
      @bv-closed=${picking.closed}
    ></bv-passage-picker>
  `;
}
