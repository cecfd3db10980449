import type { ColumnMapping, ColumnMetric, ColumnRole, Row, TableMapping } from './mapping.ts';
import { guessTotal, looksLikeTotals, PLACE_HEADERS } from './guess-totals.ts';
import { headerOf, SINGLE_ROLES, standUpright, type TableShape } from './mapping.ts';
import { dayIn, isNothing, numberIn, outcomeIn, secondsIn, severityIn } from './values.ts';

/** How many rows are looked at. */
const SAMPLE_ROWS = 200;
/** So many of the filled cells must fit. */
const MOST = 0.6;
/** An answer in someone's own words is this long on average; a question in a header this many words. */
const ANSWER_WORDS = 4;
const QUESTION_WORDS = 5;
const SUS_COLUMNS = 10;
const SUS_MAX = 100;
const SCALE_MAX = 10;
/** How many steps a satisfaction or effort scale has. */
const SCALES = [5, 7, SCALE_MAX];

const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  // Names and addresses never become pseudonyms by a guess.
  [
    'ignore',
    /^(?:(?:full |first |last |för|efter|for)?na(?:me|mn|vn)|e-?(?:mail|post)\w*|mail|phone|telefon\w*|ip.?(?:address)?|adress?e?)$/i,
  ],
  [
    'participant',
    /^(?:participants?|respondents?|deltagar\w*|deltager\w*|(?:respondent|participant|user|person|deltagar|case|response|svars?)?[ _-]?(?:id|nr|no|number|nummer)|case|pseudonym\w*|user|person|informant|bruger|användare|testperson)$/i,
  ],
  ['persona', /^(?:personas?|segment|målgrupp|målgruppe|kundtyp|kundetype)$/i],
  [
    'date',
    /^(?:date|datum|dato|dag|day|tidst(?:ämpel|empel)|timestamp|submitted.*|start(?:ed)?[ _]?(?:date|at|time)?|created.*)$/i,
  ],
  ['task', /^(?:task|uppgift|opgave|scenario)(?:[ _-]?(?:name|namn|navn))?$/i],
  ['outcome', /^(?:outcome|result|resultat|utfall|udfald|success|completion)$/i],
  [
    'severity',
    /^(?:severity|allvarlighet\w*|allvarlighetsgrad|alvorlighed\w*|svårighetsgrad|sev)$/i,
  ],
  ['tags', /^(?:tags?|taggar|codes?|koder?|labels?|etiketter|tema(?:n|er)?|themes?)$/i],
  ...PLACE_HEADERS,
  ['question', /^(?:questions?|fråga|frågor|spørgsmål|topic|ämne|emne)$/i],
  [
    'answer',
    /^(?:free ?text|answers?|svar|comments?|komment\w+|response|quotes?|citat\w*|finding|fynd|observations?|argument|feedback|text)$/i,
  ],
];

const METRIC_WORDS: readonly (readonly [ColumnMetric, RegExp])[] = [
  ['nps', /\bnps\b|recommend|rekommender|anbefal/i],
  ['sus', /\bsus\b/i],
  [
    'ces',
    /\bces\b|\beffort|ansträngning|\bhow easy|\bhur (?:lätt|enkelt)|\bhvor (?:let|nemt)|\bindsats/i,
  ],
  ['csat', /\bcsat\b|satisf|nöjd|tilfreds/i],
  [
    'time_on_task',
    /\b(?:time|tid|duration|seconds|sekund\w*)\b|time.?on.?task|\btid(?:såtgång|sforbrug)/i,
  ],
  [
    'task_success',
    /\b(?:success|complet\w+|lyckad\w*|klarade|gennemført|løst)\b|^(?:task|uppgift|opgave)[ _-]?\d+$/i,
  ],
  ['conversion', /convers|konverter/i],
];

/**
 * The ten items of the System Usability Scale by words that each translation has: none is said elsewhere.
 *
 * @see Brooke (1996), SUS: a quick and dirty usability scale
 */
const SUS_ITEM =
  /use this (?:system|website|site|product|app) frequently|unnecessarily complex|was easy to use|support of a technical person|functions in this .* integrated|too much inconsistency|learn to use this .* quickly|very cumbersome|felt very confident|learn a lot of things before|onödigt (?:komplicera|komplex)|unødvendigt kompl/i;

/** Proposes what the columns of a sheet are, by the words of its header and the look of its cells. */
export function guessMapping(
  rows: readonly Row[],
  sheet: number,
  given?: TableShape,
): TableMapping {
  const shape = given ?? guessShape(rows);
  const upright = standUpright(rows, shape);
  const header = headerOf(upright);
  const body = upright.slice(1, SAMPLE_ROWS + 1);
  const guessed = header.map((words, column) => guessColumn(words, cellsOf(body, column), column));
  if (shape === 'row_per_total') {
    return { sheet, shape, columns: onceEach(header.map(guessTotal), 'ignore'), places: [] };
  }
  // Whose column it is stands in the first row.
  if (shape === 'column_per_person' && guessed.length > 0) guessed[0] = plain('participant');
  return { sheet, shape, columns: completeSus(onceEach(asNumbers(guessed)), header), places: [] };
}

/** Outcomes of tasks without any words are no findings but a measurement. */
function asNumbers(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  if (columns.some(({ role }) => role === 'answer')) return columns;
  return columns.map((column) =>
    column.role === 'outcome' ? measurement('task_success', null) : column,
  );
}

/** A question down the first column and people along the first row; several rows a person; else a row each. */
export function guessShape(rows: readonly Row[]): TableShape {
  const [header = [], ...body] = rows;
  const people = header.slice(1).filter((cell) => isPersonLabel(cell)).length;
  if (header.length > 2 && people / (header.length - 1) >= MOST) return 'column_per_person';
  const column = header.findIndex((words) => roleByWords(words) === 'participant');
  if (column < 0) return shapeOfNobody(header);
  const ids = cellsOf(body.slice(0, SAMPLE_ROWS), column);
  const several = new Set(ids).size < ids.length;
  return several || (hasRole(header, 'question') && hasRole(header, 'answer'))
    ? 'row_per_answer'
    : 'row_per_person';
}

/** Without a column of people a row is an answer, a place with its totals, or a person without a name. */
function shapeOfNobody(header: Row): TableShape {
  if (hasRole(header, 'question')) return 'row_per_answer';
  return looksLikeTotals(header) ? 'row_per_total' : 'row_per_person';
}

function isPersonLabel(cell: string): boolean {
  return /^(?:p|user|participant|respondent|deltag\w+|bruger|person|testperson|r|u|id)[ _-]?\d+\b/i.test(
    cell.trim(),
  );
}

function hasRole(header: Row, role: ColumnRole): boolean {
  return header.some((words) => roleByWords(words) === role);
}

function roleByWords(words: string): ColumnRole | null {
  return WORDS.find(([, pattern]) => pattern.test(words.trim()))?.[0] ?? null;
}

function cellsOf(body: readonly Row[], column: number): readonly string[] {
  return body.map((row) => row[column] ?? '').filter((cell) => !isNothing(cell));
}

const plain = (role: ColumnRole): ColumnMapping => ({ role, metric: null, scaleMax: null });

function guessColumn(words: string, cells: readonly string[], column: number): ColumnMapping {
  const named = roleByWords(words);
  if (named && fits(named, cells)) return plain(named);
  if (cells.length === 0) return plain('ignore');
  const measured = guessMetric(words, cells);
  if (measured) return measured;
  if (column === 0 && cells.every(isPersonLabel)) return plain('participant');
  if (most(cells, (cell) => dayIn(cell) !== null)) return plain('date');
  return plain(isProse(words, cells) ? 'answer' : 'attribute');
}

/** A name may mislead: a column "result" of prose is no outcome. */
function fits(role: ColumnRole, cells: readonly string[]): boolean {
  if (role === 'outcome') return most(cells, (cell) => outcomeIn(cell) !== null);
  if (role === 'severity') return most(cells, (cell) => severityIn(cell) !== null);
  if (role === 'date') return most(cells, (cell) => dayIn(cell) !== null);
  return true;
}

function most(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length / cells.length >= MOST;
}

function isProse(words: string, cells: readonly string[]): boolean {
  const length = cells.reduce((sum, cell) => sum + wordCount(cell), 0) / cells.length;
  return length >= ANSWER_WORDS || words.includes('?') || wordCount(words) >= QUESTION_WORDS;
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

function guessMetric(words: string, cells: readonly string[]): ColumnMapping | null {
  const metric = SUS_ITEM.test(words)
    ? 'sus'
    : METRIC_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (!metric) return null;
  if (metric === 'task_success' || metric === 'conversion') {
    return most(cells, (cell) => outcomeIn(cell) !== null) ? measurement(metric, null) : null;
  }
  if (metric === 'time_on_task') {
    return most(cells, (cell) => secondsIn(cell) !== null) ? measurement(metric, null) : null;
  }
  return scaled(metric, cells);
}

function scaled(metric: ColumnMetric, cells: readonly string[]): ColumnMapping | null {
  const limit = metric === 'sus' ? SUS_MAX : SCALE_MAX;
  const numbers = cells
    .map(numberIn)
    .filter((value) => value !== null && value >= 0 && value <= limit);
  if (numbers.length / cells.length < MOST) return null;
  if (metric === 'nps' || metric === 'sus') return measurement(metric, null);
  const highest = numbers.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return measurement(metric, SCALES.find((scale) => highest <= scale) ?? SCALE_MAX);
}

function measurement(metric: ColumnMetric, scaleMax: number | null): ColumnMapping {
  return { role: 'measurement', metric, scaleMax };
}

/** Of roles that only one column may have, the first keeps it; a further question or task is an attribute. */
function onceEach(
  columns: readonly ColumnMapping[],
  further: ColumnRole = 'attribute',
): ColumnMapping[] {
  return columns.map((column, at) => {
    const first = columns.findIndex(({ role }) => role === column.role);
    return SINGLE_ROLES.includes(column.role) && first !== at ? plain(further) : column;
  });
}

/** Ten columns in a row that are called SUS are its items; some of them alone are ordinary numbers. */
function completeSus(
  columns: readonly ColumnMapping[],
  header: readonly string[],
): ColumnMapping[] {
  const sus = columns.filter(({ metric }) => metric === 'sus').length;
  if (sus <= 1 || sus === SUS_COLUMNS) return [...columns];
  return columns.map((column, at) => {
    if (column.metric !== 'sus') return column;
    const isScore = sus === SUS_COLUMNS + 1 && /score|total|poäng|sum/i.test(header[at] ?? '');
    if (sus === SUS_COLUMNS + 1) return isScore ? plain('ignore') : column;
    return measurement('other', null);
  });
}
