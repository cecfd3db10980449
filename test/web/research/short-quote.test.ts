import { expect, it } from 'vitest';
import { shortQuote } from '../../../web/research/short-quote.ts';

it.each([
  ['Frakten kom sent.', 60, 'Frakten kom sent.'],
  ['Frakten kom sent.', 8, 'Frakten…'],
  ['Sent 🚚 igen', 6, 'Sent…'],
  ['Sent 🚚 igen', 7, 'Sent 🚚…'],
])('begins «%s» in at most %d', (quote, length, short) => {
  expect(shortQuote(quote, length)).toBe(short);
});
