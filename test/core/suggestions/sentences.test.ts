import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../../core/suggestions/sentences.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const read = (text: string): string[] =>
  sentencesIn(text, { start: 0, end: text.length }, 'en').map(({ start, end }) =>
    text.slice(start, end),
  );

describe('sentences of a text', () => {
  it('are given line by line, those of a few words left out', () => {
    expect(read('Yes. The freight cost came so late.\nNobody told us that it would come.')).toEqual(
      ['The freight cost came so late.', 'Nobody told us that it would come.'],
    );
  });

  it('are the same on a line of any length', () => {
    const said = Array.from(
      { length: 2000 },
      (_, at) => `The freight cost of order ${at} came late.`,
    );
    expect(read(said.join(' '))).toEqual(said);
  });

  it('are none where one goes on for too long, and the next is whole again', () => {
    const endless = `It was ${'late and '.repeat(2000)}late.`;
    expect(read(`${endless} The freight cost came so late.`)).toEqual([
      'The freight cost came so late.',
    ]);
  });

  it('are looked for in a line of nothing but abbreviations without end', () => {
    const started = cpuTime();
    expect(read('A. '.repeat(100_000))).toEqual([]);
    expect(cpuTime() - started).toBeLessThan(5000);
  });
});
