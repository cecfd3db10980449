/** Orders ids and other codes by their UTF-16 code units, the same on every machine. */
export function compareCodes(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
