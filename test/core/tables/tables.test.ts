import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../core/tables/guess.ts';
import {
  faultOf,
  headerOf,
  shapeWords,
  standUpright,
  type TableMapping,
} from '../../../core/tables/mapping.ts';
import { personDocument } from '../../../core/tables/person-document.ts';
import { readMapped } from '../../../core/tables/read-mapped.ts';
import {
  dayIn,
  listIn,
  numberIn,
  outcomeIn,
  secondsIn,
  severityIn,
} from '../../../core/tables/values.ts';
import { segmentDocument } from '../../../core/sources/segment-document.ts';

/** `a | b` per line → rows of cells. */
const table = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
const roles = (mapping: TableMapping) =>
  mapping.columns.map(({ role, metric, scaleMax }) =>
    [metric ?? role, ...(scaleMax ? [scaleMax] : [])].join(' '),
  );

const SURVEY = table(`
  Deltagare | Ålder | Hur sannolikt är det att du skulle rekommendera oss? | Hur nöjd är du? | Varför svarade du så? | Datum
  P1 | 34 | 9 | 4 | Frakten kom i tid och de svarade snabbt i telefon. | 2026-03-02
  P2 | 51 | 3 | 2 | Jag fick vänta i tre veckor utan besked. | 3.3.2026
  P3 | 28 | elva | 6 | | igår
`);

describe('what the columns are, by a guess', () => {
  it.each([
    [
      'a Swedish survey',
      SURVEY,
      'row_per_person',
      ['participant', 'attribute', 'nps', 'csat 7', 'answer', 'date'],
    ],
    [
      'cases with a free text',
      table(
        'Case|Age|Gender|Interest|freetext\nID4|24|f|shopping|I wanted to do some more studies but lost interest',
      ),
      'row_per_person',
      ['participant', 'attribute', 'attribute', 'attribute', 'answer'],
    ],
    [
      'usability findings',
      table(
        'Deltager|Opgave|Resultat|Alvorlighed|Observation\nP1|Betal|Delvist|3|Hun ledte efter knappen længe\nP1|Log ind|Ja|0|Gik hurtigt og uden tøven',
      ),
      'row_per_answer',
      ['participant', 'task', 'outcome', 'severity', 'answer'],
    ],
    [
      'a column for each person',
      table(
        'Question|P1|P2|P3\nWhat did you expect?|A price|A form|Nothing\nWhat happened?|I left|I waited|I called',
      ),
      'column_per_person',
      ['participant', 'answer', 'answer'],
    ],
    [
      'names, which never become pseudonyms',
      table('Name|E-mail|Comment\nKarin|k@example.org|It came far too late for us'),
      'row_per_person',
      ['ignore', 'ignore', 'answer'],
    ],
    [
      'times and successes',
      table('Respondent ID|Time on task|Success|How easy was it?\n1|1:20|yes|5\n2|45 s|no|7'),
      'row_per_person',
      ['participant', 'time_on_task', 'task_success', 'ces 7'],
    ],
  ])('of %s', (_what, rows, shape, expected) => {
    const mapping = guessMapping(rows, 0);
    expect(mapping.shape).toBe(shape);
    expect(roles(mapping)).toEqual(expected);
  });

  it('takes ten items of SUS together, and fewer as ordinary numbers', () => {
    const header = Array.from({ length: 10 }, (_none, item) => `SUS ${item + 1}`);
    expect(roles(guessMapping([header, header.map(() => '3')], 0))).toEqual(
      header.map(() => 'sus'),
    );
    const nine = header.slice(1);
    expect(roles(guessMapping([nine, nine.map(() => '3')], 0))).toEqual(nine.map(() => 'other'));
  });
});

describe('a mapped table', () => {
  const read = readMapped(SURVEY, guessMapping(SURVEY, 0));

  it('gives each person attributes, day and answers under their questions', () => {
    expect(
      read.people.map(({ pseudonym, attributes, heldOn }) => [pseudonym, attributes, heldOn]),
    ).toEqual([
      ['P1', { Ålder: '34' }, '2026-03-02'],
      ['P2', { Ålder: '51' }, '2026-03-03'],
      ['P3', { Ålder: '28' }, null],
    ]);
    expect(read.people[1]?.answers).toEqual([
      {
        question: 'Varför svarade du så?',
        answer: 'Jag fick vänta i tre veckor utan besked.',
        tags: [],
        finding: null,
      },
    ]);
    expect(read.people[2]?.answers).toEqual([]);
  });

  it('gives numbers as measurements of people, and what is wrong by row and column', () => {
    expect(read.measurements.map(({ metric, values }) => [metric, values])).toEqual([
      [
        'nps',
        [
          { person: 0, value: 9 },
          { person: 1, value: 3 },
        ],
      ],
      [
        'csat',
        [
          { person: 0, value: 4 },
          { person: 1, value: 2 },
          { person: 2, value: 6 },
        ],
      ],
    ]);
    expect(read.problems).toEqual([
      { row: 4, column: 6, code: 'not_a_date' },
      { row: 4, column: 3, code: 'not_a_number' },
    ]);
  });

  it('puts several rows of a person together, with what each finding says', () => {
    const rows = table(
      'participant|task|outcome|severity|finding|tags\nP1|Pay|no|3|Could not find pay|pay; search\nP1|Log in|yes||Went well|\n|Pay|no|1|Nobody|',
    );
    const { people, problems } = readMapped(rows, guessMapping(rows, 0));
    expect(people).toHaveLength(1);
    expect(people[0]?.answers.map(({ tags, finding }) => [tags, finding])).toEqual([
      [['pay', 'search'], { task: 'Pay', outcome: 'failure', severity: 3 }],
      [[], { task: 'Log in', outcome: 'success', severity: null }],
    ]);
    expect(problems).toEqual([{ row: 4, column: 1, code: 'participant_missing' }]);
  });

  it('reads one column a person, and names a bad cell by its place in the file', () => {
    const rows = table(
      'Question|P1|P2|P3\nWhat happened?|I left|I called|\nRecommend us (0–10)|7|99|8',
    );
    const mapping = guessMapping(rows, 0, 'column_per_person');
    const { people, measurements, problems } = readMapped(rows, mapping);
    expect(people.map(({ pseudonym, answers }) => [pseudonym, answers[0]?.answer])).toEqual([
      ['P1', 'I left'],
      ['P2', 'I called'],
      ['P3', undefined],
    ]);
    expect(measurements[0]?.values).toEqual([
      { person: 0, value: 7 },
      { person: 2, value: 8 },
    ]);
    expect(problems).toEqual([{ row: 3, column: 3, code: 'out_of_scale' }]);
  });

  it('scores SUS for who answered all ten items only', () => {
    const digits = (text: string) => Array.from(text);
    const header = ['id', ...Array.from({ length: 10 }, (_none, item) => `SUS ${item + 1}`)];
    const rows = [header, ['A', ...digits('5421232452')], ['B', ...digits('54212324'), '', '']];
    const { measurements, problems } = readMapped(rows, guessMapping(rows, 0));
    expect(measurements.map(({ metric, values }) => [metric, values])).toEqual([
      ['sus', [{ person: 0, value: 55 }]],
    ]);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([[3, 'sus_incomplete']]);
  });

  it('without a participant column has a person a row, or nobody where a row is an answer', () => {
    const rows = table(
      'Comment|Tags\nIt came late again and again|late\nNobody answered me at all|late',
    );
    const guessed = guessMapping(rows, 0);
    expect(readMapped(rows, guessed).people.map(({ anybody }) => anybody)).toEqual([false, false]);
    const answers = readMapped(rows, { ...guessed, shape: 'row_per_answer' });
    expect(answers.people.map(({ anybody, answers: said }) => [anybody, said.length])).toEqual([
      [true, 2],
    ]);
  });
});

describe('a mapping', () => {
  const mapping = guessMapping(SURVEY, 0);
  const header = headerOf(standUpright(SURVEY, mapping.shape));
  it.each([
    ['of another table', { ...mapping, columns: mapping.columns.slice(1) }, 'columns_differ'],
    [
      'with two participants',
      { ...mapping, columns: mapping.columns.map(() => mapping.columns[0]!) },
      'role_twice',
    ],
    [
      'that gives nothing',
      {
        ...mapping,
        columns: mapping.columns.map(() => ({ role: 'ignore', metric: null, scaleMax: null })),
      },
      'nothing_mapped',
    ],
    ['as guessed', mapping, null],
  ])('%s is judged', (_what, given, expected) => {
    expect(faultOf(given as TableMapping, header)).toBe(expected);
  });

  it('fits the next file whose header differs in case and spaces only', () => {
    expect(shapeWords(['Hur  nöjd? ', 'ID'])).toBe(shapeWords(['hur nöjd?', 'id']));
    expect(shapeWords(['a b'])).not.toBe(shapeWords(['a', 'b']));
  });
});

describe('cells', () => {
  it('are numbers, times, days, outcomes and severities as people write them', () => {
    expect(['7', '4,5', '8/10', '7 – mycket', '60 %', '−2', 'x7'].map(numberIn)).toEqual([
      7,
      4.5,
      8,
      7,
      0.6,
      -2,
      null,
    ]);
    expect(['80', '1:20', '1:00:05', '1 min 20 s', '45 sek', '0', 'lång'].map(secondsIn)).toEqual([
      80,
      80,
      3605,
      80,
      45,
      null,
      null,
    ]);
    expect(['2026-05-04 12:30', '4.5.2026', '31.2.2026', 'maj'].map(dayIn)).toEqual([
      '2026-05-04',
      '2026-05-04',
      null,
      null,
    ]);
    expect(['Ja', 'delvis', 'Misslyckades', '1', '?'].map(outcomeIn)).toEqual([
      'success',
      'partly',
      'failure',
      'success',
      null,
    ]);
    expect(['0', '4', 'Critical', '5', 'hmm'].map(severityIn)).toEqual([0, 4, 4, null, null]);
    expect([listIn('a, b'), listIn('a, b; c')]).toEqual([
      ['a', 'b'],
      ['a, b', 'c'],
    ]);
  });
});

describe('the document of a person', () => {
  it('is cut into questions and answers, whatever their words', () => {
    const answers = [
      { question: 'Varför', answer: 'Sent?', tags: [], finding: null },
      { question: 'Namn  på\nvaran', answer: 'Två rader\nav svar.', tags: [], finding: null },
    ];
    const { document, spans } = personDocument(answers);
    expect(document.text).toBe('Varför\nSent?\n\nNamn på varan\nTvå rader\nav svar.');
    expect(spans.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'Sent?',
      'Två rader\nav svar.',
    ]);
    const cut = segmentDocument(document).map(({ kind, start, end }) => [
      kind,
      document.text.slice(start, end),
    ]);
    expect(cut).toEqual([
      ['question', 'Varför'],
      ['answer', 'Sent?'],
      ['question', 'Namn på varan'],
      ['answer', 'Två rader\nav svar.'],
    ]);
  });
});
