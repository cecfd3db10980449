import { z } from 'zod';
import { VIEW_LISTS, VIEW_NAME_MAX, VIEW_QUERY_MAX } from '../views/views.ts';
import { endpoint } from './endpoint.ts';
import { idOf, nameOf, proseOf, revision } from './fields.ts';
import { projectParams } from './projects.ts';

/** What the address of a list says after the question mark: filters, grouping, order and how it is shown. */
const query = proseOf(VIEW_QUERY_MAX);
const name = nameOf(VIEW_NAME_MAX);
const viewParams = z.object({ viewId: idOf('view') });

export const ViewDto = z.object({
  id: idOf('view'),
  list: z.enum(VIEW_LISTS),
  name: z.string(),
  query: z.string(),
  /** Whoever sees the project sees it. */
  shared: z.boolean(),
  /** The caller saved it. */
  mine: z.boolean(),
  /** Who saved it; null where they are no member any more. */
  author: z.string().nullable(),
  /** The caller may change and remove it. */
  editable: z.boolean(),
  revision,
});
export type ViewDto = z.infer<typeof ViewDto>;

export const listViews = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/views',
  summary: 'The saved views of a list that the caller sees: their own and shared ones, by name.',
  access: 'stakeholder',
  params: projectParams,
  query: z.object({ list: z.enum(VIEW_LISTS) }),
  response: z.object({ views: z.array(ViewDto) }),
  status: 200,
  errors: ['project.not_found'],
});

export const createView = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/views',
  summary: 'Save how a list is filtered, grouped and ordered, under a name.',
  access: 'stakeholder',
  params: projectParams,
  body: z.object({ list: z.enum(VIEW_LISTS), name, query, shared: z.boolean() }),
  response: ViewDto,
  status: 201,
  errors: ['project.not_found', 'view.too_many'],
});

export const changeView = endpoint({
  method: 'PATCH',
  path: '/api/views/:viewId',
  summary: 'Rename a saved view, share it or keep it to oneself, or save other filters in it.',
  access: 'stakeholder',
  params: viewParams,
  body: z.object({
    revision,
    name: name.optional(),
    query: query.optional(),
    shared: z.boolean().optional(),
  }),
  response: ViewDto,
  status: 200,
  errors: ['view.not_found', 'view.not_yours', 'view.changed_meanwhile'],
});

export const removeView = endpoint({
  method: 'DELETE',
  path: '/api/views/:viewId',
  summary: 'Remove a saved view; it can be brought back.',
  access: 'stakeholder',
  params: viewParams,
  response: ViewDto,
  status: 200,
  errors: ['view.not_found', 'view.not_yours'],
});

export const restoreView = endpoint({
  method: 'POST',
  path: '/api/views/:viewId/restore',
  summary: 'Bring a removed view back.',
  access: 'stakeholder',
  params: viewParams,
  response: ViewDto,
  status: 200,
  errors: ['view.not_found', 'view.not_yours', 'view.too_many'],
});
