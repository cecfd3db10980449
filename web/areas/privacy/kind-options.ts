import { PERSONAL_DATA_KINDS } from '../../../core/privacy/finding.ts';
import type { PersonalDataDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import type { IconName } from '../../ui/icons.ts';
import type { Option } from '../../ui/options.ts';

/** What each kind looks like. */
export const KIND_ICONS: Readonly<Record<PersonalDataDto['kind'], IconName>> = {
  name: 'user',
  email: 'mail',
  phone: 'phone',
  address: 'map-pin',
  national_id: 'hash',
  iban: 'key-round',
  card: 'credit-card',
};

/** Every kind of personal data, to choose from. */
export function kindOptions(): readonly Option[] {
  return PERSONAL_DATA_KINDS.map((kind) => ({
    value: kind,
    label: msg(`personalDataKind.${kind}`),
  }));
}

/** A value of a choice as the kind it is; a name when it is none. */
export function kindOf(value: string): PersonalDataDto['kind'] {
  return PERSONAL_DATA_KINDS.find((kind) => kind === value) ?? 'name';
}
