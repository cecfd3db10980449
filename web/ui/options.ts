import type { Hue } from '../styles/hues.ts';
import type { IconName } from './icons.ts';

/** One thing to choose, for select, radio group, segmented control, tabs and combobox. */
export interface Option {
  /** What the event carries; unique in its list. */
  readonly value: string;
  /** What the reader sees. */
  readonly label: string;
  /** More about it, on the same line or below. */
  readonly detail?: string | undefined;
  /** Other names under which it is found. */
  readonly aliases?: readonly string[] | undefined;
  readonly icon?: IconName | undefined;
  readonly hue?: Hue | undefined;
  /** How many there are behind it. */
  readonly count?: number | undefined;
  /** The shortcut that does the same. */
  readonly keys?: string | undefined;
  /** Heading that it stands under; options of one group stand together. */
  readonly group?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** The option `step` places after (or before) one, round the end, skipping the disabled ones. */
export function stepFrom<T extends Option>(
  options: readonly T[],
  value: string,
  step: number,
): T | undefined {
  const usable = options.filter((option) => !option.disabled);
  if (usable.length === 0) return undefined;
  const index = usable.findIndex((option) => option.value === value);
  if (index < 0) return step > 0 ? usable[0] : usable.at(-1);
  return usable[(index + step + usable.length) % usable.length];
}
