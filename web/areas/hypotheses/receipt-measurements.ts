import { html, nothing } from 'lit';
import type { HypothesisDetailDto, ReceiptDto } from '../../api/types.ts';
import { formatDate, msg } from '../../i18n/index.ts';
import { intervalWords } from '../measurements/measurement-words.ts';

/** Measurements as the engine took them, and why one does not count; nothing without any. */
export function receiptMeasurements(
  { input, output }: ReceiptDto,
  shown: HypothesisDetailDto['measurements'],
) {
  if (input.measurements.length === 0) return nothing;
  const names = new Map(shown.map((one) => [one.id, one]));
  const { asked, says } = output.metric ?? { asked: null, says: null };
  return html`
    <section>
      <h3>${msg('measured.title')}</h3>
      <ul>
        ${input.measurements.map((one) => {
          const { id, metric, low, high, sampleSize, measuredOn } = one;
          const known = names.get(id);
          const interval = intervalWords({ metric, low, high, value: low ?? 0, scaleMax: null });
          const facts = [
            msg(`metric.${metric}`),
            interval || msg('measurements.noInterval'),
            msg('measured.people', { count: sampleSize }),
            formatDate(measuredOn),
          ];
          const reason = known?.leftOut;
          return html`
            <li>
              <b>${known?.name ?? msg('receipt.notShown')}</b>
              <p class="meta">${facts.join(' · ')}</p>
              ${
                says !== null && asked?.id === id
                  ? html`
                      <p class="meta">${msg('measured.decides')}</p>
                    `
                  : nothing
              }
              ${
                reason
                  ? html`
                      <p class="meta">${msg('evidence.leftOutBecause', { reason })}</p>
                    `
                  : nothing
              }
            </li>
          `;
        })}
      </ul>
    </section>
  `;
}
