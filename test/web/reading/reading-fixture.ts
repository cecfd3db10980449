import type { Id } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import { plainDocument } from '../../../core/sources/document.ts';
import { segmentDocument } from '../../../core/sources/segment-document.ts';
import type { HighlightDto, SegmentDto } from '../../../web/api/types.ts';
import type { ShownHighlight, ShownTag } from '../../../web/areas/reading/reading-view.ts';

/** A short interview in Danish, with a moderator. */
export const TEXT = [
  'Karin: 12:04 Hvad skete der så?',
  'P2: 12:11 Jeg lagde det hele i kurven, og så kom der 1.900 kroner oveni til sidst. Så lukkede jeg fanen.',
  'Det var ikke, fordi det var dyrt.',
  'Karin: Stolede du på datoen?',
  'P2: Jeg ringede for at være sikker.',
].join('\n\n');

export const SEGMENTS: readonly SegmentDto[] = segmentDocument(plainDocument(TEXT));

export const COST: ShownTag = {
  id: 'tag_cost',
  kind: 'code',
  name: 'Freight cost',
  hue: 1,
  definition: 'Any cost of getting it there',
  aliases: [],
  people: 4,
};
export const TRUST: ShownTag = {
  id: 'tag_trust',
  kind: 'code',
  name: 'Trust',
  hue: 5,
  definition: '',
  aliases: [],
  people: 2,
};
export const PAIN: ShownTag = { ...TRUST, id: 'tag_pain', kind: 'pain', name: 'Pain', hue: 12 };

/** The span of some words of the text. */
export function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

/** A highlight of some words. */
export function aHighlight(
  id: string,
  words: string,
  given: Partial<ShownHighlight> = {},
): ShownHighlight {
  const span = spanOf(words);
  const tags = given.tags ?? [];
  const dto: HighlightDto = {
    // Ids are branded and made by the server only.
    id: id as Id<'highlight'>,
    sourceId: 'src_1' as Id<'source'>,
    textVersion: 1,
    ...span,
    quote: words,
    participantId: null,
    outdatedTagIds: [],
    tagIds: tags.map((tag) => tag.id as Id<'tag'>),
    sentiment: null,
    computedSentiment: null,
    note: '',
    keyQuote: false,
    task: null,
    outcome: null,
    severity: null,
    createdBy: 'Karin',
    createdAt: '2026-05-04T09:15:00.000Z' as Instant,
    revision: 0,
    orphanedAt: null,
    proposal: null,
  };
  return {
    id,
    ...span,
    hue: tags[0]?.hue,
    tags,
    links: [],
    participant: 'P2',
    author: 'Karin',
    dto,
    ...given,
  };
}
