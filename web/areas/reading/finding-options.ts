import { OUTCOMES, SEVERITY_MAX } from '../../../core/highlights/findings.ts';
import { msg } from '../../i18n/index.ts';
import type { Option } from '../../ui/options.ts';

/** The value of a select where nothing is chosen. */
export const NOT_SET = '';

/** How a task went, for a select. */
export function outcomeOptions(): readonly Option[] {
  return [notSet(), ...OUTCOMES.map((value) => ({ value, label: msg(`outcome.${value}`) }))];
}

/** How bad a finding is, for a select. */
export function severityOptions(): readonly Option[] {
  const words = [
    msg('severity.0'),
    msg('severity.1'),
    msg('severity.2'),
    msg('severity.3'),
    msg('severity.4'),
  ];
  return [
    notSet(),
    ...words
      .slice(0, SEVERITY_MAX + 1)
      .map((word, value) => ({ value: String(value), label: `${value} · ${word}` })),
  ];
}

function notSet(): Option {
  return { value: NOT_SET, label: msg('reading.notSet') };
}
