import { describe, expect, it } from 'vitest';
import { findHits } from '../../../core/search/hits.ts';

/** The text with its hits in brackets. */
function marked(text: string, query: string): string {
  return findHits(text, query).reduceRight(
    (out, { start, end }) => `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`,
    text,
  );
}

describe('findHits', () => {
  it.each([
    ['frakt', '[Frakten] dök upp, frukt inte.', '[Frakten] dök upp, frukt inte.'],
    ['leveranser', 'Sen leveransen, sen leverantör.', 'Sen [leveransen], sen [leverantör].'],
    ['bestemte', 'Så bestemmer jeg.', 'Så [bestemmer] jeg.'],
    ['upp i', 'dök upp i sista', 'dök [upp] [i] sista'],
    ['"upp i"', 'dök upp i sista, upp, nu i', 'dök [upp i] sista, upp, nu i'],
    ['"upp"', 'uppe, upp', 'uppe, [upp]'],
    ['-frakt pris', 'frakt och pris', 'frakt och [pris]'],
    ['gå', 'gå, får, går', '[gå], får, [går]'],
    ['ål', '👩🏽‍💻 Ålen är blå', '👩🏽‍💻 [Ålen] är blå'],
    ['quicklinks', 'Nobody used the quick links.', 'Nobody used the [quick links].'],
    ['kundresa', 'en kund resa, en resa', 'en [kund resa], en resa'],
    ['quick links', 'The quicklinks are quick.', 'The [quicklinks] are [quick].'],
    ['e-post', 'per epost', 'per [epost]'],
    ['notable', 'not able to pay', 'not able to pay'],
    ['"quicklinks"', 'the quick links', 'the quick links'],
    ['', 'nothing asked', 'nothing asked'],
    ['*', 'no word asked', 'no word asked'],
  ])('%j in %j', (query, text, expected) => {
    expect(marked(text.replaceAll(/[[\]]/g, ''), query)).toBe(expected);
  });
});
