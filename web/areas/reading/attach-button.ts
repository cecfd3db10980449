import { html } from 'lit';
import { MEDIA_ENDINGS } from '../../../core/sources/media.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import { chooseFiles } from '../../ui/choose-files.ts';

const ACCEPT = MEDIA_ENDINGS.map((ending) => `.${ending}`).join(',');

/** The action that lets somebody choose pictures and recordings for a source. */
export function attachButton(onFiles: (files: readonly File[]) => void) {
  return html`
    <bv-button
      slot="actions"
      variant="ghost"
      icon="paperclip"
      label=${msg('attachments.add')}
      @click=${() => chooseFiles({ accept: ACCEPT, multiple: true }, onFiles)}
    ></bv-button>
  `;
}
