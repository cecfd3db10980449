import { MEDIA_ENDINGS } from '../../../core/sources/media.ts';
import { msg } from '../../i18n/index.ts';
import type { MoreAction } from '../../ui/bv-more-actions.ts';
import { chooseFiles } from '../../ui/choose-files.ts';

const ACCEPT = MEDIA_ENDINGS.map((ending) => `.${ending}`).join(',');

/** Lets somebody choose pictures and recordings for a source. */
export function attachAction(onFiles: (files: readonly File[]) => void): MoreAction {
  return {
    label: msg('attachments.add'),
    icon: 'paperclip',
    act: () => chooseFiles({ accept: ACCEPT, multiple: true }, onFiles),
  };
}
