import type { Translation } from '../catalogue.ts';
import type { shared as en } from '../en/shared.ts';

export const shared: Translation<typeof en> = {
  'shared.over': 'Dette link virker ikke længere',
  'shared.overText':
    'Det er udløbet, trukket tilbage eller ikke kopieret helt. Bed den, der sendte det, om et nyt.',
  'shared.until': 'Kun til læsning, indtil {date}',
  'shared.noHypotheses': 'Intet er formuleret endnu. Kom tilbage senere.',
  'shared.parts': 'Det du kan læse',
};
