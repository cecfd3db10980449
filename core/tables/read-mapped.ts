import type { Day } from '../kernel/time.ts';
import { ATTRIBUTE_NAME_MAX, keptName } from '../participants/attributes.ts';
import { SUS_ITEMS, susScore } from '../measurements/scores.ts';
import { CellsOfRow } from './cells-of-row.ts';
import { checkedValue, type CellFault } from './check-value.ts';
import type { Finding, MappedAnswer, MappedMeasurement, MappedTable } from './mapped-table.ts';
import {
  type ColumnMapping,
  type ColumnRole,
  headerOf,
  type Row,
  standUpright,
  type TableMapping,
} from './mapping.ts';
import type { Place, TableProblem } from './problem.ts';
import { placeWords } from './places.ts';
import { readTotals } from './read-totals.ts';
import { placeIn } from './worded-place.ts';
import { dayIn, isNothing, listIn, outcomeIn, severityIn } from './values.ts';

/** More problems than this tell nothing new. */
const PROBLEMS_MAX = 500;
const PSEUDONYM_MAX = 120;

/**
 * Reads a sheet by its mapping. A cell that is not understood is a problem; what else its row says counts. Linear
 * in the cells.
 */
export function readMapped(rows: readonly Row[], mapping: TableMapping): MappedTable {
  if (mapping.shape === 'row_per_total') {
    const { totals, problems } = readTotals(rows, mapping.columns);
    return { people: [], measurements: [], totals, problems: problems.slice(0, PROBLEMS_MAX) };
  }
  const upright = standUpright(rows, mapping.shape);
  const reader = new MappedReader(headerOf(upright), mapping);
  upright.slice(1).forEach((row, index) => reader.take(row, index + 1));
  return reader.finish();
}

interface OpenPerson {
  place: Place;
  pseudonym: string | null;
  anybody: boolean;
  heldOn: Day | null;
  attributes: Record<string, string>;
  attributePlaces: Record<string, Place>;
  personas: Set<string>;
  answers: MappedAnswer[];
}

class MappedReader {
  readonly #header: readonly string[];
  readonly #mapping: TableMapping;
  /** The ten answers of the scale, not its score. */
  readonly #susByItems: boolean;
  readonly #people: OpenPerson[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #measurements = new Map<
    string,
    MappedMeasurement & { values: { person: number; value: number }[] }
  >();
  readonly #problems: TableProblem[] = [];

  constructor(header: readonly string[], mapping: TableMapping) {
    this.#header = header;
    this.#mapping = mapping;
    this.#susByItems =
      mapping.columns.filter(({ metric }) => metric === 'sus').length === SUS_ITEMS;
  }

  finish(): MappedTable {
    return {
      people: this.#people.map((person) => ({ ...person, personas: [...person.personas] })),
      measurements: [...this.#measurements.values()],
      totals: [],
      problems: this.#problems,
    };
  }

  /** @param index - Of the row that stands upright; its header is 0. */
  take(row: Row, index: number): void {
    if (row.every((cell) => cell.trim() === '')) return;
    const cells = new CellsOfRow(row, this.#mapping.columns);
    const person = this.#personOf(cells, index);
    if (person === null) return;
    this.#describe(person, cells, index);
    this.#answer(person, cells, index);
    this.#measure(person, cells, index);
  }

  #problem(index: number, column: number, code: CellFault): void {
    if (this.#problems.length >= PROBLEMS_MAX) return;
    this.#problems.push({ ...this.#placeOf(index, column), code });
  }

  #placeOf(index: number, column: number): Place {
    const turned = this.#mapping.shape === 'column_per_person';
    return turned ? { row: column + 1, column: index + 1 } : { row: index + 1, column: column + 1 };
  }

  #personOf(cells: CellsOfRow, index: number): number | null {
    const named = cells.only('participant');
    const pseudonym = named && namedIn(named.text);
    if (named && pseudonym === null) {
      this.#problem(index, named.column, 'participant_missing');
      return null;
    }
    return this.#personBy(pseudonym, index, named?.column ?? 0);
  }

  #personBy(pseudonym: string | null, index: number, column: number): number {
    const alone = pseudonym === null && this.#mapping.shape !== 'row_per_answer';
    const key = pseudonym?.toLowerCase() ?? (alone ? `row ${index}` : '');
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const at = this.#people.length;
    this.#people.push({
      heldOn: null,
      place: this.#placeOf(index, column),
      pseudonym,
      anybody: pseudonym === null && !alone,
      attributes: {},
      attributePlaces: {},
      personas: new Set(),
      answers: [],
    });
    this.#byKey.set(key, at);
    return at;
  }

  #describe(at: number, cells: CellsOfRow, index: number): void {
    const person = this.#people[at];
    if (!person) return;
    for (const { text, column } of cells.filled('attribute')) {
      const name = attributeName(this.#nameOf(column));
      if (name === '' || Object.hasOwn(person.attributes, name)) continue;
      person.attributes[name] = text.trim();
      person.attributePlaces[name] = this.#placeOf(index, column);
    }
    for (const { text } of cells.filled('persona')) {
      for (const name of listIn(text)) person.personas.add(name);
    }
    for (const { text, column } of cells.filled('date')) {
      const day = dayIn(text);
      if (day) person.heldOn ??= day;
      else this.#problem(index, column, 'not_a_date');
    }
  }

  #nameOf(column: number): string {
    return this.#header[column] ?? '';
  }

  #answer(at: number, cells: CellsOfRow, index: number): void {
    const finding = this.#findingOf(cells, index);
    const tags = cells.filled('tags').flatMap(({ text }) => listIn(text));
    const asked = cells.only('question')?.text.trim();
    for (const { text, column } of cells.filled('answer')) {
      this.#people[at]?.answers.push({
        question: asked ?? this.#nameOf(column),
        answer: text.trim(),
        tags,
        finding,
      });
    }
  }

  #findingOf(cells: CellsOfRow, index: number): Finding | null {
    const read = <Value>(
      role: ColumnRole,
      toValue: (cell: string) => Value | null,
      code: CellFault,
    ) => {
      const cell = cells.filled(role)[0];
      if (!cell) return null;
      const value = toValue(cell.text);
      if (value === null) this.#problem(index, cell.column, code);
      return value;
    };
    const outcome = read('outcome', outcomeIn, 'no_outcome');
    const severity = read('severity', severityIn, 'no_severity');
    const { task } = cells;
    return task === null && outcome === null && severity === null
      ? null
      : { task, outcome, severity };
  }

  #measure(person: number, cells: CellsOfRow, index: number): void {
    const about = this.#aboutOf(cells, index);
    const measured = cells.filled('measurement');
    const sus: number[] = [];
    for (const { text, column } of measured) {
      const mapped = this.#mapping.columns[column];
      if (!mapped) continue;
      const isItem = this.#susByItems && mapped.metric === 'sus';
      const value = checkedValue(text, mapped, isItem);
      if (typeof value === 'string') this.#problem(index, column, value);
      else if (isItem) sus.push(value);
      else this.#add(person, mapped, this.#nameOf(column), about, value);
    }
    if (sus.length === SUS_ITEMS) this.#add(person, SUS, 'SUS', about, susScore(sus));
    else if (sus.length > 0) this.#problem(index, this.#firstSus, 'sus_incomplete');
  }

  #aboutOf(cells: CellsOfRow, index: number): About {
    const placed = (kind: 'phase' | 'touchpoint') => {
      const found = placeIn(cells, kind, index);
      return found && { ...found, ...this.#placeOf(index, found.column - 1) };
    };
    return { task: cells.task, phase: placed('phase'), touchpoint: placed('touchpoint') };
  }

  get #firstSus(): number {
    return this.#mapping.columns.findIndex(({ metric }) => metric === 'sus');
  }

  #add(
    person: number,
    mapped: ColumnMapping,
    name: string,
    { task, phase, touchpoint }: About,
    value: number,
  ): void {
    const { metric, scaleMax } = mapped;
    if (!metric) return;
    const places = [phase, touchpoint].map((place) => place && placeWords(place.words));
    const key = JSON.stringify([metric, name, task, ...places]);
    const known = this.#measurements.get(key) ?? {
      ...{ metric, name, scaleMax, phase, touchpoint, values: [] },
      task: task ?? (metric === 'task_success' || metric === 'time_on_task' ? name : null),
    };
    known.values.push({ person, value });
    this.#measurements.set(key, known);
  }
}

type About = Pick<MappedMeasurement, 'task' | 'phase' | 'touchpoint'>;

const SUS: ColumnMapping = { role: 'measurement', metric: 'sus', scaleMax: null };

/** The words of a header as an attribute may be called. */
function attributeName(words: string): string {
  return keptName(onOneLine(words).normalize('NFC').slice(0, ATTRIBUTE_NAME_MAX).trim());
}

function onOneLine(cell: string): string {
  return cell.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ').trim();
}

/** A pseudonym on one line; null when there is none. */
function namedIn(cell: string): string | null {
  const name = onOneLine(cell);
  return isNothing(name) ? null : name.slice(0, PSEUDONYM_MAX).trim();
}
