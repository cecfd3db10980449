import type { Span } from '../../../core/anchoring/passage.ts';
import type { SegmentDto } from '../../api/types.ts';
import { formatDate, formatPosition } from '../../i18n/index.ts';

/** What a quote is cited with. */
export interface Cited {
  readonly quote: string;
  /** Of the topic guide, what the words answer: without it, a short answer says little. */
  readonly question?: string | undefined;
  readonly participant: string | undefined;
  /** Not shown to everybody. */
  readonly sourceTitle: string | undefined;
  /** `YYYY-MM-DD`. */
  readonly heldOn: string;
  readonly timeMs: number | undefined;
  /** The whole address that leads to the words, for whoever may go there. */
  readonly url: string | undefined;
}

/** A quote with who said it, where, when, and the link that leads back to it. */
export function citationOf(cited: Cited): string {
  const place = [
    cited.participant,
    cited.sourceTitle,
    formatDate(cited.heldOn),
    cited.timeMs === undefined ? undefined : formatPosition(cited.timeMs),
  ].filter((part) => part !== undefined);
  const lines = [cited.question, `“${cited.quote.trim()}”`, place.join(', '), cited.url];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** When the words at an offset were said, by the last time before them. */
export function timeAt(segments: readonly SegmentDto[], offset: number): number | undefined {
  const before = segments.findLast(({ start, timeMs }) => start <= offset && timeMs !== null);
  return before?.timeMs ?? undefined;
}

/** The address of a highlight in its source. */
export function permalinkOf(projectId: string, sourceId: string, highlightId: string): string {
  return `/projects/${projectId}/sources/${sourceId}#${highlightId}`;
}

/** The highlight that an address leads to: `#hl_…` or `?highlight=hl_…`. */
export function highlightInAddress(address: {
  readonly hash: string;
  readonly search: string;
}): string | undefined {
  const fromHash = address.hash.startsWith('#hl_') ? address.hash.slice(1) : undefined;
  return fromHash ?? new URLSearchParams(address.search).get('highlight') ?? undefined;
}

/** The address of a passage of a source that nobody has marked. */
export function passageLinkOf(projectId: string, sourceId: string, { start, end }: Span): string {
  return `/projects/${projectId}/sources/${sourceId}#at=${start}-${end}`;
}

/** The passage that an address leads to: `#at=120-180`. What lies outside the text is left out. */
export function passageInAddress(
  address: { readonly hash: string },
  textLength: number,
): Span | undefined {
  const [, from, to] = /^#at=(\d{1,9})-(\d{1,9})$/.exec(address.hash) ?? [];
  const span = { start: Number(from), end: Math.min(Number(to), textLength) };
  return span.start < span.end ? span : undefined;
}

/** The highlight of exactly these words. */
export function highlightAt<Marked extends Span>(
  highlights: readonly Marked[],
  passage: Span,
): Marked | undefined {
  return highlights.find(({ start, end }) => start === passage.start && end === passage.end);
}
