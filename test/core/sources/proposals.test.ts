import { describe, expect, it } from 'vitest';
import { dayInFileName, titleOf } from '../../../core/sources/file-title.ts';
import { proposeParticipant } from '../../../core/sources/proposals.ts';
import { plainDocument } from '../../../core/sources/document.ts';
import { segmentDocument } from '../../../core/sources/segment-document.ts';

const propose = (text: string, fileName: string | null = null) =>
  proposeParticipant(segmentDocument(plainDocument(text)), fileName);

describe('whose words a file holds', () => {
  it.each([
    ['P7: I waited.\n\nModerator: Why?\n\nP7: It was late.', 'notes.txt', 'P7'],
    ['P07: I waited.', 'p9.txt', 'P7'],
    ['Just notes.', 'P12-interview.md', 'P12'],
    ['Just notes.', '2026-05-04_deltagare 03.txt', 'P3'],
    ['Just notes.', 'mp06.md', 'MP6'],
    ['Just notes.', 'DP-11.docx', 'DP11'],
    ['Just notes.', 'notes.txt', null],
    ['Just notes.', 'week42 summary.txt', null],
    ['Just notes.', null, null],
    // A program numbers anew in each recording, and a person gives numbers that last.
    [
      'Talare 1: Hur valde ni?\n\nTalare 2: Jag ringde.\n\nTalare 1: Och?\n\nTalare 2: Sen.',
      'a.txt',
      null,
    ],
    ['Moderator: Hur?\n\nDeltagare 7: Jag ringde runt.', 'a.txt', 'Deltagare 7'],
    ['Anna: It was late.\n\nKarin: Why was it late?\n\nAnna: No idea.', 'notes.txt', 'Anna'],
  ])('%j in %s is %s', (text, fileName, expected) => {
    expect(propose(text, fileName)).toBe(expected);
  });
});

describe('what a file name tells', () => {
  it.each([
    ['2026-05-04_p3.txt', '2026-05-04', '2026-05-04 p3'],
    ['20260504 notes.md', '2026-05-04', '20260504 notes'],
    ['2026-02-30.md', null, '2026-02-30'],
    ['Interview_with_P3.docx', null, 'Interview with P3'],
  ])('%s: day %s, title %s', (fileName, day, title) => {
    expect(dayInFileName(fileName)).toBe(day);
    expect(titleOf(fileName)).toBe(title);
  });
});
