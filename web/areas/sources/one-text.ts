import { UPLOAD_ENDINGS } from '../../../core/sources/kinds.ts';

/** What a choice of one file with a text accepts: everything that is read but archives, which hold many. */
export const ONE_TEXT = UPLOAD_ENDINGS.filter((ending) => ending !== 'zip')
  .map((ending) => `.${ending}`)
  .join(',');
