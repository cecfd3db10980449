import { describe, expect, it } from 'vitest';
import { holdsTerms } from '../../../core/notes/matching.ts';
import { parseSearch } from '../../../core/search/query.ts';

const holds = (text: string, query: string) => holdsTerms(text, parseSearch(query));

describe('holdsTerms', () => {
  it('finds words in any case and script, also by their beginning, and all of them', () => {
    expect(holds('Ärendet gäller FRAKTEN.', 'ärende frakt')).toBe(true);
    expect(holds('Ärendet gäller frakten.', 'frakt sofa')).toBe(false);
    expect(holds('Ärendet gäller frakten.', 'rendet')).toBe(false);
  });

  it('takes words in quotation marks as they stand, in a row', () => {
    expect(holds('**Late** freight again', '"late freight"')).toBe(true);
    expect(holds('Late freights again', '"late freight"')).toBe(false);
    expect(holds('freight is late', '"late freight"')).toBe(false);
  });

  it('leaves out what has a word with a minus before it', () => {
    expect(holds('Late freight', 'late -freight')).toBe(false);
    expect(holds('Late parcel', 'late -freight')).toBe(true);
  });

  it('holds nothing in particular when nothing is asked for', () => {
    expect(holds('', '')).toBe(true);
  });
});
