import { type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import type { JourneyCoverageDto } from '../../api/types.ts';

const COLUMNS = {
  persona: 'text',
  phase: 'text',
  lane: 'text',
  people: 'number',
  enough: 'number',
} as const satisfies Columns;

/** How many people each cell of a journey rests on, of everybody (no persona) and of each persona. */
export function coverageTable({ personas, phases, rows, enough }: JourneyCoverageDto): Table {
  const names = new Map<string, string>([...personas, ...phases].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => names.get(id ?? '') ?? null;
  return tableOf(
    COLUMNS,
    rows.flatMap(({ personaId, phaseId, people, cells }) => {
      const of = { persona: nameOf(personaId), phase: nameOf(phaseId), enough };
      return [
        { ...of, lane: 'all', people },
        ...cells.map((cell) => ({ ...of, lane: cell.lane, people: cell.people })),
      ];
    }),
  );
}
