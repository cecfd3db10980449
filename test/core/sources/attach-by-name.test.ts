import { describe, expect, it } from 'vitest';
import { isMediaName, likelyPlaces, placesOfMedia } from '../../../core/sources/attach-by-name.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const P3 = { title: 'p3', fileName: 'round 1/p3.docx' };
const P4 = { title: 'Visit in Aarhus', fileName: 'p4.txt' };
const PASTED = { title: 'Visit_two', fileName: null };

describe('a picture or recording with the name of a source', () => {
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
    expect(placesOfMedia([P3, P4, PASTED], [])(fileName)).toBe(expected);
  });

  it('guesses nothing when two sources have the name', () => {
    const two = [P3, { title: 'P3', fileName: 'again/P3.txt' }];
    expect(placesOfMedia(two, [])('p3.mp3')).toBeNull();
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

describe('placesOfMedia', () => {
  const zoom = { title: 'Call', fileName: 'GMT20260304-120000_Recording.transcript.vtt' };
  const visit = { title: 'visit', fileName: 'P7/visit notes.docx' };
  const all = [P3, P4, PASTED, zoom, visit];
  it.each([
    ['p3.mp3', P3],
    ['GMT20260304-120000_Recording_1920x1080.mp4', zoom],
    ['p4 - audio only.m4a', P4],
    ['P7/desk.png', visit],
    ['P7/photos/IMG_2034.jpg', visit],
    ['P8/photos/IMG_2034.jpg', null],
    ['IMG_2034.jpg', null],
    ['recording.mp4', null],
  ])('%j belongs to %j', (fileName, expected) => {
    expect(placesOfMedia(all, [])(fileName)).toBe(expected);
  });

  it.each([
    ['P7/desk.png', ['P7/interview.docx'], 'a folder may yet hold a second source'],
    ['p3.mp3', ['later/p3.txt'], 'another of the name may be meant'],
    ['p4 audio.m4a', ['p4_transcript.vtt'], 'the transcript of the recording comes'],
  ])('says nothing of %j while %j is being read: %s', (fileName, arriving) => {
    expect(placesOfMedia(all, arriving)(fileName)).toBeNull();
  });

  it('asks where two lie in the nearest folder, whatever lies further up', () => {
    const two = [
      visit,
      { title: 'b', fileName: 'P9/a/b.txt' },
      { title: 'c', fileName: 'P9/a/c.txt' },
    ];
    expect(placesOfMedia(two, [])('P9/a/desk.png')).toBeNull();
  });

  it('goes through the sources once for all files that wait', () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({
      title: `Interview ${at}`,
      fileName: `Interviews/Interview ${at}.docx`,
    }));
    const started = cpuTime();
    const placeOf = placesOfMedia(many, []);
    for (let at = 0; at < 1000; at += 1) expect(placeOf(`Photos/IMG_${at}.jpg`)).toBeNull();
    expect(placeOf('interview 7 (audio).m4a')).toBe(many[7]);
    expect(cpuTime() - started).toBeLessThan(1000);
  });
});

it('likelyPlaces puts what shares words and folders first, and keeps the order of the others', () => {
  const sources = [
    { title: 'Anna', fileName: 'round 1/anna.txt' },
    { title: 'Bo 12', fileName: null },
    { title: 'Cai', fileName: 'round 2/cai.txt' },
  ];
  const titles = (fileName: string) => likelyPlaces(fileName, sources).map(({ title }) => title);
  expect(titles('bo 12 whiteboard.png')).toEqual(['Bo 12', 'Anna', 'Cai']);
  expect(titles('round 2/IMG_1.png')).toEqual(['Cai', 'Anna', 'Bo 12']);
  expect(titles('IMG_1.png')).toEqual(['Anna', 'Bo 12', 'Cai']);
});
