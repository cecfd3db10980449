import type {
  CodebookDto,
  EvidenceDto,
  HypothesisDetailDto,
  HypothesisDto,
  RuleDto,
} from '../../../../web/api/types.ts';

// Branded ids and days are plain text on the wire, so each builder casts once.

export const aVerdict = (overrides: Record<string, unknown> = {}) => ({
  verdict: 'validated',
  leaning: null,
  interim: false,
  supports: 7,
  contradicts: 1,
  mixed: 0,
  neutral: 0,
  needed: null,
  ...overrides,
});

export const aHypothesis = (overrides: Record<string, unknown> = {}): HypothesisDto =>
  ({
    id: 'hy_1',
    projectId: 'prj_1',
    number: 1,
    statement: 'Buyers abandon the order because the freight cost appears late',
    importance: 'high',
    formedOn: '2026-09-01',
    personaIds: [],
    phaseIds: ['tag_conversion'],
    owner: 'Karin Lind',
    computed: aVerdict(),
    lastChange: { at: '2026-11-20T09:15:00.000Z', from: 'mixed' },
    newestEvidenceOn: '2026-11-05',
    confidence: 'moderate',
    override: null,
    decision: null,
    ruleVersion: 1,
    ruleChangedAfterData: false,
    warnings: ['one_coder'],
    archivedAt: null,
    revision: 3,
    ...overrides,
  }) as unknown as HypothesisDto;

export const aRule = (overrides: Record<string, unknown> = {}): RuleDto => ({
  preset: 'standard',
  level: 'participant',
  share: 0.6,
  certainty: 0.9,
  fewestUnits: 5,
  fewestMethods: 1,
  fewestStudies: 1,
  tier: 3,
  stalenessDays: null,
  plannedUnits: null,
  metric: null,
  version: 1,
  hash: '6fe5ea7503ecdd1119051402782e6c527f86931292902a2e246cf8379be5a5a0',
  createdBy: 'Karin Lind',
  createdAt: '2026-09-01T09:15:00.000Z' as RuleDto['createdAt'],
  afterData: false,
  ...overrides,
});

export type EvidenceWithQuote = HypothesisDetailDto['evidence'][number];

export const someEvidence = (
  overrides: Partial<EvidenceDto> | Record<string, unknown> = {},
  quote: Record<string, unknown> = {},
): EvidenceWithQuote =>
  ({
    id: 'ev_1',
    hypothesisId: 'hy_1',
    highlightId: 'hl_1',
    direction: -1,
    tier: 3,
    role: 'testing',
    leadingQuestion: false,
    secondHand: false,
    state: 'accepted',
    revision: 0,
    quote: {
      highlightId: 'hl_1',
      sourceId: 'src_1',
      sourceTitle: 'Interview, tandlægehus i Odense',
      start: 1863,
      quote: 'Man lærer det, og så regner man med det.',
      participantId: 'pt_5',
      pseudonym: 'P5',
      personaIds: ['tag_manager'],
      studyId: 'st_1',
      method: 'interview',
      heldOn: '2026-09-24',
      timeMs: null,
      tagIds: [],
      sentiment: null,
      computedSentiment: null,
      keyQuote: false,
      note: '',
      orphaned: false,
      ...quote,
    },
    ...overrides,
  }) as unknown as EvidenceWithQuote;

export const aUnit = (overrides: Record<string, unknown> = {}) => ({
  key: 'pt_5',
  label: 'P5',
  stance: 'contradicts',
  net: -0.5,
  tier: 3,
  evidenceIds: ['ev_1'],
  ...overrides,
});

/** One against, one for; one quote left out because it gave birth to the hypothesis. */
export const aDetail = (overrides: Record<string, unknown> = {}): HypothesisDetailDto =>
  ({
    ...aHypothesis({ computed: aVerdict({ supports: 1, contradicts: 1 }) }),
    asOf: '2026-11-24',
    isReconstructed: false,
    explanation: [
      '1 of 2 people supports it, 1 contradicts it.',
      'All evidence is from interviews.',
    ],
    whatWouldChange: ['Leaving out P5 would make it insufficient.'],
    likelihood: 'very likely',
    warningTexts: [{ code: 'one_coder', text: 'One coder only.' }],
    units: [
      aUnit(),
      aUnit({ key: 'pt_2', label: 'P2', stance: 'supports', net: 1, evidenceIds: ['ev_2'] }),
    ],
    evidence: [
      someEvidence(),
      someEvidence(
        { id: 'ev_2', highlightId: 'hl_2', direction: 2 },
        { highlightId: 'hl_2', quote: 'Så lukkede jeg fanen.', pseudonym: 'P2' },
      ),
      someEvidence(
        { id: 'ev_3', highlightId: 'hl_3', direction: 1, role: 'generating' },
        { highlightId: 'hl_3', quote: 'I gave up there.', pseudonym: 'P9' },
      ),
    ],
    measurements: [],
    testCard: null,
    withheld: 0,
    leftOut: [{ evidenceId: 'ev_3', reason: 'generating', text: 'gave birth to the hypothesis' }],
    conditions: [
      { code: 'units', met: true, text: 'At least 5 people', have: '8' },
      { code: 'certainty', met: false, text: 'At least 90% sure that most people do', have: '81%' },
    ],
    confidenceComponents: [
      { code: 'methods', computed: 'minor', reasons: ['1 of 5 second-hand.'], override: null },
      { code: 'coherence', computed: 'serious', reasons: ['1 of 2 do not.'], override: null },
      { code: 'adequacy', computed: 'serious', reasons: ['Only 2 are counted.'], override: null },
      { code: 'relevance', computed: 'none', reasons: [], override: null },
    ],
    triangulation: [
      { method: 'interview', agreement: 'partial', supports: 1, contradicts: 1, mixed: 0 },
      { method: 'survey', agreement: 'silence', supports: 0, contradicts: 0, mixed: 0 },
    ],
    leaveOuts: [],
    searches: [],
    toRead: 0,
    flips: [{ labels: ['P5'], side: 'contradicts', to: 'insufficient' }],
    further: { against: { units: 1, to: 'mixed' }, for: null },
    rule: aRule(),
    firstRule: null,
    stale: { quotes: 0, waived: 0, people: [], productChanges: [] },
    waiver: null,
    history: [
      {
        verdict: 'untested',
        at: '2026-09-01T09:15:00.000Z',
        cause: 'created',
        productChange: null,
      },
      {
        verdict: 'validated',
        at: '2026-11-20T09:15:00.000Z',
        cause: 'evidence',
        productChange: null,
      },
    ],
    ...overrides,
  }) as unknown as HypothesisDetailDto;

export const someTags = [
  { id: 'tag_conversion', kind: 'phase', name: 'Conversion', hue: 4, archivedAt: null },
  { id: 'tag_manager', kind: 'persona', name: 'Office manager', hue: 8, archivedAt: null },
] as unknown as CodebookDto['tags'];
