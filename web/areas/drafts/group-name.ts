import { msg } from '../../i18n/index.ts';

/** What a group is called; where no name fits, that is what is said. */
export function groupName(label: string): string {
  return label || msg('drafts.unnamed');
}
