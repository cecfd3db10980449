import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { QuoteDto } from './evidence-quote.ts';
import { CountsDto, idOf, instant, nameOf, revision } from './fields.ts';
import { JobDto } from './jobs.ts';
import { projectParams } from './projects.ts';

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
  /** People in the theme by persona, and how many participants that persona has in all. */
  personas: z.array(z.object({ tagId: idOf('tag'), people: z.int(), of: z.int() })),
  typicalQuotes: z.array(QuoteDto).max(3),
  /** Quotes that count and are not shown, because of what people agreed to. */
  withheld: z.int(),
  opposing: z.int(),
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
      /** Highlights that came or went since. */
      stale: z.int(),
    })
    .nullable(),
  job: JobDto.nullable(),
  themes: z.array(ThemeDto).max(500),
  /** Highlights that fit nowhere, and groups of one person. */
  deviations: z
    .array(z.object({ quote: QuoteDto, reason: z.enum(['alone', 'one_person']) }))
    .max(1000),
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

export const runThemes = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/theme-runs',
  summary: 'Cluster the highlights of the project anew, in the background.',
  access: 'researcher',
  params: projectParams,
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
  response: ThemeDto.extend({ quotes: z.array(QuoteDto).max(5000) }),
  status: 200,
  errors: ['theme.not_found'],
});

export const renameTheme = endpoint({
  method: 'PATCH',
  path: '/api/themes/:themeId',
  summary: 'Rename a theme; the name survives every re-run.',
  access: 'researcher',
  params: themeParams,
  body: z.object({ revision, label: nameOf() }),
  response: ThemeDto,
  status: 200,
  errors: ['theme.not_found', 'theme.changed_meanwhile'],
});
