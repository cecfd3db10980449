import { describe, expect, it } from 'vitest';
import { readSegments, segmentDocument } from '../../../core/sources/segment-document.ts';
import { blockOf, plainDocument, type TextDocument } from '../../../core/sources/document.ts';
import { keysOf, templateOf } from '../../../core/sources/template.ts';

/** `[kind, words]` of each segment, with the speaker before where there is one. */
function read(document: TextDocument | string): string[][] {
  const whole = typeof document === 'string' ? plainDocument(document) : document;
  return segmentDocument(whole).map(({ kind, speaker, start, end }) => [
    ...(speaker ? [speaker] : []),
    kind,
    whole.text.slice(start, end),
  ]);
}

/** A document of lines that are each a block, with their emphasis. */
function marked(lines: readonly (readonly [string, ('bold' | 'italic')?])[]): TextDocument {
  const text = lines.map(([line]) => line).join('\n\n');
  let at = 0;
  const blocks = lines.map(([line]) => {
    const block = blockOf({ start: at, end: at + line.length });
    at += line.length + 2;
    return block;
  });
  const emphasis = lines.flatMap(([, style], index) => {
    const block = blocks[index];
    return style && block ? [{ start: block.start, end: block.end, style }] : [];
  });
  return { text, blocks, emphasis };
}

describe('who says what in the styles of notes', () => {
  it.each([
    [
      'before who speaks',
      '[00:00:05] Johan Berg: When?\n[00:01:09] Anna Lind: In May.\n[00:01:20] Johan Berg: Why?\n[01:01:25] Anna Lind: It was late.',
    ],
    [
      'after who speaks, on a line of its own',
      'Johan Berg   0:05\nWhen?\n\nAnna Lind   1:09\nIn May.\n\nJohan Berg   1:20\nWhy?\n\nAnna Lind   1:01:25\nIt was late.',
    ],
  ])('keeps the times %s', (_where, text) => {
    const turns = segmentDocument(plainDocument(text)).map(
      ({ speaker, kind, start, end, timeMs }) => [speaker, kind, text.slice(start, end), timeMs],
    );
    expect(turns).toEqual([
      ['Johan Berg', 'question', 'When?', 5_000],
      ['Anna Lind', 'answer', 'In May.', 69_000],
      ['Johan Berg', 'question', 'Why?', 80_000],
      ['Anna Lind', 'answer', 'It was late.', 3_685_000],
    ]);
  });

  it.each([
    [
      'labels',
      'Intervjuare: Hur gick det?\n\nIP: Det gick bra.\nFort, också.\n\nIntervjuare: Varför?',
      [
        ['Intervjuare', 'question', 'Hur gick det?'],
        ['IP', 'answer', 'Det gick bra.\nFort, också.'],
        ['Intervjuare', 'question', 'Varför?'],
      ],
    ],
    [
      'labels with times',
      'Moderator [00:12]: Why?\n\nP1: [00:15] It was late.',
      [
        ['Moderator', 'question', 'Why?'],
        ['P1', 'answer', 'It was late.'],
      ],
    ],
    [
      'codes in brackets',
      '[id1] I like it.\n\n[id2] I do not.\n\n[id1] The slides were good.',
      [
        ['id1', 'answer', 'I like it.'],
        ['id2', 'answer', 'I do not.'],
        ['id1', 'answer', 'The slides were good.'],
      ],
    ],
    [
      'answers below questions',
      'Hvordan fandt du os?\n\nMin søster nævnte jer.\n\nHvad gjorde du så?\n\nJeg ringede.',
      [
        ['question', 'Hvordan fandt du os?'],
        ['answer', 'Min søster nævnte jer.'],
        ['question', 'Hvad gjorde du så?'],
        ['answer', 'Jeg ringede.'],
      ],
    ],
    [
      'answers on the line of the question',
      'How do you pay? By card.\n\nWhat do you buy? Mostly bread. And why? It is near.\n\nWho else shops? My son.',
      [
        ['question', 'How do you pay?'],
        ['answer', 'By card.'],
        ['question', 'What do you buy?'],
        ['answer', 'Mostly bread. And why? It is near.'],
        ['question', 'Who else shops?'],
        ['answer', 'My son.'],
      ],
    ],
    [
      'prompts with a colon beside questions',
      'How do you pay? By card.\n\nWhat do you buy? Bread.\n\nWho shops? My son.\n\nHow often: weekly.\n\nAlone: yes.\n\nBy car: no, we walk.',
      [
        ['question', 'How do you pay?'],
        ['answer', 'By card.'],
        ['question', 'What do you buy?'],
        ['answer', 'Bread.'],
        ['question', 'Who shops?'],
        ['answer', 'My son.'],
        ['question', 'How often:'],
        ['answer', 'weekly.'],
        ['question', 'Alone:'],
        ['answer', 'yes.'],
        ['question', 'By car:'],
        ['answer', 'no, we walk.'],
      ],
    ],
    [
      'nested items',
      '- What did you see?\n  - the price\n  - Can I pay later?\n- What next?\n  - clicked the cart',
      [
        ['question', 'What did you see?'],
        ['answer', 'the price'],
        ['answer', 'Can I pay later?'],
        ['question', 'What next?'],
        ['observation', 'clicked the cart'],
      ],
    ],
    [
      'answers with a label of their own',
      'What did you see?\nA: The price.\n\nVad hände sedan?\nSvar: Jag stängde.',
      [
        ['question', 'What did you see?'],
        ['answer', 'The price.'],
        ['question', 'Vad hände sedan?'],
        ['answer', 'Jag stängde.'],
      ],
    ],
    [
      'notes in first person without a guide',
      'I look at the price first. Is that odd?\n\n(laughs)\n\nScrolled to the end.\n\nThen I called them.\n\nThey were kind.\n\nIt took long.',
      [
        ['answer', 'I look at the price first. Is that odd?'],
        ['action', '(laughs)'],
        ['observation', 'Scrolled to the end.'],
        ['answer', 'Then I called them.'],
        ['observation', 'They were kind.'],
        ['answer', 'It took long.'],
      ],
    ],
  ])('%s', (_style, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('moderator in bold and participant in plain type are told apart', () => {
    const document = marked([
      ['Hur valde du?', 'bold'],
      ['På priset, mest.'],
      ['Berätta mer om det.', 'bold'],
      ['Jag jämförde tre stycken.'],
      ['Vad hände sedan?', 'bold'],
      ['Jag gav upp.'],
      ['Varför då?', 'bold'],
      ['Det tog för lång tid.'],
    ]);
    expect(read(document).map(([kind]) => kind)).toEqual(
      Array.from({ length: 4 }, () => ['question', 'answer']).flat(),
    );
  });

  it('participant in italics and moderator in plain type are told apart, too', () => {
    const document = marked([
      ['How did you choose?'],
      ['By price, mostly.', 'italic'],
      ['Tell me more.'],
      ['I compared three of them, side by side.', 'italic'],
      ['What happened then?'],
      ['I gave up.', 'italic'],
      ['Why was that?'],
      ['It took too long.', 'italic'],
    ]);
    expect(read(document).map(([kind]) => kind)).toEqual(
      Array.from({ length: 4 }, () => ['question', 'answer']).flat(),
    );
  });

  it('codes before facts are kept apart from the words and read by the key of the file', () => {
    const document = plainDocument(
      'Key: * About our shop | > About other shops\n\n- * Likes the colours\n- > Buys bread elsewhere',
    );
    const facts = segmentDocument(document).filter(({ code }) => code !== null);
    expect(
      facts.map(({ code, codeMeaning, start, end }) => [
        code,
        codeMeaning,
        document.text.slice(start, end),
      ]),
    ).toEqual([
      ['*', 'About our shop', 'Likes the colours'],
      ['>', 'About other shops', 'Buys bread elsewhere'],
    ]);
  });

  it('a table with a column for each participant gives them their cells', () => {
    const rows = [
      ['Question', 'P1', 'P2'],
      ['Price', 'Too high for us', 'It is fine'],
    ];
    const text = rows.map((cells) => cells.join('\t')).join('\n');
    let at = 0;
    const blocks = rows.flatMap((cells, row) =>
      cells.map((cell, column) => {
        const start = at;
        at += cell.length + 1;
        return blockOf({ start, end: start + cell.length, layout: 'cell', row, column });
      }),
    );
    expect(read({ text, blocks, emphasis: [] }).slice(3)).toEqual([
      ['question', 'Price'],
      ['P1', 'answer', 'Too high for us'],
      ['P2', 'answer', 'It is fine'],
    ]);
  });

  it('no segment overlaps another or leaves the text, whatever the lines are', () => {
    const text = 'A: x\n\n?\n\nQ? \n\n- \n\n* * *\n\nP1:\n\n> a: b? c\n\tIs it? No: yes (';
    const segments = readSegments(plainDocument(text));
    let end = 0;
    for (const segment of segments) {
      expect(segment.start).toBeGreaterThanOrEqual(end);
      expect(segment.end).toBeGreaterThan(segment.start);
      end = segment.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });
});

describe('template', () => {
  const guide = (answers: readonly string[]): string =>
    `Thanks for taking the time to join us today.\n\nHow do you usually pay for it?\n\n${answers[0] ?? ''}\n\nWhat would you like to change here?\n\n${answers[1] ?? ''}\n\nIs there anything else that you want to add?\n\n${answers[2] ?? ''}`;
  const sources = [
    guide(['By card.', 'The colour of the button.', 'No']),
    guide(['With cash, as always.', 'No', 'No']),
    guide(['N/A', 'A larger text in the menu.', 'No']),
  ];
  const template = templateOf(sources.map(keysOf));
  const kindsOf = (text: string): string[][] =>
    segmentDocument(plainDocument(text), { template }).map(({ kind, start, end }) => [
      kind,
      text.slice(start, end),
    ]);

  it('a line that the sources of a study share is template, a shared question with an answer stays one', () => {
    expect(kindsOf(sources[0] ?? '')).toEqual([
      ['template', 'Thanks for taking the time to join us today.'],
      ['question', 'How do you usually pay for it?'],
      ['answer', 'By card.'],
      ['question', 'What would you like to change here?'],
      ['answer', 'The colour of the button.'],
      ['question', 'Is there anything else that you want to add?'],
      ['answer', 'No'],
    ]);
  });

  it('a question that nobody answered is template', () => {
    const kinds = kindsOf(guide(['By card.', '', 'No'])).map(([kind]) => kind);
    expect(kinds).toEqual(['template', 'question', 'answer', 'template', 'question', 'answer']);
  });

  it('short answers that all give are not template', () => {
    expect([...template]).not.toContain('no');
    expect(kindsOf(sources[1] ?? '').filter(([kind]) => kind === 'answer')).toHaveLength(3);
  });

  it('one source alone has no template', () => {
    expect(templateOf([keysOf(sources[0] ?? '')]).size).toBe(0);
  });

  it('what labelled participants say is never template', () => {
    const text = 'Moderator: How was it?\n\nP1: It was all very good to me.\n\nModerator: Why?';
    const same = templateOf([keysOf(text), keysOf(`${text}\n\nP1: It was near my home.`)]);
    const kinds = segmentDocument(plainDocument(text), { template: same }).map(({ kind }) => kind);
    expect(kinds).toEqual(['question', 'answer', 'question']);
  });
});

describe('corrections', () => {
  const text = 'P1: I waited.\n\nKarin: It was late.\n\nP1: Yes.\n\nKarin: So it goes.';
  const kinds = (corrections: Parameters<typeof segmentDocument>[1]) =>
    segmentDocument(plainDocument(text), corrections).map(({ kind, speaker }) => [speaker, kind]);

  it('all of a speaker are corrected at once, and one of them otherwise', () => {
    const all = { match: 'speaker', value: 'Karin', start: null, kind: 'question' } as const;
    const one = {
      match: 'segment',
      value: '',
      start: text.indexOf('So it'),
      kind: 'remark',
    } as const;
    expect(kinds({ corrections: [one, all] })).toEqual([
      ['P1', 'answer'],
      ['Karin', 'question'],
      ['P1', 'answer'],
      ['Karin', 'remark'],
    ]);
  });

  it('a speaker gets another name, and the last correction stands', () => {
    const named = { match: 'speaker', value: 'P1', start: null, speaker: 'P7' } as const;
    const nobody = { match: 'speaker', value: 'P1', start: null, speaker: null } as const;
    expect(kinds({ corrections: [named] })[0]).toEqual(['P7', 'answer']);
    expect(kinds({ corrections: [named, nobody] })[0]).toEqual([null, 'answer']);
  });
});
