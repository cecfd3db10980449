import { html } from 'lit';
import type { VerdictDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-icon.ts';
import { intervalWords } from '../measurements/measurement-words.ts';

type Deciding = NonNullable<VerdictDto['metric']>;

/** The measurement that decides a verdict, in a few words. */
export function decidingWords({ metric, low, high, sampleSize }: Deciding): string {
  return msg('measured.deciding', {
    metric: msg(`metric.${metric}`),
    interval: intervalWords({ metric, low, high, value: low, scaleMax: null }),
    people: msg('measured.people', { count: sampleSize }),
  });
}

/** How many people, or other units, take a side or are mixed. */
export function countedOf({ supports, contradicts, mixed }: VerdictDto): number {
  return supports + contradicts + mixed;
}

/** The same as a line of a list. */
export function decidingLine(deciding: Deciding) {
  return html`
    <span class="deciding meta">
      <bv-icon name="gauge" size="s"></bv-icon>
      ${decidingWords(deciding)}
    </span>
  `;
}
