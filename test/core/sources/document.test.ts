import { describe, expect, it } from 'vitest';
import { plainDocument } from '../../../core/sources/document.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const paragraphs = (text: string): string[] =>
  plainDocument(text).blocks.map(({ start, end }) => text.slice(start, end));

describe('paragraphs of a text whose format says nothing of it', () => {
  it('stand between blank lines, without the white space around them', () => {
    expect(paragraphs('\n  One\ntwo \n \t\n\u00a0Three\n\n\n')).toEqual(['One\ntwo', 'Three']);
    expect(paragraphs('One')).toEqual(['One']);
  });

  it('are none in a text without words', () => {
    expect(paragraphs('')).toEqual([]);
    expect(paragraphs(' \n\t\n')).toEqual([]);
  });

  it.each([' ', '\t', '\u00a0', ' \n', '\n', 'a '])(
    'are found in two million characters that are %j over and over',
    (piece) => {
      const text = `One\n${piece.repeat(2_000_000 / piece.length)}\nTwo`;
      const started = cpuTime();
      expect(paragraphs(text)[0]).toMatch(/^One/);
      expect(cpuTime() - started).toBeLessThan(2000);
    },
  );
});
