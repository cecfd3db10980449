import { densityOf } from '../../../core/journeys/coverage.ts';
import type { JourneyCoverageDto } from '../../api/types.ts';
import type { QueryController } from '../../controllers/query-controller.ts';

export type CoveragePersona = JourneyCoverageDto['personas'][number];
export type CoverageRow = JourneyCoverageDto['rows'][number];
export type CoverageLane = CoverageRow['cells'][number]['lane'];
export type Interview = JourneyCoverageDto['interviews'][number];

/** One number of the coverage: people of a persona (empty: anybody's) in a phase, in all or in one row. */
export interface CoveragePlace {
  readonly personaId: string;
  readonly phaseId: string;
  readonly lane: CoverageLane | 'phase';
}

/** What is known of one persona, or of everybody. */
export interface CoverageGroup {
  /** Null: everybody. */
  readonly persona: CoveragePersona | null;
  readonly people: number;
  readonly rows: readonly CoverageRow[];
  /** Its cells by how much evidence they have. */
  readonly cells: Readonly<Record<ReturnType<typeof densityOf>, number>>;
}

/** Everybody, then each persona. */
export function coverageGroups({
  personas,
  people,
  rows,
}: JourneyCoverageDto): readonly CoverageGroup[] {
  return [null, ...personas].map((persona) => {
    const own = rows.filter(({ personaId }) => personaId === (persona?.id ?? null));
    const cells = { missing: 0, thin: 0, enough: 0 };
    for (const cell of own.flatMap((row) => row.cells)) cells[densityOf(cell.people)] += 1;
    return { persona, people: persona?.people ?? people, rows: own, cells };
  });
}

/** Whether an interview would be about this row. */
export function isAskedIn(interview: Interview | undefined, row: CoverageRow): boolean {
  return interview?.personaId === row.personaId && interview.phaseIds.includes(row.phaseId);
}

/** The number that the address opens, if any. */
export function placeOfQuery(
  query: Pick<QueryController, 'get'>,
  { rows }: JourneyCoverageDto,
): CoveragePlace | undefined {
  const [personaId, phaseId, lane] = [query.get('persona'), query.get('phase'), query.get('lane')];
  const row = rows.find((one) => (one.personaId ?? '') === personaId && one.phaseId === phaseId);
  if (lane === 'phase') return row && { personaId, phaseId, lane };
  const cell = row?.cells.find((one) => one.lane === lane);
  return cell && { personaId, phaseId, lane: cell.lane };
}

/** Whether two places are the same number. */
export function isSameNumber(one: CoveragePlace | undefined, other: CoveragePlace): boolean {
  return (
    one?.personaId === other.personaId && one.phaseId === other.phaseId && one.lane === other.lane
  );
}
