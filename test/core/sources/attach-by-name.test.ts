import { describe, expect, it } from 'vitest';
import { isMediaName, sourceOfMedia } from '../../../core/sources/attach-by-name.ts';

const P3 = { title: 'p3', fileName: 'round 1/p3.docx' };
const P4 = { title: 'Visit in Aarhus', fileName: 'p4.txt' };
const PASTED = { title: 'Visit_two', fileName: null };

describe('sourceOfMedia', () => {
  it.each([
    ['p3.mp3', P3],
    ['audio/P3.M4A', P3],
    ['p4.png', P4],
    ['Visit in Aarhus.mp4', P4],
    ['visit_in_aarhus.mp4', P4],
    ['visit two.wav', PASTED],
    ['p33.mp3', null],
    ['p5.mp3', null],
  ])('%j belongs to %j', (fileName, expected) => {
    expect(sourceOfMedia(fileName, [P3, P4, PASTED])).toBe(expected);
  });

  it('guesses nothing when two sources have the name', () => {
    expect(sourceOfMedia('p3.mp3', [P3, { title: 'P3', fileName: 'again/P3.txt' }])).toBeNull();
  });
});

it.each([
  ['p3.mp3', true],
  ['P3.MOV', true],
  ['p3.docx', false],
  ['mp3', false],
])('%j is a picture or recording: %s', (fileName, expected) => {
  expect(isMediaName(fileName)).toBe(expected);
});
