import type { EvidencePageDto, HypothesisDto, TagDto } from '../../../../web/api/types.ts';

// Branded ids and days are plain text on the wire, so each builder casts once.

export const aQuote = (
  overrides: Record<string, unknown> = {},
): EvidencePageDto['quotes'][number] =>
  ({
    highlightId: 'hl_1',
    sourceId: 'src_1',
    sourceTitle: 'Interview, Malmö',
    start: 12,
    quote: 'Frakten dök upp först i sista steget.',
    participantId: 'pt_1',
    pseudonym: 'P1',
    personaIds: ['tag_buyer'],
    studyId: 'st_1',
    method: 'interview',
    heldOn: '2026-10-28',
    timeMs: null,
    tagIds: ['tag_freight'],
    outdatedTagIds: [],
    sentiment: -1,
    computedSentiment: null,
    keyQuote: false,
    note: null,
    revision: 0,
    orphaned: false,
    evidence: [{ hypothesisId: 'hyp_1', direction: 2 }],
    ...overrides,
  }) as unknown as EvidencePageDto['quotes'][number];

export const aPage = (overrides: Record<string, unknown> = {}): EvidencePageDto => ({
  counts: { people: 1, sources: 1, mentions: 1 },
  withheld: 0,
  quotes: [aQuote()],
  nextOffset: null,
  facets: {
    personas: [{ id: 'tag_buyer', people: 1, mentions: 1 }],
    phases: [],
    tags: [{ id: 'tag_freight', people: 3, mentions: 9 }],
    studies: [{ id: 'st_1', people: 1, mentions: 1 }],
    participants: [{ id: 'pt_1', people: 1, mentions: 1 }],
    hypotheses: [{ id: 'hyp_1', people: 1, mentions: 1 }],
    directions: [],
  },
  passages: [],
  ...overrides,
});

export const NOTHING = aPage({
  counts: { people: 0, sources: 0, mentions: 0 },
  quotes: [],
  facets: {
    personas: [],
    phases: [],
    tags: [],
    studies: [],
    participants: [],
    hypotheses: [],
    directions: [],
  },
});

export const aTag = (overrides: Record<string, unknown> = {}): TagDto =>
  ({
    id: 'tag_freight',
    projectId: 'prj_1',
    kind: 'code',
    name: 'Freight cost',
    hue: 1,
    parentId: null,
    position: 0,
    definition: '',
    useWhen: '',
    avoidWhen: '',
    example: '',
    aliases: [],
    mergedInto: null,
    mergeNote: '',
    distinctFrom: [],
    archivedAt: null,
    revision: 0,
    versions: 0,
    outdated: 0,
    counts: { people: 3, sources: 3, mentions: 9 },
    journeyId: null,
    lane: null,
    channel: null,
    owner: null,
    persona: null,
    ...overrides,
  }) as unknown as TagDto;

export const aHypothesis = {
  id: 'hyp_1',
  number: 1,
  statement: 'Most buyers give up when freight comes last',
} as unknown as HypothesisDto;
