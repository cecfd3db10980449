/** Enough to know a quote by; the rest is read where it stands. */
const LENGTH_MAX = 60;

/** The beginning of a quote, for a label or an aside. @param lengthMax - In UTF-16 code units, the ellipsis aside. */
export function shortQuote(quote: string, lengthMax = LENGTH_MAX): string {
  if (quote.length <= lengthMax) return quote;
  // A half of a character at the end is cut with its other half.
  const start = quote
    .slice(0, lengthMax)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  return `${start.trimEnd()}…`;
}
