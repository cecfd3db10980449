import { z } from 'zod';
import { JOURNEY_TEMPLATES } from '../codebook/templates.ts';
import { METHODS } from '../projects/methods.ts';
import { endpoint } from './endpoint.ts';
import { day, idOf, instant, language, nameOf, proseOf, revision } from './fields.ts';

export const ProjectDto = z.object({
  id: idOf('project'),
  name: z.string(),
  description: z.string(),
  language,
  archivedAt: instant.nullable(),
  createdAt: instant,
  revision,
});
export type ProjectDto = z.infer<typeof ProjectDto>;

/** A project with what it holds. */
export const ProjectSummaryDto = ProjectDto.extend({
  counts: z.object({
    studies: z.int(),
    sources: z.int(),
    participants: z.int(),
    highlights: z.int(),
    hypotheses: z.int(),
    themes: z.int(),
  }),
  /** Hypotheses by computed verdict. */
  verdicts: z.record(z.string(), z.int()),
  journeyId: idOf('journey').nullable(),
});
export type ProjectSummaryDto = z.infer<typeof ProjectSummaryDto>;

export const projectParams = z.object({ projectId: idOf('project') });

export const listProjects = endpoint({
  method: 'GET',
  path: '/api/projects',
  summary: 'The projects of the workspace, archived ones last.',
  access: 'stakeholder',
  response: z.object({ projects: z.array(ProjectSummaryDto).max(1000) }),
  status: 200,
  errors: [],
});

export const createProject = endpoint({
  method: 'POST',
  path: '/api/projects',
  summary: 'Create a project with its first journey.',
  access: 'researcher',
  body: z.object({
    name: nameOf(),
    description: proseOf().default(''),
    language,
    journeyTemplate: z.enum(JOURNEY_TEMPLATES),
  }),
  response: ProjectDto,
  status: 201,
  errors: [],
});

export const loadExample = endpoint({
  method: 'POST',
  path: '/api/projects/example',
  summary: 'Load the example project, named in this language.',
  access: 'researcher',
  body: z.object({ language }),
  response: z.object({ projectId: idOf('project') }),
  status: 201,
  errors: [],
});

export const getProject = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId',
  summary: 'One project with what it holds.',
  access: 'stakeholder',
  params: projectParams,
  response: ProjectSummaryDto,
  status: 200,
  errors: ['project.not_found'],
});

export const changeProject = endpoint({
  method: 'PATCH',
  path: '/api/projects/:projectId',
  summary: 'Rename, describe, archive or bring back a project.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    revision,
    name: nameOf().optional(),
    description: proseOf().optional(),
    language: language.optional(),
    archived: z.boolean().optional(),
  }),
  response: ProjectDto,
  status: 200,
  errors: ['project.not_found', 'project.changed_meanwhile'],
});

export const StudyDto = z.object({
  id: idOf('study'),
  projectId: idOf('project'),
  name: z.string(),
  method: z.enum(METHODS),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  archivedAt: instant.nullable(),
  revision,
});
export type StudyDto = z.infer<typeof StudyDto>;

export const listStudies = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/studies',
  summary: 'The studies of a project, in order.',
  access: 'stakeholder',
  params: projectParams,
  response: z.object({ studies: z.array(StudyDto).max(500) }),
  status: 200,
  errors: ['project.not_found'],
});

export const createStudy = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/studies',
  summary: 'Create a study.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    name: nameOf(),
    method: z.enum(METHODS),
    startsOn: day.nullable().default(null),
    endsOn: day.nullable().default(null),
  }),
  response: StudyDto,
  status: 201,
  errors: ['project.not_found', 'study.ends_before_start'],
});

export const changeStudy = endpoint({
  method: 'PATCH',
  path: '/api/studies/:studyId',
  summary: 'Change or archive a study.',
  access: 'researcher',
  params: z.object({ studyId: idOf('study') }),
  body: z.object({
    revision,
    name: nameOf().optional(),
    method: z.enum(METHODS).optional(),
    startsOn: day.nullable().optional(),
    endsOn: day.nullable().optional(),
    archived: z.boolean().optional(),
  }),
  response: StudyDto,
  status: 200,
  errors: ['study.not_found', 'study.changed_meanwhile', 'study.ends_before_start'],
});
