import type { HighlightDto } from '../../../web/api/types.ts';
import { TEXT } from './reading-fixture.ts';

/** Cuts a highlight of the list in two, as the server does. */
export function splitIn(list: HighlightDto[], before: HighlightDto, at: number) {
  const first = { ...before, ...placeOf(before.start, at), revision: before.revision + 1 };
  const id = `${before.id}_2` as HighlightDto['id'];
  const second = { ...before, ...placeOf(at, before.end), id, revision: 0 };
  list.splice(list.indexOf(before), 1, first, second);
  return { first, second };
}

/** Makes one highlight of two of the list, as the server does. */
export function joinIn(
  list: HighlightDto[],
  before: HighlightDto,
  body: Readonly<Record<string, unknown>>,
): HighlightDto {
  const [{ highlightId }] = body['others'] as [{ highlightId: string }];
  const other = list.find(({ id }) => id === highlightId) ?? before;
  const start = Math.min(before.start, other.start);
  const end = Math.max(before.end, other.end);
  const tagIds = [...new Set([...before.tagIds, ...other.tagIds])];
  const quote = TEXT.slice(start, end);
  const joined = { ...before, start, end, quote, tagIds, revision: before.revision + 1 };
  list.splice(list.indexOf(before), 1, joined);
  list.splice(list.indexOf(other), 1);
  return joined;
}

function placeOf(start: number, end: number) {
  const words = TEXT.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const quote = words.trim();
  return { start: from, end: from + quote.length, quote };
}
