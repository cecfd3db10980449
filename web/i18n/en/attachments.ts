import type { Catalogue } from '../catalogue.ts';

/** Pictures and recordings of a source. */
export const attachments = {
  'attachments.title': 'Pictures and recordings',
  'attachments.add': 'Attach a picture or recording',
  'attachments.playHere': 'Play from here',
  'attachments.remove': 'Remove {name}',
  'attachments.removed': '{name} was removed.',
  'attachments.typeUnknown':
    'This is no picture or recording that every browser shows. Save it as PNG, JPEG, MP3, M4A, MP4 or WebM.',
  'attachments.tooLarge':
    'An attachment may be at most 1 GB. Cut the recording, or save it smaller.',
  'attachments.tooMany': 'This source has as many attachments as it may have. Remove one first.',
  'attachments.isEmpty': 'The file is empty. Choose the picture or recording.',
} as const satisfies Catalogue;
