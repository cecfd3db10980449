import { type Cell, type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import type { PersonaSplit } from '../../../core/journeys/persona-split.ts';
import type { CellDto, GapSideDto, JourneyMapDto } from '../../api/types.ts';
import { hiddenLanes, laneRows } from './map-view.ts';
import { peopleByPersona } from './people-by-persona.ts';

const COLUMNS = {
  phase: 'text',
  lane: 'text',
  kind: 'text',
  text: 'text',
  people: 'number',
  people_in_cell: 'number',
  highlights_in_cell: 'number',
  verdict: 'text',
  set_by_hand: 'text',
  owner: 'text',
  metric: 'text',
  value: 'number',
  low_95: 'number',
  high_95: 'number',
  sample: 'number',
  measured_on: 'day',
  disagrees: 'text',
  people_by_persona: 'text',
  people_of_several_personas: 'number',
  people_without_persona: 'number',
  touchpoint: 'text',
  emotion: 'number',
  emotion_people: 'number',
  emotion_by_words: 'number',
  emotion_by_words_people: 'number',
} as const satisfies Columns;

type Row = Partial<Readonly<Record<keyof typeof COLUMNS, Cell>>>;

/** A cell that a row says nothing of is empty. */
const EMPTY = Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, null])) as Readonly<
  Record<keyof typeof COLUMNS, null>
>;

/**
 * A map as a table, a row for each thing that stands in a cell: what is said, written or assumed, touchpoints,
 * hypotheses, measurements and emotions, and the journeys that phases open into. An empty cell is a row of its kind, so that what is missing can be counted; so is a lane that the map does not show. The header
 * and the codes are English, for programs as much as for people.
 */
export function mapTable(map: JourneyMapDto): Table {
  const shown = laneRows(map).flatMap(({ cells }) => cells);
  const rows = map.phases.flatMap(({ id, name, opens }) =>
    [
      ...insideRows(opens),
      ...map.emotion.filter(({ phaseId }) => phaseId === id).flatMap(emotionRows),
      ...shown
        .filter(({ phaseId }) => phaseId === id)
        .flatMap((cell) => cellRows(cell, map.personas)),
    ].map((row) => ({ ...row, phase: name })),
  );
  const hidden: readonly Row[] = hiddenLanes(map).map((lane) => ({ lane, kind: 'hidden' }));
  return tableOf(
    COLUMNS,
    [...rows, ...hidden].map((row: Row) => ({ ...EMPTY, ...row })),
  );
}

/** The journey that a phase opens into, with what stands in that. */
function insideRows(opens: JourneyMapDto['phases'][number]['opens']): readonly Row[] {
  if (!opens) return [];
  const { name, people, mentions } = opens;
  const counts = { people_in_cell: people, highlights_in_cell: mentions };
  return [{ lane: 'phase', kind: 'opens_into', text: name, ...counts }];
}

function emotionRows({
  mean,
  setByHand,
  people,
  computed,
}: JourneyMapDto['emotion'][number]): readonly Row[] {
  const lane = 'emotion';
  const said: Row = {
    lane,
    kind: setByHand === null && mean === null ? 'none' : 'emotion',
    text: mean === null ? null : rounded(mean),
    people,
    set_by_hand: setByHand,
  };
  if (!computed) return [said];
  const kind = 'emotion_by_words';
  return [said, { lane, kind, text: rounded(computed.mean), people: computed.people }];
}

function cellRows(cell: CellDto, personas: JourneyMapDto['personas']): readonly Row[] {
  const of = { lane: cell.lane, people_in_cell: cell.people, highlights_in_cell: cell.mentions };
  const rows: readonly Row[] = [
    ...cell.statements.map(({ text, people, split }) => ({
      ...of,
      ...{ kind: 'said', text, people },
      ...splitColumns(split, personas),
    })),
    ...cell.gaps.flatMap(({ touchpoint, expected, experienced }) => [
      { ...of, kind: 'expected', ...sideColumns(touchpoint.name, expected, personas) },
      { ...of, kind: 'experienced', ...sideColumns(touchpoint.name, experienced, personas) },
    ]),
    ...cell.touchpoints.map(({ name, people, owner }) => ({
      ...of,
      ...{ kind: 'touchpoint', text: name, people, owner },
    })),
    ...cell.hypotheses.map(({ number, statement, computed, override }) => ({
      ...of,
      kind: 'hypothesis',
      text: `H${number} ${statement}`,
      verdict: computed.verdict,
      set_by_hand: override,
    })),
    ...cell.dropOffs.map(({ name, value, low, high, sampleSize }) => ({
      ...of,
      ...{ kind: 'measurement', text: name, metric: 'drop_off', value },
      ...{ low_95: low, high_95: high, sample: sampleSize },
    })),
    ...cell.measurements.map((measurement) => ({
      ...of,
      kind: 'measurement',
      text: measurement.name,
      metric: measurement.metric,
      value: measurement.value,
      low_95: measurement.low,
      high_95: measurement.high,
      sample: measurement.sampleSize,
      measured_on: measurement.measuredOn,
      disagrees: measurement.disagrees ? 'yes' : 'no',
    })),
    ...cell.texts.map(({ text, people, mentions }) => ({
      ...of,
      ...{ kind: mentions === 0 ? 'assumption' : 'written', text, people },
    })),
  ];
  return rows.length > 0 ? rows : [{ ...of, kind: 'none' }];
}

/** One side of a touchpoint; without people, nobody said anything of it. */
function sideColumns(
  touchpoint: string,
  { people, felt, computed, statement }: GapSideDto,
  personas: JourneyMapDto['personas'],
): Row {
  return {
    ...{ touchpoint, people, text: statement?.text ?? null },
    ...(statement ? splitColumns(statement.split, personas) : {}),
    emotion: felt && rounded(felt.mean),
    emotion_people: felt && felt.people,
    emotion_by_words: computed && rounded(computed.mean),
    emotion_by_words_people: computed && computed.people,
  };
}

function splitColumns(split: PersonaSplit, personas: JourneyMapDto['personas']): Row {
  const named = peopleByPersona(split, personas).map(({ name, people }) => `${name}: ${people}`);
  return {
    people_by_persona: named.join('; '),
    people_of_several_personas: split.several,
    people_without_persona: split.none,
  };
}

/** Two places: more would claim what was not measured. */
function rounded(mean: number): number {
  return Math.round(mean * 100) / 100;
}
