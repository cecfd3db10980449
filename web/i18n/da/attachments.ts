import type { Translation } from '../catalogue.ts';
import type { attachments as english } from '../en/attachments.ts';

/** Pictures and recordings of a source. */
export const attachments: Translation<typeof english> = {
  'attachments.title': 'Billeder og optagelser',
  'attachments.add': 'Vedhæft et billede eller en optagelse',
  'attachments.playHere': 'Afspil herfra',
  'attachments.remove': 'Fjern {name}',
  'attachments.removed': '{name} blev fjernet.',
  'attachments.typeUnknown':
    'Det er ikke et billede eller en optagelse, som alle browsere viser. Gem den som PNG, JPEG, MP3, M4A, MP4 eller WebM.',
  'attachments.tooLarge':
    'En vedhæftning må højst være 1 GB. Klip optagelsen, eller gem den mindre.',
  'attachments.tooMany': 'Kilden har så mange vedhæftninger, som den må have. Fjern en først.',
  'attachments.isEmpty': 'Filen er tom. Vælg billedet eller optagelsen.',
};
