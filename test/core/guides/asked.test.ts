import { describe, expect, it } from 'vitest';
import { findAsked, type GuideSegment } from '../../../core/guides/asked.ts';
import { proposeQuestions } from '../../../core/guides/proposals.ts';
import { tableOf } from '../../../core/guides/table.ts';
import type { Matcher } from '../../../core/guides/match.ts';

type Line = readonly [kind: GuideSegment['kind'], words: string, more?: Partial<GuideSegment>];

/** A text of lines and its segments. */
function aSource(lines: readonly Line[]) {
  let text = '';
  const segments = lines.map(([kind, words, more]): GuideSegment => {
    const start = text.length;
    text += `${words}\n`;
    const style = kind === 'question' || kind === 'template' ? 'question' : 'paragraph';
    const end = start + words.length;
    return { start, end, kind, style, layout: 'paragraph', speaker: null, ...more };
  });
  return { text, segments };
}

const matcher: Matcher = (words) => {
  const id = /^Q\d/.exec(words)?.[0];
  return id ? { id, likeness: words === id ? 1 : 0.8 } : null;
};

function found(lines: readonly Line[], choices: Readonly<Record<string, string | null>> = {}) {
  const { text, segments } = aSource(lines);
  return findAsked(text, segments, matcher, { get: (words) => choices[words] }).map(
    ({ questionId, answer }) => [questionId, answer && text.slice(answer.start, answer.end)],
  );
}

describe('answers', () => {
  it('are what follows a question until the next one or a heading', () => {
    expect(
      found([
        ['question', 'Q1'],
        ['answer', 'Yes.'],
        ['observation', 'Scrolls.'],
        ['question', 'Something else?'],
        ['answer', 'Not of Q1.'],
        ['question', 'Q2'],
        ['answer', 'Two.'],
        ['remark', 'Task 2', { layout: 'heading' }],
        ['answer', 'Of nothing.'],
      ]),
    ).toEqual([
      ['Q1', 'Yes.\nScrolls.'],
      ['Q2', 'Two.'],
    ]);
  });

  it('go on after a prompt or a remark between their parts', () => {
    const lines: Line[] = [
      ['question', 'Q1'],
      ['answer', 'One.'],
      ['template', 'Prompt them to scroll.', { style: 'emphasised' }],
      ['remark', 'She laughs.'],
      ['answer', 'Two.'],
    ];
    expect(found(lines)[0]?.[1]).toMatch(/^One\.[^]*Two\.$/);
  });

  it('are missing where a question was spoken, or written in other words than the guide’s', () => {
    const lines: Line[] = [
      ['question', 'Q1', { speaker: 'Moderator' }],
      ['question', 'Q2 in other words'],
      ['question', 'Q3'],
    ];
    expect(found(lines)).toEqual([
      ['Q1', null],
      ['Q2', null],
    ]);
  });

  it('follow what a person said of a question', () => {
    const lines: Line[] = [
      ['question', 'Q1'],
      ['answer', 'One.'],
      ['question', 'Really?'],
      ['answer', 'Yes.'],
    ];
    expect(found(lines, { Q1: null, 'Really?': 'Q2' })).toEqual([['Q2', 'Yes.']]);
  });

  it('are never questions themselves', () => {
    expect(found([['answer', 'Q1 is what I asked myself.']])).toEqual([]);
  });
});

describe('the table of a guide', () => {
  const span = { start: 0, end: 1 };
  const asked = (questionId: string, sourceId: string, answer: typeof span | null) => ({
    ...{ questionId, sourceId, highlightId: null, question: span, answer },
  });
  const sources = [
    { id: 's1', participantId: 'p1' },
    { id: 's2', participantId: 'p1' },
    { id: 's3', participantId: null },
  ];

  it('has a row for each person, and one for each source that is nobody’s', () => {
    const rows = tableOf(sources, []);
    expect(rows.map(({ participantId, sourceIds }) => [participantId, sourceIds])).toEqual([
      ['p1', ['s1', 's2']],
      [null, ['s3']],
    ]);
  });

  it('tells answered from asked without an answer, and from raised unprompted', () => {
    const raised = {
      ...{ questionId: 'c', sourceId: 's1', highlightId: 'h', question: null, answer: span },
    };
    const [row] = tableOf(sources, [
      asked('a', 's1', null),
      asked('a', 's2', span),
      asked('b', 's1', null),
      raised,
    ]);
    expect(row?.cells.map(({ questionId, state }) => [questionId, state])).toEqual([
      ['a', 'answered'],
      ['b', 'unanswered'],
      ['c', 'raised'],
    ]);
  });

  it('counts a marked passage as the answer to a question that was asked', () => {
    const marked = {
      ...{ questionId: 'a', sourceId: 's1', highlightId: 'h', question: null, answer: span },
    };
    const [row] = tableOf(sources, [asked('a', 's1', null), marked]);
    expect(row?.cells[0]?.state).toBe('answered');
  });

  it('gives a passage of somebody else in a session to them', () => {
    const rows = tableOf(sources, [
      {
        ...{ questionId: 'a', sourceId: 's3', highlightId: 'h', participantId: 'p2' },
        ...{ question: null, answer: span },
      },
    ]);
    expect(rows.find(({ participantId }) => participantId === 'p2')?.cells).toHaveLength(1);
  });
});

describe('questions that sources repeat', () => {
  it('are proposed once each, in the order of the fullest source, without those known or alone', () => {
    const one = aSource([
      ['question', 'Where?'],
      ['answer', 'Here.'],
      ['question', 'Why?'],
      ['question', 'Only here?'],
      ['question', 'Known?'],
    ]);
    const two = aSource([
      ['template', 'Why?'],
      ['question', 'where'],
      ['question', 'Known?'],
    ]);
    expect(proposeQuestions([two, one], new Set(['known']))).toEqual([
      { text: 'Where?', sources: 2 },
      { text: 'Why?', sources: 2 },
    ]);
  });
});
