import { z } from 'zod';
import {
  DEVIATIONS_MAX,
  GRAIN_MAX,
  GRAIN_MIN,
  QUOTES_MAX,
  THEMES_MAX,
  KEPT_APART_MAX,
} from '../themes/types.ts';
import { endpoint } from './endpoint.ts';
import { QuoteDto } from './evidence-quote.ts';
import { CountsDto, idOf, instant, nameOf, revision } from './fields.ts';
import { JobDto } from './jobs.ts';
import { projectParams } from './projects.ts';

/** How finely texts are divided; 0 is what they give by themselves. */
const grain = z.int().min(GRAIN_MIN).max(GRAIN_MAX);
/** Participants told of at most: the first ones. */
export const PEOPLE_MAX = 5000;
const ThemeState = z.enum(['proposed', 'accepted', 'hidden']);

export const ThemeDto = z.object({
  id: idOf('theme'),
  projectId: idOf('project'),
  label: z.string(),
  /** What the machine called it; differs from `label` once a person renamed it. */
  computedLabel: z.string(),
  renamedBy: z.string().nullable(),
  terms: z.array(z.object({ term: z.string(), weight: z.number(), people: z.int() })).max(20),
  counts: CountsDto,
  /** Mean over people of each person's mean sentiment, −2 … +2; null without any. */
  sentiment: z.number().nullable(),
  /** What the words say where nobody set a sentiment: a mean and people of its own. */
  computedSentiment: z.object({ mean: z.number(), people: z.int() }).nullable(),
  /** People in the theme by persona, and how many participants that persona has in all. */
  personas: z.array(z.object({ tagId: idOf('tag'), people: z.int(), of: z.int() })),
  typicalQuotes: z.array(QuoteDto).max(3),
  /** Quotes that count and are not shown, because of what people agreed to. */
  withheld: z.int(),
  opposing: z.int(),
  /** Nobody touched it; somebody accepted it, or does not want to see it: every run keeps those two. */
  state: ThemeState,
  /** Quotes that were placed in it by likeness since the last run, which did not see them. */
  placed: z.int(),
  /** What the last run changed; null when it was the first. */
  change: z.object({ isNew: z.boolean(), joined: z.int(), departed: z.int() }).nullable(),
  revision,
});
export type ThemeDto = z.infer<typeof ThemeDto>;

export const ThemesDto = z.object({
  /** The last finished run; null before the first. */
  run: z
    .object({
      id: idOf('themeRun'),
      engine: z.string(),
      seed: z.int(),
      highlights: z.int(),
      /** What texts were compared by: ids of vectors. */
      vectors: z.array(z.string()).max(10),
      finishedAt: instant,
      /** Themes of the run before that are no more; null when there was none. */
      ended: z.int().nullable(),
      grain,
      /** How many themes the texts give by themselves; null where it was not counted. */
      automatic: z.int().nullable(),
      /** Highlights that came or went since. */
      stale: z.int(),
      /** Those of them that were placed in a theme by likeness. */
      placed: z.int(),
    })
    .nullable(),
  job: JobDto.nullable(),
  /** The operator's model by which texts are to be compared, if it answers; null where there is none. */
  operatorModel: z.string().nullable(),
  themes: z.array(ThemeDto).max(THEMES_MAX),
  /**
   * Highlights in no theme: not grouped yet, taken out by hand, kept apart from what they would be with, fitting
   * nowhere, said by one person only.
   */
  deviations: z
    .array(
      z.object({
        quote: QuoteDto,
        reason: z.enum(['unsorted', 'taken_out', 'kept_apart', 'alone', 'one_person']),
      }),
    )
    .max(DEVIATIONS_MAX),
});
export type ThemesDto = z.infer<typeof ThemesDto>;

const themeParams = z.object({ themeId: idOf('theme') });

export const listThemes = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/themes',
  summary: 'The themes of the last run, its deviations, and a run under way.',
  access: 'stakeholder',
  params: projectParams,
  response: ThemesDto,
  status: 200,
  errors: ['project.not_found'],
});

export const SaturationDto = z.object({
  /** In order of their first interview. */
  people: z
    .array(
      z.object({
        participantId: idOf('participant'),
        pseudonym: z.string(),
        /** Themes that nobody before them is in. */
        newThemes: z.int(),
        /** The same for whoever stands at this place in nine of ten shuffled orders: from, to. */
        low: z.int(),
        high: z.int(),
      }),
    )
    .max(PEOPLE_MAX),
});
export type SaturationDto = z.infer<typeof SaturationDto>;

export const getSaturation = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/theme-saturation',
  summary: 'New themes with each participant, in order of interview, and what chance would give.',
  access: 'stakeholder',
  params: projectParams,
  response: SaturationDto,
  status: 200,
  errors: ['project.not_found'],
});

export const runThemes = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/theme-runs',
  summary: 'Cluster the highlights of the project anew, in the background.',
  access: 'researcher',
  params: projectParams,
  body: z.object({ grain: grain.optional() }),
  response: JobDto,
  status: 202,
  errors: ['project.not_found', 'theme.too_few_highlights'],
});

export const getTheme = endpoint({
  method: 'GET',
  path: '/api/themes/:themeId',
  summary: 'One theme with all its quotes, most typical first.',
  access: 'stakeholder',
  params: themeParams,
  response: ThemeDto.extend({
    quotes: z.array(QuoteDto).max(QUOTES_MAX),
    /** Which of them were placed by likeness since the last run. */
    placedIds: z.array(idOf('highlight')).max(QUOTES_MAX),
  }),
  status: 200,
  errors: ['theme.not_found'],
});

export const editTheme = endpoint({
  method: 'PATCH',
  path: '/api/themes/:themeId',
  summary: 'Name, accept or hide a theme: every re-run keeps it. Or make it a proposal again.',
  access: 'researcher',
  params: themeParams,
  body: z.object({ revision, label: nameOf().optional(), state: ThemeState.optional() }),
  response: ThemeDto,
  status: 200,
  errors: ['theme.not_found', 'theme.changed_meanwhile'],
});

export const mergeThemes = endpoint({
  method: 'POST',
  path: '/api/themes/:themeId/merge',
  summary: 'Give all quotes of a theme to another, which is accepted by that.',
  access: 'researcher',
  params: themeParams,
  body: z.object({
    intoId: idOf('theme'),
    /** Also what is kept apart; it is so no longer. */
    together: z.boolean().optional(),
  }),
  response: ThemeDto,
  status: 200,
  errors: ['theme.not_found', 'theme.merge_invalid', 'theme.changed_meanwhile', 'theme.kept_apart'],
});

export const ThemePartDto = z.object({
  label: z.string(),
  people: z.int(),
  /** Most typical first. */
  highlightIds: z.array(idOf('highlight')).max(QUOTES_MAX),
  typicalQuotes: z.array(QuoteDto).max(3),
});
export type ThemePartDto = z.infer<typeof ThemePartDto>;

export const listParts = endpoint({
  method: 'GET',
  path: '/api/themes/:themeId/parts',
  summary: 'What is in a theme: its quotes grouped by themselves. Nothing is kept.',
  access: 'researcher',
  params: themeParams,
  response: z.object({ parts: z.array(ThemePartDto).max(THEMES_MAX) }),
  status: 200,
  errors: ['theme.not_found', 'theme.too_few_highlights'],
});

export const placeQuotes = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/theme-places',
  summary: 'Move quotes to a theme, to a new one, or out of all; every re-run leaves them there.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    highlightIds: z.array(idOf('highlight')).min(1).max(QUOTES_MAX),
    to: z.union([
      z.object({ themeId: idOf('theme') }),
      /** A new theme that a person named. */
      z.object({ label: nameOf() }),
      /** A new theme named after words of its quotes, as a part is: read only by who may read them. */
      z.object({ computedLabel: z.string().min(1).max(1000) }),
      z.null(),
    ]),
    /** Also what is kept apart; it is so no longer. */
    together: z.boolean().optional(),
  }),
  response: z.object({ themeId: idOf('theme').nullable() }),
  status: 200,
  errors: [
    'project.not_found',
    'theme.not_found',
    'highlight.not_found',
    'theme.not_grouped',
    'theme.too_many',
    'theme.changed_meanwhile',
    'theme.kept_apart',
  ],
});

export const KeptApartDto = z.object({
  id: idOf('keptApart'),
  quote: QuoteDto,
  /** The quote that it is kept apart from; null where that is a theme. */
  other: QuoteDto.nullable(),
  themeId: idOf('theme').nullable(),
  createdAt: instant,
});
export type KeptApartDto = z.infer<typeof KeptApartDto>;

export const listKeptApart = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/kept-apart',
  summary: 'Quotes that do not belong together, or not in a theme, newest first.',
  access: 'stakeholder',
  params: projectParams,
  response: z.object({ pairs: z.array(KeptApartDto).max(KEPT_APART_MAX) }),
  status: 200,
  errors: ['project.not_found'],
});

export const KeepApartDto = z.object({
  /** Quotes that left their theme by that, and why those. */
  left: z
    .array(
      z.object({
        highlightId: idOf('highlight'),
        themeId: idOf('theme'),
        reason: z.enum(['kept_out', 'placed_by_likeness', 'less_typical', 'later']),
      }),
    )
    .max(KEPT_APART_MAX),
});
export type KeepApartDto = z.infer<typeof KeepApartDto>;

export const keepApart = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/kept-apart',
  summary:
    'Say that quotes do not belong in a theme or with another quote: every re-run holds to it.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    highlightIds: z.array(idOf('highlight')).min(1).max(KEPT_APART_MAX),
    from: z.union([
      z.object({ themeId: idOf('theme') }),
      z.object({ highlightId: idOf('highlight') }),
    ]),
  }),
  response: KeepApartDto,
  status: 201,
  errors: [
    'project.not_found',
    'theme.not_found',
    'highlight.not_found',
    'theme.not_grouped',
    'theme.apart_invalid',
    'theme.too_many_apart',
    'theme.changed_meanwhile',
  ],
});

export const liftKeptApart = endpoint({
  method: 'DELETE',
  path: '/api/kept-apart/:keptApartId',
  summary: 'Let be together again what was kept apart.',
  access: 'researcher',
  params: z.object({ keptApartId: idOf('keptApart') }),
  response: z.object({ id: idOf('keptApart') }),
  status: 200,
  errors: ['kept_apart.not_found'],
});
