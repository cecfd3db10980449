import { DEFAULT_LANES } from '../../../../core/journeys/lane-view.ts';
import type { CellDto, JourneyMapDto, QuoteDto } from '../../../../web/api/types.ts';

const LANES = [
  'step',
  'need',
  'pain',
  'expectation_gap',
  'touchpoints_digital',
  'quotes',
  'hypotheses',
  'measurements',
] as const satisfies readonly CellDto['lane'][];

const HYPOTHESIS = {
  hypothesisId: 'hy_1',
  number: 1,
  statement: 'Buyers stop at the freight line',
  computed: { verdict: 'validated', leaning: null },
  override: null,
};

const NOBODY = { personas: [], several: 0, none: 0 };
const OFFICE = { personas: [{ personaId: 'tag_office', people: 1 }], several: 0, none: 0 };
const BOTH = {
  personas: [
    { personaId: 'tag_office', people: 1 },
    { personaId: 'tag_owner', people: 1 },
  ],
  several: 1,
  none: 1,
};

/** Fills in what a cell does not say. */
export function cell(overrides: Record<string, unknown>): CellDto {
  const empty = {
    people: 0,
    mentions: 0,
    split: NOBODY,
    statements: [],
    touchpoints: [],
    gaps: [],
    hypotheses: [],
    measurements: [],
    dropOffs: [],
    texts: [],
  };
  // Branded ids are plain text on the wire.
  return { ...empty, ...overrides } as unknown as CellDto;
}

const FILLED: readonly CellDto[] = [
  cell({
    phaseId: 'tag_buy',
    lane: 'pain',
    people: 2,
    mentions: 3,
    split: BOTH,
    statements: [
      {
        ...{ text: 'Frakten dök upp först i sista steget.', highlightId: 'hl_1' },
        ...{ people: 2, split: BOTH },
      },
      { text: 'Jag gick och hämtade kaffe.', highlightId: 'hl_2', people: 1, split: OFFICE },
    ],
  }),
  cell({
    phaseId: 'tag_buy',
    lane: 'touchpoints_digital',
    people: 2,
    mentions: 2,
    touchpoints: [
      { tagId: 'tag_checkout', name: 'Checkout', people: 2, owner: 'Shop team' },
      { tagId: 'tag_basket', name: 'Basket', people: 1, owner: null },
    ],
  }),
  cell({
    phaseId: 'tag_buy',
    lane: 'expectation_gap',
    people: 2,
    mentions: 3,
    gaps: [
      {
        touchpoint: { tagId: 'tag_checkout', name: 'Checkout' },
        expected: {
          ...{ people: 1, mentions: 1, felt: null, computed: { mean: 0.5, people: 1 } },
          statement: {
            ...{ text: 'I took freight to be in the price.', highlightId: 'hl_4' },
            ...{ people: 1, split: OFFICE },
          },
        },
        experienced: {
          ...{ people: 2, mentions: 2, felt: { mean: -1.5, people: 2 }, computed: null },
          statement: null,
        },
      },
      {
        touchpoint: { tagId: 'tag_basket', name: 'Basket' },
        expected: { people: 1, mentions: 1, felt: null, computed: null, statement: null },
        experienced: { people: 0, mentions: 0, felt: null, computed: null, statement: null },
      },
    ],
  }),
  cell({ phaseId: 'tag_buy', lane: 'hypotheses', hypotheses: [HYPOTHESIS] }),
  cell({
    phaseId: 'tag_buy',
    lane: 'measurements',
    measurements: [
      {
        measurementId: 'ms_1',
        metric: 'csat',
        name: 'Satisfied with ordering',
        task: null,
        scaleMax: 5,
        value: 0.78,
        low: 0.73,
        high: 0.82,
        sampleSize: 287,
        measuredOn: '2026-10-30',
        touchpoint: { tagId: 'tag_checkout', name: 'Checkout' },
        disagrees: true,
      },
    ],
    dropOffs: [
      {
        ...{ name: 'Online shop', fromPhaseId: 'tag_before' },
        ...{ value: 0.52, low: 0.5, high: 0.54, sampleSize: 2309 },
      },
    ],
  }),
];

/** Before, purchase, after: only the purchase has evidence, and feelings before and in it. */
export function aMap(overrides: Record<string, unknown> = {}): JourneyMapDto {
  const phases = [
    { id: 'tag_before', name: 'Before', people: 1, mentions: 1 },
    { id: 'tag_buy', name: 'Purchase', people: 3, mentions: 6 },
    { id: 'tag_after', name: 'After', people: 0, mentions: 0 },
  ].map((phase) => ({
    ...phase,
    ...{ momentOfTruth: false, settingRevision: 0, opens: null, opensRevision: 0 },
  }));
  const cells = phases.flatMap(({ id }) =>
    LANES.map(
      (lane) =>
        FILLED.find((one) => (one.phaseId as string) === id && one.lane === lane) ??
        cell({ phaseId: id, lane }),
    ),
  );
  const map = {
    journeyId: 'jn_1',
    name: 'Furnish an office',
    personaId: null,
    horizon: 'as_is',
    phases,
    within: [],
    notHere: null,
    personas: [
      { id: 'tag_office', name: 'Office manager', hue: 8, people: 2 },
      { id: 'tag_owner', name: 'New owner', hue: 2, people: 1 },
    ],
    emotion: [
      { phaseId: 'tag_before', mean: 1, spread: null, people: 1, personas: [] },
      {
        phaseId: 'tag_buy',
        mean: -1.25,
        spread: 0.5,
        people: 2,
        personas: [{ personaId: 'tag_office', mean: -1.5, people: 2 }],
      },
      { phaseId: 'tag_after', mean: null, spread: null, people: 0, personas: [] },
    ].map((emotion) => ({ ...emotion, setByHand: null, computed: null })),
    lanes: DEFAULT_LANES,
    lanesRevision: 0,
    cells,
    ...overrides,
  };
  // Branded ids are plain text on the wire.
  return map as unknown as JourneyMapDto;
}

/** The purchase with more than can be read in a cell: nine hypotheses, seven counters, eight that somebody looks after. */
export function aLongMap(): JourneyMapDto {
  const counters = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ tagId: `tag_${index}`, name: `Counter ${index + 1}`, people: 2 },
      owner: index === 7 ? null : 'Shop team',
    }));
  const hypotheses = Array.from({ length: 9 }, (_, index) => ({
    ...HYPOTHESIS,
    ...{ hypothesisId: `hy_${index}`, number: index + 1, statement: `Hypothesis ${index + 1}` },
    computed: { verdict: index === 8 ? 'validated' : 'untested', leaning: null },
  }));
  const long = [
    cell({ phaseId: 'tag_buy', lane: 'hypotheses', hypotheses }),
    cell({ phaseId: 'tag_buy', lane: 'touchpoints_physical', people: 2, touchpoints: counters(7) }),
    cell({ phaseId: 'tag_buy', lane: 'responsible', touchpoints: counters(8) }),
  ];
  const { cells } = aMap();
  const others = cells.filter(({ phaseId, lane }) =>
    long.every((one) => one.phaseId !== phaseId || one.lane !== lane),
  );
  return aMap({ cells: [...others, ...long] });
}

/** A quote, by default one whose source the reader may see. */
export function aQuote(overrides: Record<string, unknown> = {}): QuoteDto {
  return {
    highlightId: 'hl_1',
    sourceId: 'src_1',
    sourceTitle: 'Interview with P1',
    start: 0,
    quote: 'Frakten dök upp först i sista steget.',
    participantId: 'p_1',
    pseudonym: 'P1',
    personaIds: ['tag_office'],
    studyId: 'st_1',
    method: 'interview',
    heldOn: '2026-09-01',
    timeMs: 245_000,
    tagIds: [],
    sentiment: -2,
    computedSentiment: null,
    keyQuote: false,
    note: '',
    orphaned: false,
    ...overrides,
  } as unknown as QuoteDto;
}
