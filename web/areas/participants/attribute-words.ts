import type { AttributeFault, AttributeShape } from '../../../core/participants/attributes.ts';
import { formatDate, formatFigure, msg } from '../../i18n/index.ts';

/** A number with more digits than this is an identifier to the eye, and is shown as it is kept. */
const DIGITS_MAX = 15;

/** The value of an attribute as a reader reads it; an empty text where there is none. */
export function attributeText(
  { kind }: Pick<AttributeShape, 'kind'>,
  value: string | undefined,
): string {
  if (value === undefined || value === '') return '';
  switch (kind) {
    case 'number':
      return value.length > DIGITS_MAX ? value : formatFigure(Number(value), decimalsOf(value));
    case 'date':
      return formatDate(value, 'short');
    case 'yes_no':
      return value === 'yes' ? msg('attributes.yes') : msg('attributes.no');
    case 'text':
    case 'one_of':
      return value;
  }
}

/** What is wrong with a value, and what would be right. */
export function faultText(fault: AttributeFault): string {
  return msg(`attributeFault.${fault}`);
}

function decimalsOf(value: string): number {
  return value.split('.')[1]?.length ?? 0;
}
