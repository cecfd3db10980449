import { type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import type { JourneyPathsDto } from '../../api/types.ts';

const COLUMNS = {
  kind: 'text',
  from: 'text',
  to: 'text',
  people: 'number',
} as const satisfies Columns;

/**
 * The paths of a journey as a table: how many people told of each touchpoint, and began and ended there, then each
 * step from one to the next, then the commonest paths.
 */
export function pathsTable({ touchpoints, steps, common }: JourneyPathsDto): Table {
  const names = new Map<string, string>(touchpoints.map(({ id, name }) => [id, name]));
  const nameOf = (id: string | undefined) => names.get(id ?? '') ?? null;
  return tableOf(COLUMNS, [
    ...touchpoints.flatMap(({ name, people, begin, end }) => [
      { kind: 'touchpoint', from: name, to: null, people },
      { kind: 'begins', from: null, to: name, people: begin },
      { kind: 'ends', from: name, to: null, people: end },
    ]),
    ...steps.map(({ fromId, toId, people }) => ({
      ...{ kind: 'step', people },
      ...{ from: nameOf(fromId), to: nameOf(toId) },
    })),
    ...common.map(({ touchpointIds, people }) => ({
      ...{ kind: 'path', people },
      from: touchpointIds
        .slice(0, -1)
        .map((id) => nameOf(id) ?? '')
        .join(' → '),
      to: nameOf(touchpointIds.at(-1)),
    })),
  ]);
}
