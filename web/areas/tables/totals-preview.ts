import type { TableMapping } from '../../../core/tables/mapping.ts';
import { estimateOfAb, estimateOfTotal } from '../../../core/measurements/estimate.ts';
import { readMapped } from '../../../core/tables/read-mapped.ts';
import type { TableDto } from '../../api/types.ts';
import { formatNumber, msg } from '../../i18n/index.ts';
import { intervalWords, valueWords } from '../measurements/measurement-words.ts';
import type { PreviewedPerson } from './people-preview.ts';

const TOTALS = 8;

/** The first numbers of a table of totals, as the import will make them. */
export function previewTotals(table: TableDto, mapping: TableMapping): readonly PreviewedPerson[] {
  const { totals } = readMapped([table.header, ...table.rows], mapping);
  return totals.slice(0, TOTALS).map(({ basis, metric, name, scaleMax, phase, touchpoint }) => {
    const estimate =
      basis.kind === 'counts'
        ? estimateOfAb(basis.counts)
        : estimateOfTotal(metric, basis.value, basis.sampleSize);
    const interval = intervalWords({ metric, scaleMax, ...estimate });
    const people = formatNumber(estimate.sampleSize, 0);
    return {
      name: [phase?.words, touchpoint?.words, name || msg(`metric.${metric}`)]
        .filter(Boolean)
        .join(' · '),
      facts: [
        valueWords(metric, estimate.value),
        ...(interval ? [`${msg('measurements.interval')}: ${interval}`] : []),
        `${msg('measurements.people')}: ${people}`,
      ],
      answers: [],
    };
  });
}
