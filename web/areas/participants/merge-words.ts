import { PARTICIPANT_KINDS } from '../../../core/participants/consent.ts';
import { ATTRIBUTE_KEY } from '../../../core/participants/merge.ts';
import { msg } from '../../i18n/index.ts';

/** What two participants differ in, by its key. */
export function differenceName(key: string): string {
  if (key.startsWith(ATTRIBUTE_KEY)) return key.slice(ATTRIBUTE_KEY.length);
  if (key === 'household') return msg('participants.household');
  return key === 'kind' ? msg('participants.kind') : msg('participants.organisation');
}

/** What one of them says. */
export function differenceValue(key: string, value: string): string {
  const kind = key === 'kind' && PARTICIPANT_KINDS.find((each) => each === value);
  return kind ? msg(`participantKind.${kind}`) : value;
}
