import { describe, expect, it } from 'vitest';
import { findInSource } from '../../../core/privacy/find-in-source.ts';
import { givePseudonyms } from '../../../core/privacy/pseudonyms.ts';
import { personKeys } from '../../../core/privacy/same-person.ts';

const names = (...words: string[]) => words.map((one) => ({ kind: 'name' as const, words: one }));

describe('who is the same', () => {
  it('is told by the parts of a full name', () => {
    const [full, first, last, other] = personKeys(
      names('Karin Lindqvist', 'Karin', 'lindqvist', 'Anders'),
    );
    expect([first, last]).toEqual([full, full]);
    expect(other).not.toBe(full);
  });

  it('is nobody when two people share the part', () => {
    const [one, two, shared] = personKeys(names('Karin Ek', 'Karin Holm', 'Karin'));
    expect(new Set([one, two, shared]).size).toBe(3);
  });

  it('looks past blanks in numbers', () => {
    const [a, b] = personKeys([
      { kind: 'phone', words: '070-123 45 67' },
      { kind: 'phone', words: '0701234567' },
    ]);
    expect(a).toBe(b);
  });
});

describe('pseudonyms', () => {
  it('go on from those in use, in the language of the text', () => {
    const groups = [
      { key: 'a', kind: 'name', given: null },
      { key: 'b', kind: 'name', given: 'P7' },
      { key: 'c', kind: 'name', given: null },
      { key: 'd', kind: 'phone', given: null },
    ] as const;
    expect([...givePseudonyms(groups, new Set(['[Namn 1]', '[Namn 3]']), 'sv').values()]).toEqual([
      '[Namn 2]',
      'P7',
      '[Namn 4]',
      '[Telefon 1]',
    ]);
  });
});

describe('a source', () => {
  it('is looked through with its title, its file name and who speaks', () => {
    const found = findInSource({
      text: 'Jag pratade med Xanthe Ekdahl.',
      title: 'Samtal Petra Holm',
      fileName: 'samtal_Petra_Holm.vtt',
      segments: [{ speaker: 'P1' }, { speaker: 'Agneta' }, { speaker: 'Agneta' }],
    });
    expect(found.map(({ place, start, end, segment }) => [place, start, end, segment])).toEqual([
      ['text', 16, 29, null],
      ['title', 7, 17, null],
      ['file_name', 7, 17, null],
      ['speaker', 0, 6, 1],
    ]);
  });

  it('has nothing to propose when nobody is named', () => {
    const nothing = { text: 'Det var sent.', title: 'Samtal 3', fileName: null, segments: [] };
    expect(findInSource(nothing)).toEqual([]);
  });
});
