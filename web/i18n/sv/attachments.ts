import type { Translation } from '../catalogue.ts';
import type { attachments as english } from '../en/attachments.ts';

/** Pictures and recordings of a source. */
export const attachments: Translation<typeof english> = {
  'attachments.title': 'Bilder och inspelningar',
  'attachments.add': 'Bifoga en bild eller inspelning',
  'attachments.playHere': 'Spela upp härifrån',
  'attachments.remove': 'Ta bort {name}',
  'attachments.removed': '{name} togs bort.',
  'attachments.typeUnknown':
    'Det är ingen bild eller inspelning som alla webbläsare visar. Spara den som PNG, JPEG, MP3, M4A, MP4 eller WebM.',
  'attachments.tooLarge':
    'En bilaga får vara högst 1 GB. Klipp inspelningen eller spara den mindre.',
  'attachments.tooMany': 'Källan har så många bilagor den får ha. Ta bort någon först.',
  'attachments.isEmpty': 'Filen är tom. Välj bilden eller inspelningen.',
};
