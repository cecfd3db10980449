import type { JobDto, ThemeDto, ThemesDto } from '../../../../web/api/types.ts';
import { aQuote } from '../journeys/a-map.ts';

/** A theme of three people, one of whom feels the other way. */
export function aTheme(overrides: Record<string, unknown> = {}): ThemeDto {
  // Branded ids are plain text on the wire.
  return {
    id: 'th_1',
    projectId: 'prj_1',
    label: 'Frakt, sist',
    computedLabel: 'Frakt, sist',
    renamedBy: null,
    terms: [
      { term: 'frakt', weight: 1, people: 3 },
      { term: 'sist', weight: 0.6, people: 2 },
    ],
    counts: { people: 3, sources: 4, mentions: 5 },
    sentiment: -0.8,
    computedSentiment: null,
    personas: [
      { tagId: 'tag_office', people: 2, of: 3 },
      { tagId: 'tag_owner', people: 1, of: 40 },
    ],
    typicalQuotes: [
      aQuote(),
      aQuote({ highlightId: 'hl_2', participantId: 'p_2', pseudonym: 'P2', quote: 'För sent.' }),
      aQuote({ highlightId: 'hl_3', participantId: 'p_3', pseudonym: 'P3', quote: 'Helt okej.' }),
    ],
    withheld: 0,
    opposing: 1,
    state: 'proposed',
    placed: 0,
    change: null,
    revision: 0,
    ...overrides,
  } as unknown as ThemeDto;
}

/** What the server tells of a project's themes. */
export function someThemes(overrides: Record<string, unknown> = {}): ThemesDto {
  return {
    run: {
      id: 'tr_1',
      engine: 'lexical-1',
      seed: 1,
      highlights: 12,
      vectors: ['static-2', 'lexical-1'],
      ended: null,
      grain: 0,
      automatic: 1,
      finishedAt: '2026-11-24T09:15:00.000Z',
      stale: 0,
      placed: 0,
    },
    job: null,
    operatorModel: null,
    themes: [aTheme()],
    deviations: [
      { quote: aQuote({ highlightId: 'hl_8', quote: 'En kille jag känner.' }), reason: 'alone' },
      { quote: aQuote({ highlightId: 'hl_9', quote: 'Hissen igen.' }), reason: 'one_person' },
    ],
    ...overrides,
  } as unknown as ThemesDto;
}

/** A grouping under way. */
export function aJob(overrides: Record<string, unknown> = {}): JobDto {
  return {
    id: 'job_1',
    kind: 'themes.find',
    state: 'running',
    progress: 0.5,
    step: 'groups',
    problem: null,
    createdAt: '2026-11-24T09:15:00.000Z',
    finishedAt: null,
    ...overrides,
  } as unknown as JobDto;
}
