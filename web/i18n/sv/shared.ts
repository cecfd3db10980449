import type { Translation } from '../catalogue.ts';
import type { shared as en } from '../en/shared.ts';

export const shared: Translation<typeof en> = {
  'shared.over': 'Den här länken fungerar inte längre',
  'shared.overText':
    'Den har gått ut, dragits tillbaka eller inte kopierats i sin helhet. Be den som skickade den om en ny.',
  'shared.until': 'Bara för läsning, till {date}',
  'shared.noHypotheses': 'Inget har formulerats än. Kom tillbaka senare.',
  'shared.parts': 'Det du kan läsa',
};
